package vn.thidua.ballot.web;

import java.util.List;
import java.util.Locale;
import vn.thidua.ballot.PollDirectory.Verdict;
import vn.thidua.ballot.PollState;
import vn.thidua.ballot.model.ContestDecision;
import vn.thidua.ballot.model.Derivation;
import vn.thidua.ballot.usecase.HallNumbers.Numbers;
import vn.thidua.ballot.usecase.HallQueries.ContestOnScreen;
import vn.thidua.ballot.usecase.HallQueries.HallView;
import vn.thidua.ballot.usecase.PollQueries.ContestResult;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.VnNumber;

/** The screen in the hall as plain HTML, to be read from the last row; works without script, and better with it. */
final class HallHtml {

    private static final int SECONDS_WITHOUT_SCRIPT = 5;

    private final Locale locale;
    private final String base;
    private final String key;
    private final String assetVersion;
    private final StringBuilder html = new StringBuilder(16_384);

    HallHtml(Locale locale, String base, String key, String assetVersion) {
        this.locale = locale;
        this.base = base;
        this.key = key;
        this.assetVersion = assetVersion;
    }

    /** An inclusion code somebody looked for, and whether it was counted; both null where nobody did. */
    record Looked(String code, Boolean counted) {
    }

    String page(HallView view, Numbers numbers, String clock, String voteAddress, String hallAddress, Looked looked) {
        boolean over = view.state() == PollState.CERTIFIED || view.state() == PollState.VOID;
        begin(title(view.titleVi(), view.titleEn()), over);
        html.append("<body id=\"hall\" data-state=\"").append(view.state()).append("\" data-over=\"").append(over).append("\"><header><div><p>")
                .append(escape(view.clusterName())).append(" · ").append(escape(view.place())).append("</p><h1>")
                .append(escape(title(view.titleVi(), view.titleEn()))).append("</h1></div><p class=\"side\"><span id=\"state\">")
                .append(escape(Messages.text(locale, view.state()))).append("</span> <time id=\"clock\">").append(clock).append("</time></p></header>");
        if (view.sample()) {
            html.append("<p class=\"sample\">").append(text("ballot.hall.sample")).append("</p>");
        }
        html.append("<main id=\"main\">");
        if (view.state() == PollState.CERTIFIED) {
            results(view, hallAddress, looked);
        } else {
            running(view, numbers, voteAddress);
        }
        html.append("</main><p id=\"lost\" role=\"status\" data-text=\"").append(text("ballot.hall.lost")).append("\"></p>");
        language();
        return html.append("</body></html>").toString();
    }

    String nothing() {
        begin(text("ballot.hall.nothing"), true);
        return html.append("<body id=\"hall\"><header><h1>").append(text("ballot.hall.nothing")).append("</h1></header><main id=\"main\"><p class=\"lead\">")
                .append(text("ballot.hall.nothingHint")).append("</p></main></body></html>").toString();
    }

