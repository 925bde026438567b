package vn.thidua.achievement.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import vn.thidua.access.AccessDenied;
import vn.thidua.achievement.usecase.ClusterReportPaper;
import vn.thidua.achievement.usecase.ClusterReportQueries;
import vn.thidua.shared.NotFound;

/** Hands out the cluster's report as a Word file, or as plain text with {@code as=txt}. */
@WebServlet("/achievement/cluster-report")
public class ClusterReportServlet extends HttpServlet {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Inject
    private transient ClusterReportQueries queries;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            ClusterReportQueries.NarrativePage page = queries.page(EvidenceServlet.id(request.getParameter("cluster")), EvidenceServlet.id(request.getParameter("year")));
            boolean sources = Boolean.parseBoolean(request.getParameter("sources"));
            boolean plain = "txt".equals(request.getParameter("as"));
            byte[] bytes = plain ? ClusterReportPaper.text(page, sources).getBytes(StandardCharsets.UTF_8) : ClusterReportPaper.docx(page, sources);
            response.setContentType(plain ? "text/plain;charset=UTF-8" : WORD);
            response.setContentLength(bytes.length);
            response.setHeader("Content-Disposition", EvidenceServlet.disposition("attachment", ClusterReportPaper.title(page) + (plain ? ".txt" : ".docx")));
            response.getOutputStream().write(bytes);
        } catch (AccessDenied denied) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (NotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
