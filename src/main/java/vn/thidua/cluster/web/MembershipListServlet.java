package vn.thidua.cluster.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.thidua.access.AccessDenied;
import vn.thidua.access.CurrentUser;
import vn.thidua.cluster.usecase.ExportMemberships;
import vn.thidua.shared.table.TableFormat;

/** Hands out the list of memberships as a file. */
@WebServlet("/cluster/export")
public class MembershipListServlet extends HttpServlet {

    @Inject
    private transient ExportMemberships memberships;

    @Inject
    private transient CurrentUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TableFormat format = TableFormat.named(request.getParameter("format"));
        try {
            long organisation = user.organisationId();
            response.setContentType(format.mediaType());
            response.setHeader("Content-Disposition", "attachment; filename=\"thanh-vien-cum." + format.extension() + "\"");
            memberships.execute(new ExportMemberships.Command(organisation, format), response.getOutputStream());
        } catch (AccessDenied denied) {
            response.reset();
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