    private void begin(String title, boolean over) {
        String code = code();
        html.append("<!DOCTYPE html><html lang=\"").append(code).append("\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><meta name=\"robots\" content=\"noindex\"><title>").append(title)
                .append("</title><link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"").append(base).append("/hall/hall.css?v=").append(assetVersion)
                .append("\">");
        if (!over) {
            html.append("<noscript><meta http-equiv=\"refresh\" content=\"").append(SECONDS_WITHOUT_SCRIPT).append("\"></noscript><script src=\"")
                    .append(base).append("/hall/hall.js?v=").append(assetVersion).append("\" defer></script>");
        }
        html.append("</head>");
    }

    private void running(HallView view, Numbers numbers, String voteAddress) {
        boolean votes = view.mode().sealed() && (view.state() == PollState.READY || view.state() == PollState.OPEN);
        html.append("<p class=\"lead\">").append(text("ballot.hall.now." + view.state() + (view.mode().sealed() || view.state() != PollState.OPEN && view.state() != PollState.READY ? "" : ".byHand"))).append("</p>");
        if (view.state() == PollState.VOID) {
            return;
        }
        html.append("<div class=\"screen\">");
        if (votes) {
            html.append("<section class=\"how\" aria-labelledby=\"howTitle\"><h2 id=\"howTitle\">").append(text("ballot.hall.how.title")).append("</h2>")
                    .append(QrCode.svg(voteAddress, Messages.text(locale, "ballot.hall.how.qr"))).append("<ol><li>").append(text("ballot.hall.how.scan"))
                    .append("</li><li>").append(text("ballot.hall.how.type")).append(" <strong class=\"address\">").append(escape(shown(voteAddress)))
                    .append("</strong></li><li>").append(text("ballot.hall.how.check")).append("</li></ol></section>");
        }
        if (view.mode().sealed() && view.state() != PollState.DRAFT) {
            html.append("<section class=\"numbers\" aria-labelledby=\"numbersTitle\"><h2 id=\"numbersTitle\">").append(text("ballot.hall.numbers"))
                    .append("</h2><dl><div><dt>").append(text("ballot.hall.drawn")).append("</dt><dd id=\"drawn\">").append(numbers.cardsDrawn())
                    .append("</dd></div><div><dt>").append(text("ballot.hall.ballots")).append("</dt><dd id=\"ballots\">").append(numbers.ballots())
                    .append("</dd></div></dl>");
            fingerprint(view);
            html.append("</section>");
        }
        html.append("</div><section class=\"contests\" aria-labelledby=\"contestsTitle\"><h2 id=\"contestsTitle\">").append(text("ballot.hall.contests")).append("</h2>");
        for (ContestOnScreen contest : view.contests()) {
            html.append("<article><h3>").append(escape(title(contest.titleVi(), contest.titleEn()))).append("</h3><p>")
                    .append(escape(String.join(" · ", contest.nominees()))).append("</p><ul>");
            contest.rule().forEach(line -> html.append("<li>").append(escape(line.text(locale))).append("</li>"));
            html.append("</ul></article>");
        }
        html.append("</section>");
    }

    private void fingerprint(HallView view) {
        if (view.fingerprint() != null) {
            html.append("<h3>").append(text("ballot.hall.fingerprint")).append("</h3><p class=\"fingerprint\"><code>")
                    .append(inFours(view.fingerprint())).append("</code></p><p class=\"soft\">").append(text("ballot.hall.fingerprintHint")).append("</p>");
        }
    }

    private void results(HallView view, String hallAddress, Looked looked) {
        html.append("<nav aria-label=\"").append(text("ballot.hall.contests")).append("\"><ul>");
        for (int i = 0; i < view.results().size(); i++) {
            html.append("<li><a href=\"#r").append(i).append("\">").append(escape(title(view.results().get(i).titleVi(), view.results().get(i).titleEn()))).append("</a></li>");
        }
        html.append("<li><a href=\"#check\">").append(text("ballot.hall.check.title")).append("</a></li></ul></nav>");
        for (int i = 0; i < view.results().size(); i++) {
            result(view.results().get(i), i);
        }
        check(view, hallAddress, looked);
    }

    private void result(ContestResult contest, int number) {
        ContestDecision decision = contest.decision();
        html.append("<section class=\"result\" id=\"r").append(number).append("\" aria-labelledby=\"r").append(number).append("Title\"><h2 id=\"r").append(number)
                .append("Title\">").append(escape(title(contest.titleVi(), contest.titleEn()))).append("</h2><table><thead><tr><th scope=\"col\">")
                .append(text("ballot.outcome.nominee")).append("</th><th scope=\"col\" class=\"num\">").append(text("ballot.outcome.votes"))
                .append("</th><th scope=\"col\" class=\"num\">").append(text("ballot.outcome.percentage", decision.base())).append("</th><th scope=\"col\">")
                .append(text("ballot.outcome.verdict")).append("</th></tr></thead><tbody>");
        for (var nominee : decision.nominees()) {
            html.append("<tr class=\"").append(nominee.verdict() == Verdict.PASSED ? "passed" : "").append("\"><th scope=\"row\">").append(escape(nominee.name()))
                    .append("</th><td class=\"num\">").append(nominee.votes()).append("</td><td class=\"num\">").append(VnNumber.format(nominee.percentage()))
                    .append("</td><td>").append(nominee.verdict() == Verdict.PASSED ? "✓ " : "").append(escape(Messages.text(locale, nominee.verdict()))).append("</td></tr>");
        }
        html.append("</tbody></table><h3>").append(text("ballot.outcome.derivation")).append("</h3><ol class=\"derivation\">");
        for (Derivation.Line line : contest.derivation()) {
            html.append("<li>").append(escape(line.text(locale))).append("</li>");
        }
        html.append("</ol></section>");
    }

    private void check(HallView view, String hallAddress, Looked looked) {
        html.append("<section class=\"check\" id=\"check\" aria-labelledby=\"checkTitle\"><h2 id=\"checkTitle\">").append(text("ballot.hall.check.title"))
                .append("</h2><div class=\"screen\"><div><p>").append(text("ballot.hall.check.lead")).append("</p><form method=\"post\" action=\"").append(base)
                .append("/hall/").append(escape(key)).append("#check\"><label for=\"code\">").append(text("ballot.hall.check.code"))
                .append("</label><input id=\"code\" name=\"code\" required maxlength=\"60\" autocomplete=\"off\" autocapitalize=\"characters\" spellcheck=\"false\" value=\"")
                .append(escape(looked.code())).append("\"><button type=\"submit\" class=\"main\">").append(text("ballot.hall.check.button")).append("</button></form>");
        if (looked.counted() != null) {
            html.append("<p id=\"found\" role=\"status\" class=\"").append(looked.counted() ? "yes" : "no").append("\">")
                    .append(text(looked.counted() ? "ballot.hall.check.yes" : "ballot.hall.check.no", looked.code())).append("</p>");
        }
        html.append("<h3>").append(text("ballot.hall.check.all")).append("</h3><p>").append(text("ballot.hall.check.how")).append("</p><ul class=\"files\">");
        for (String[] file : List.of(new String[] {base + "/hall/" + key + "/record-" + view.id() + ".json", "record"},
                new String[] {base + "/hall/checker.html", "page"}, new String[] {base + "/hall/checker.jar", "jar"})) {
            html.append("<li><a href=\"").append(escape(file[0])).append("\" download>").append(text("ballot.hall.file." + file[1])).append("</a></li>");
        }
        html.append("</ul></div><div class=\"where\">").append(QrCode.svg(hallAddress, Messages.text(locale, "ballot.hall.check.qr"))).append("<p>")
                .append(text("ballot.hall.check.qr")).append("</p>");
        fingerprint(view);
        html.append("</div></div></section>");
    }

    private void language() {
        String other = "en".equals(code()) ? "vi" : "en";
        html.append("<footer><a href=\"?language=").append(other).append("\" lang=\"").append(other).append("\" hreflang=\"").append(other).append("\">")
                .append(text("ballot.vote.otherLanguage")).append("</a></footer>");
    }

    /** Without what a browser adds by itself where it is plain http: fewer letters to type. */
    private static String shown(String address) {
        return address.replaceFirst("^http://", "");
    }

    private static String inFours(String hex) {
        return hex.replaceAll("[^0-9a-fA-F]", "").replaceAll("(.{4})(?=.)", "$1 ");
    }

    private String code() {
        return "en".equals(locale.getLanguage()) ? "en" : "vi";
    }

    private String title(String vi, String en) {
        return "en".equals(code()) ? en : vi;
    }

    private String text(String textKey, Object... args) {
        return escape(Messages.text(locale, textKey, args));
    }

    private static String escape(String text) {
        return VoteHtml.escape(text);
    }
}
