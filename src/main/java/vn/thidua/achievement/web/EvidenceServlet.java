package vn.thidua.achievement.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import vn.thidua.access.AccessDenied;
import vn.thidua.achievement.model.EvidenceType;
import vn.thidua.achievement.usecase.DownloadEvidence;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.text.Vietnamese;

/**
 * Hands out evidence files: as attachments, and with {@code view} those kinds that browsers show by themselves in the browser.
 * Nothing that somebody uploaded runs as a part of this site: each answer says its type, and is a world of its own that may
 * load nothing and run nothing.
 */
@WebServlet("/achievement/evidence")
public class EvidenceServlet extends HttpServlet {

    private static final String POLICY = "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";

    @Inject
    private transient DownloadEvidence download;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            DownloadEvidence.Download found = download.execute(id(request.getParameter("id")));
            boolean shown = request.getParameter("view") != null && EvidenceType.of(found.file().mediaType()).shownByBrowsers();
            response.setHeader("Content-Security-Policy", POLICY);
            response.setContentType(found.file().mediaType());
            response.setContentLengthLong(found.file().sizeBytes());
            response.setHeader("Content-Disposition", disposition(shown ? "inline" : "attachment", found.file().fileName()));
            Files.copy(found.bytes(), response.getOutputStream());
        } catch (AccessDenied denied) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (NotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    static long id(String text) {
        if (text == null || !text.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(text);
    }

    /** The name twice (RFC 6266): without marks for old programs, in UTF-8 for all others. */
    static String disposition(String how, String name) {
        String plain = Vietnamese.fileName(name).toLowerCase(Locale.ROOT);
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return how + "; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
