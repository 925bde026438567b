package vn.thidua.ballot.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.model.BallotPaper;
import vn.thidua.ballot.usecase.CastBallot;
import vn.thidua.ballot.usecase.ReadBallotPaper;
import vn.thidua.ballot.web.VoteHtml.Filled;
import vn.thidua.ballot.web.VoteHtml.Problem;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.shared.web.Language;

/**
 * The delegates' page: enter the card, fill in, check, cast. No account, no session; card and choices travel in the body of
 * POST requests only and stay nowhere. The answer to a cast is written after its transaction is committed.
 */
@WebServlet("/vote/*")
public class VotePage extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(VotePage.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] STYLE = asset("vote.css");
    private static final byte[] SCRIPT = asset("vote.js");
    private static final String ASSET_VERSION = digest(STYLE, SCRIPT);

    @Inject
    private transient ReadBallotPaper read;

    @Inject
    private transient CastBallot cast;

    @Inject
    private transient WrongCodes wrongCodes;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        switch (path) {
            case "", "/" -> answer(response, 200, html(request, response).enter("", null));
            case "/vote.css" -> asset(response, "text/css", STYLE);
            case "/vote.js" -> asset(response, "text/javascript", SCRIPT);
            // after a reload or "back" of a step that was posted
            default -> response.sendRedirect(request.getContextPath() + "/vote");
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        String card = text(request, "card");
        if ("/sealed".equals(request.getPathInfo())) {
            castSealed(request, response, card);
            return;
        }
        VoteHtml html = html(request, response);
        if (wrongCodes.tooMany(request.getRemoteAddr())) {
            answer(response, 429, html.enter(card, new Problem(null, message(request, new RuleBroken("ballot.vote.tooManyTries")))));
            return;
        }
        try {
            ReadBallotPaper.View seen = read.execute(new ReadBallotPaper.Command(card));
            Filled filled = filled(request, seen.paper());
            switch (request.getPathInfo() == null ? "" : request.getPathInfo()) {
                case "/review" -> answer(response, 200, review(request, html, card, seen, filled));
                case "/cast" -> cast(request, response, html, card, seen, filled);
                default -> answer(response, 200, request.getParameter("seal") != null ? html.phoneBallot(card, seen.paper(), seen.replaces())
                        : html.ballot(card, seen.paper(), filled, seen.replaces(), null));
            }
        } catch (RuleBroken refused) {
            boolean unknown = "ballot.card.unknown".equals(refused.key());
            if (unknown || "ballot.card.mistyped".equals(refused.key())) {
                if (unknown) {
                    wrongCodes.another(request.getRemoteAddr());
                }
                answer(response, 200, html.enter(card, new Problem(null, message(request, refused))));
            } else {
                answer(response, 200, html.refused(message(request, refused)));
            }
        } catch (RuntimeException failed) {
            report(failed);
            answer(response, 503, html.enter(card, new Problem(null, message(request, new RuleBroken("ballot.vote.notSent")))));
        }
    }

    /** One lean request: what the phone has sealed, and an answer that its script reads. */
    private void castSealed(HttpServletRequest request, HttpServletResponse response, String card) throws IOException {
        try {
            RuleBroken.unless(!wrongCodes.tooMany(request.getRemoteAddr()), "ballot.vote.tooManyTries");
            var receipt = cast.execute(new CastBallot.Sealed(card, sealed(request), bytes(text(request, "submission")), text(request, "replaces")));
            json(response, 200, "{\"code\":\"" + receipt.inclusionCode() + "\"}");
        } catch (RuleBroken refused) {
            if ("ballot.card.unknown".equals(refused.key())) {
                wrongCodes.another(request.getRemoteAddr());
            }
            var answer = Json.createObjectBuilder().add("refused", message(request, refused));
            // the phone then asks for the paper again, which says what the ballot will replace
            answer.add("meanwhile", "ballot.vote.castMeanwhile".equals(refused.key()));
            json(response, 200, answer.build().toString());
        } catch (RuntimeException failed) {
            report(failed);
            json(response, 503, "{}");
        }
    }

    private static byte[] sealed(HttpServletRequest request) {
        String value = request.getParameter("sealed");
        try {
            return Base64.getUrlDecoder().decode(value == null ? "" : value);
        } catch (IllegalArgumentException notBase64) {
            throw new RuleBroken("ballot.vote.notThisPaper");
        }
    }

    private static void json(HttpServletResponse response, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private String review(HttpServletRequest request, VoteHtml html, String card, ReadBallotPaper.View seen, Filled filled) {
        try {
            check(seen.paper(), filled);
            return html.review(card, seen.paper(), filled, seen.replaces(), newSubmission(), null);
        } catch (RuleBroken refused) {
            return html.ballot(card, seen.paper(), filled, seen.replaces(), new Problem(refused.field(), message(request, refused)));
        }
    }

    private void cast(HttpServletRequest request, HttpServletResponse response, VoteHtml html, String card, ReadBallotPaper.View seen, Filled filled)
            throws IOException {
        String submission = text(request, "submission");
        String replaces = text(request, "replaces");
        try {
            check(seen.paper(), filled);
            var receipt = cast.execute(new CastBallot.Command(card, choices(filled), bytes(submission), replaces));
            answer(response, 200, html.done(receipt.inclusionCode()));
        } catch (RuleBroken refused) {
            if ("ballot.vote.castMeanwhile".equals(refused.key())) {
                String newest = read.execute(new ReadBallotPaper.Command(card)).replaces();
                answer(response, 200, html.review(card, seen.paper(), filled, newest, newSubmission(), new Problem(null, message(request, refused))));
            } else if (refused.field() != null) {
                answer(response, 200, html.ballot(card, seen.paper(), filled, seen.replaces(), new Problem(refused.field(), message(request, refused))));
            } else {
                throw refused;
            }
        } catch (RuntimeException failed) {
            report(failed);
            Problem problem = new Problem(null, message(request, new RuleBroken("ballot.vote.notSent")));
            answer(response, 503, html.review(card, seen.paper(), filled, replaces, submission, problem));
        }
    }

    /** Beyond the paper's own rule: nothing chosen has to be said, so that no ballot is blank by mistake. */
    private static void check(BallotPaper paper, Filled filled) {
        for (int c = 0; c < paper.contests().size(); c++) {
            boolean any = !filled.marks().get(c).isEmpty();
            RuleBroken.unlessAt("c" + c, any || filled.blank(c), "ballot.vote.nothing");
            RuleBroken.unlessAt("c" + c, !any || !filled.blank(c), "ballot.vote.blankAndChoice");
        }
        paper.check(choices(filled));
    }

    private static BallotPaper.Choices choices(Filled filled) {
        return new BallotPaper.Choices(filled.marks());
    }

    private static Filled filled(HttpServletRequest request, BallotPaper paper) {
        List<Map<Integer, Integer>> marks = new ArrayList<>();
        List<Boolean> blank = new ArrayList<>();
        for (int c = 0; c < paper.contests().size(); c++) {
            Map<Integer, Integer> marked = new TreeMap<>();
            if (paper.contests().get(c).form() == ContestRule.Form.CHOICES) {
                for (String value : values(request, "c" + c)) {
                    marked.put(number(value), BallotPaper.YES);
                }
            } else {
                for (int n = 0; n < paper.contests().get(c).nominees().size(); n++) {
                    for (String value : values(request, "m" + c + "." + n)) {
                        if (number(value) != 0) {
                            marked.put(n, number(value));
                        }
                    }
                }
            }
            marks.add(marked);
            blank.add(request.getParameter("b" + c) != null);
        }
        return new Filled(marks, blank);
    }

    private static String[] values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? new String[0] : values;
    }

    private static int number(String value) {
        RuleBroken.unless(value.matches("\\d{1,4}"), "ballot.vote.notThisPaper");
        return Integer.parseInt(value);
    }

    private static String newSubmission() {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static byte[] bytes(String submission) {
        RuleBroken.unless(submission.matches("[0-9a-f]{32}"), "ballot.vote.notThisPaper");
        return HexFormat.of().parseHex(submission);
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.length() > 100 ? value.substring(0, 100) : value;
    }

    /** Only the kind of failure: a message could name a card, and the time of a line is the time of a cast. */
    private static void report(RuntimeException failed) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        LOG.log(Level.SEVERE, "voting page failed: {0}", root.getClass().getName());
    }

    private static VoteHtml html(HttpServletRequest request, HttpServletResponse response) {
        String wanted = request.getParameter("language");
        if ("vi".equals(wanted) || "en".equals(wanted)) {
            Language.remember(response, wanted);
        }
        return new VoteHtml(locale(request), request.getContextPath(), ASSET_VERSION);
    }

    private static Locale locale(HttpServletRequest request) {
        String wanted = request.getParameter("language");
        String language = "vi".equals(wanted) || "en".equals(wanted) ? wanted : Language.codeOf(request);
        return "en".equals(language) ? Locale.ENGLISH : Vietnamese.LOCALE;
    }

    private static String message(HttpServletRequest request, RuleBroken refused) {
        return Messages.text(locale(request), refused.key(), refused.args());
    }

    private static void answer(HttpServletResponse response, int status, String html) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }

    private static void asset(HttpServletResponse response, String type, byte[] content) throws IOException {
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.getOutputStream().write(content);
    }

    private static byte[] asset(String name) {
        try (var in = VotePage.class.getResourceAsStream("/vote/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[]... contents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] content : contents) {
                digest.update(content);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
