package vn.thidua.unit.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.thidua.access.AccessDenied;
import vn.thidua.access.CurrentUser;
import vn.thidua.shared.table.TableFormat;
import vn.thidua.unit.usecase.ExportPeople;
import vn.thidua.unit.usecase.ExportUnits;

/** Hands out the lists of units and of their people as files. */
@WebServlet("/unit/export")
public class ListServlet extends HttpServlet {

    @Inject
    private transient ExportUnits units;

    @Inject
    private transient ExportPeople people;

    @Inject
    private transient CurrentUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TableFormat format = TableFormat.named(request.getParameter("format"));
        boolean ofPeople = "people".equals(request.getParameter("list"));
        try {
            long organisation = user.organisationId();
            response.setContentType(format.mediaType());
            response.setHeader("Content-Disposition", "attachment; filename=\"" + (ofPeople ? "can-bo." : "don-vi.") + format.extension() + "\"");
            if (ofPeople) {
                people.execute(new ExportPeople.Command(organisation, format), response.getOutputStream());
            } else {
                units.execute(new ExportUnits.Command(organisation, format), response.getOutputStream());
            }
        } catch (AccessDenied denied) {
            response.reset();
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
