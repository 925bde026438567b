package vn.thidua.ballot.web;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import vn.thidua.access.CurrentUser;
import vn.thidua.ballot.PollState;
import vn.thidua.ballot.check.CheckerPage;
import vn.thidua.ballot.model.PollRecord;
import vn.thidua.ballot.usecase.HallQueries;
import vn.thidua.ballot.usecase.HallQueries.HallView;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.shared.web.Language;

/**
 * What the room sees of a poll, on the projector and on phones: below {@code /hall/KEY} the page, {@code live} as server-sent
 * events, {@code state} for who asks from time to time, and after certification the record as a file. Without account and
 * without session; whoever does not come with a poll's key finds nothing. Below {@code /hall/} also the checker.
 */
@WebServlet(value = "/hall/*", asyncSupported = true)
public class HallPage extends HttpServlet {

    private static final byte[] STYLE = asset("hall.css");
    private static final byte[] SCRIPT = asset("hall.js");
    private static final String ASSET_VERSION = PollRecord.sha256(STYLE).substring(0, 5) + PollRecord.sha256(SCRIPT).substring(0, 5);
    /** Long enough for a conference to need few new connections, short enough to forget those that are gone. */
    private static final long LISTENS_MS = 600_000;

    @Inject
    private transient HallQueries queries;

    @Inject
    private transient HallBoard board;

    @Inject
    private transient WrongCodes wrongCodes;

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient VoteAddress address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = request.getPathInfo() == null ? new String[] {"", ""} : request.getPathInfo().split("/", -1);
        String name = path[1];
        String rest = path.length == 3 ? path[2] : "";
        switch (name) {
            case "hall.css" -> asset(response, "text/css", STYLE);
            case "hall.js" -> asset(response, "text/javascript", SCRIPT);
            case "checker.html" -> checker(response);
            case "checker.jar" -> jar(response);
            default -> found(request, response, name, path.length > 3 ? "?" : rest, null);
        }
    }

    /** A code typed by a delegate, in the body so that no address and no log has it. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        String code = request.getParameter("code");
        String name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        found(request, response, name, "", code == null ? "" : code.length() > 60 ? code.substring(0, 60) : code);
    }

    private void found(HttpServletRequest request, HttpServletResponse response, String key, String rest, String code) throws IOException {
        try {
            RuleBroken.unless(!wrongCodes.tooMany("hall " + request.getRemoteAddr()), "shared.error.notFound");
            if (key.matches("\\d{1,18}") && rest.isEmpty() && user.signedIn()) {
                response.sendRedirect(request.getContextPath() + "/hall/" + queries.key(Long.parseLong(key)));
                return;
            }
            long poll = queries.poll(key);
            if (rest.isEmpty()) {
                page(request, response, key, code);
            } else if (rest.equals("live")) {
                live(request, response, poll);
            } else if (rest.equals("state")) {
                answer(response, 200, "application/json", board.json(poll));
            } else if (rest.equals("record-" + poll + ".json")) {
                var file = queries.record(key);
                download(response, "application/json", file.name(), file.content());
            } else {
                throw new NotFound();
            }
        } catch (RuleBroken nothingHere) {
            wrongCodes.another("hall " + request.getRemoteAddr());
            answer(response, 404, "text/html", html(request, response, key).nothing());
        }
    }

    private void page(HttpServletRequest request, HttpServletResponse response, String key, String code) throws IOException {
        HallView view = queries.view(key);
        Boolean counted = code == null || view.state() != PollState.CERTIFIED ? null : (Boolean) queries.counted(key, code);
        answer(response, 200, "text/html", html(request, response, key).page(view, board.numbers(view.id()), board.clock(),
                address.vote(), address.of("/hall/" + key), new HallHtml.Looked(code, counted)));
    }

    private void live(HttpServletRequest request, HttpServletResponse response, long poll) throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext context = request.startAsync();
        context.setTimeout(LISTENS_MS);
        if (!board.listen(poll, context)) {
            response.setStatus(503);
            context.complete();
        }
    }

    /** May run the script that stands in it, and nothing else: not even ask this server for anything. */
    private static void checker(HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", CheckerPage.POLICY);
        answer(response, 200, "text/html", CheckerPage.html());
    }

    private void jar(HttpServletResponse response) throws IOException {
        try (var jar = getServletContext().getResourceAsStream("/WEB-INF/checker/thidua-checker.jar")) {
            download(response, "application/java-archive", "thidua-checker.jar", jar.readAllBytes());
        }
    }

    private static void download(HttpServletResponse response, String type, String name, byte[] content) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.getOutputStream().write(content);
    }

    private static HallHtml html(HttpServletRequest request, HttpServletResponse response, String key) {
        String wanted = request.getParameter("language");
        boolean known = "vi".equals(wanted) || "en".equals(wanted);
        if (known) {
            Language.remember(response, wanted);
        }
        Locale locale = "en".equals(known ? wanted : Language.codeOf(request)) ? Locale.ENGLISH : Vietnamese.LOCALE;
        return new HallHtml(locale, request.getContextPath(), key, ASSET_VERSION);
    }

    private static void answer(HttpServletResponse response, int status, String type, String text) throws IOException {
        response.setStatus(status);
        response.setContentType(type + ";charset=UTF-8");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void asset(HttpServletResponse response, String type, byte[] content) throws IOException {
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.getOutputStream().write(content);
    }

    private static byte[] asset(String name) {
        try (var in = HallPage.class.getResourceAsStream("/hall/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
