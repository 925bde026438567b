package vn.thidua.ballot.web;

import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import vn.thidua.ballot.ContestRule.Form;
import vn.thidua.ballot.model.BallotPaper;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.Vietnamese;

/** The steps of the delegates' page as plain HTML: it has to work on any phone, without script, in a few kilobytes. */
final class VoteHtml {

    private final Locale locale;
    private final String base;
    private final String assetVersion;

    VoteHtml(Locale locale, String base, String assetVersion) {
        this.locale = locale;
        this.base = base;
        this.assetVersion = assetVersion;
    }

    /**
     * What a delegate has filled in so far, as it came from her form.
     *
     * @param marks for each contest the marks by the nominees' numbers, as they stand in an opened ballot; none is 0
     */
    record Filled(List<Map<Integer, Integer>> marks, List<Boolean> blank) {

        int mark(int contest, int nominee) {
            return contest < marks.size() ? marks.get(contest).getOrDefault(nominee, 0) : 0;
        }

        boolean blank(int contest) {
            return contest < blank.size() && blank.get(contest);
        }

        static Filled nothing() {
            return new Filled(List.of(), List.of());
        }
    }

    /** A refusal, perhaps at one contest ("c0"). */
    record Problem(String field, String text) {
    }

    String enter(String card, Problem problem) {
        StringBuilder html = begin("enter", "ballot.vote.title");
        html.append("<h1 tabindex=\"-1\">").append(text("ballot.vote.title")).append("</h1>");
        html.append("<p>").append(text("ballot.vote.lead")).append("</p>");
        html.append("<form method=\"post\" action=\"").append(base).append("/vote/ballot\" id=\"enter\" autocomplete=\"off\">");
        html.append("<label for=\"card\">").append(text("ballot.vote.label.card")).append("</label>");
        html.append("<input id=\"card\" name=\"card\" required maxlength=\"60\" autocomplete=\"off\" autocapitalize=\"characters\" spellcheck=\"false\" value=\"")
                .append(escape(card)).append("\" aria-describedby=\"cardHint").append(problem == null ? "" : " problem").append("\"")
                .append(problem == null ? "" : " aria-invalid=\"true\"").append(">");
        html.append("<small id=\"cardHint\">").append(text("ballot.vote.hint.card")).append("</small>");
        problem(html, problem);
        html.append("<button type=\"submit\" class=\"main\">").append(text("ballot.vote.button.begin")).append("</button>");
        return end(html.append("</form>"), "/vote", "get", "");
    }

    /** The paper as a form for the server, which seals what it receives. */
    String ballot(String card, BallotPaper paper, Filled filled, String replaces, Problem problem) {
        StringBuilder html = head(paper, replaces);
        if (problem != null && problem.field() == null) {
            problem(html, problem);
        }
        html.append("<p class=\"warn\" id=\"bySealer\">").append(text("ballot.vote.sealedByServer")).append("</p>");
        html.append("<p class=\"soft\">").append(text("ballot.vote.order")).append("</p>");
        html.append("<form method=\"post\" action=\"").append(base).append("/vote/review\" autocomplete=\"off\">");
        hidden(html, "card", card);
        for (int c = 0; c < paper.contests().size(); c++) {
            contest(html, paper, c, filled, problem);
        }
        html.append("<button type=\"submit\" class=\"main\">").append(text("ballot.vote.button.review")).append("</button>");
        StringBuilder kept = new StringBuilder();
        hidden(kept, "card", card);
        return end(html.append("</form>"), "/vote/ballot", "post", kept.toString());
    }

    /**
     * The paper for a phone that seals by itself: no form surrounds the choices, so that no browser can ever send them. All
     * steps up to the answer are here at once; the script shows one after the other.
     */
    String phoneBallot(String card, BallotPaper paper, String replaces) {
        StringBuilder html = head(paper, replaces);
        html.append("<div id=\"paper\" data-card=\"").append(escape(card)).append("\" data-poll=\"").append(paper.pollId()).append("\" data-size=\"")
                .append(paper.plainSize()).append("\" data-key=\"").append(Base64.getEncoder().encodeToString(paper.publicKey())).append("\" data-replaces=\"")
                .append(replaces).append("\">");
        html.append("<p class=\"note\" id=\"bySealer\">").append(text("ballot.vote.sealedByPhone")).append("<br>").append(text("ballot.vote.key"))
                .append(" <b id=\"key\"></b></p>");
        html.append("<p class=\"soft\">").append(text("ballot.vote.order")).append("</p>");
        for (int c = 0; c < paper.contests().size(); c++) {
            contest(html, paper, c, null, null);
        }
        html.append("<button type=\"button\" class=\"main\" id=\"toReview\">").append(text("ballot.vote.button.review")).append("</button></div>");
        html.append("<div id=\"reviewing\" hidden><h1 tabindex=\"-1\">").append(text("ballot.vote.review.title")).append("</h1>");
        replaces(html, replaces);
        html.append("<div id=\"chosen\" data-blank=\"").append(text("ballot.vote.review.blank")).append("\"></div><p class=\"soft\">")
                .append(text("ballot.vote.review.sealedByPhone")).append("</p><button type=\"button\" class=\"main\" id=\"cast\">")
                .append(text("ballot.vote.button.cast")).append("</button><button type=\"button\" id=\"change\">")
                .append(text("ballot.vote.button.change")).append("</button></div>");
        html.append("<div id=\"done\" hidden data-wrong=\"").append(text("ballot.vote.wrongAnswer")).append("\">");
        received(html, "");
        html.append("</div>");
        StringBuilder kept = new StringBuilder();
        hidden(kept, "card", card);
        hidden(kept, "seal", "1");
        return end(html, "/vote/ballot", "post", kept.toString());
    }

    private StringBuilder head(BallotPaper paper, String replaces) {
        StringBuilder html = begin("ballot", "ballot.vote.title");
        html.append("<div id=\"head\"><h1 tabindex=\"-1\">").append(escape(title(paper.titleVi(), paper.titleEn()))).append("</h1>");
        replaces(html, replaces);
        return html.append("</div>");
    }

    /** @param filled null where the phone seals: its marks have no names to be sent under, but places in the ballot's bytes */
    private void contest(StringBuilder html, BallotPaper paper, int c, Filled filled, Problem problem) {
        BallotPaper.Contest contest = paper.contests().get(c);
        boolean refused = problem != null && ("c" + c).equals(problem.field());
        int most = contest.form() == Form.YES_NO ? contest.nominees().size() : contest.maxChoices();
        html.append("<fieldset id=\"f").append(c).append("\" data-form=\"").append(contest.form()).append("\" data-min=\"").append(contest.minChoices())
                .append("\" data-max=\"").append(most).append("\"").append(refused ? " aria-describedby=\"problem\"" : "");
        if (filled == null) {
            data(html, "none", "ballot.vote.nothing");
            data(html, "many", "ballot.vote.tooMany", most);
            data(html, "few", "ballot.vote.tooFew", contest.minChoices());
            data(html, "ranks", "ballot.vote.places", most);
        }
        html.append("><legend>").append(escape(title(contest.titleVi(), contest.titleEn()))).append("</legend>");
        html.append("<p>").append(howTo(contest)).append("</p>");
        if (!contest.selfVote()) {
            html.append("<p class=\"soft\">").append(text("ballot.vote.selfVoteNotAllowed")).append("</p>");
        }
        if (refused) {
            problem(html, problem);
        }
        for (int n : alphabetical(contest)) {
            nominee(html, paper, c, n, filled);
        }
        html.append("<label class=\"choice blank\"><input type=\"checkbox\"");
        if (filled != null) {
            html.append(" name=\"b").append(c).append("\" value=\"1\"").append(filled.blank(c) ? " checked" : "");
        }
        html.append("><span>").append(text("ballot.vote.blank")).append("</span></label>");
        html.append("<p class=\"used\" role=\"status\" data-text=\"").append(escape(Messages.text(locale, "ballot.vote.used", "#", most))).append("\"></p></fieldset>");
    }

    private String howTo(BallotPaper.Contest contest) {
        return switch (contest.form()) {
            case CHOICES -> contest.maxChoices() == 1 ? text("ballot.vote.chooseOne") : text("ballot.vote.choose", contest.minChoices(), contest.maxChoices());
            case YES_NO -> text("ballot.vote.answer");
            case ORDERED -> text("ballot.vote.rank", contest.minChoices(), contest.maxChoices());
        };
    }

    private void nominee(StringBuilder html, BallotPaper paper, int c, int n, Filled filled) {
        BallotPaper.Contest contest = paper.contests().get(c);
        String name = escape(contest.nominees().get(n));
        String where = filled == null ? " data-at=\"" + paper.position(c, n) + "\"" : "";
        String field = "m" + c + "." + n;
        int mark = filled == null ? 0 : filled.mark(c, n);
        switch (contest.form()) {
            case CHOICES -> html.append("<label class=\"choice\" data-name=\"").append(name).append("\"><input type=\"checkbox\"").append(where)
                    .append(filled == null ? " value=\"1\"" : " name=\"c" + c + "\" value=\"" + n + "\"").append(mark != 0 ? " checked" : "")
                    .append("><span>").append(name).append("</span></label>");
            case YES_NO -> {
                html.append("<div class=\"answer\" role=\"radiogroup\" aria-labelledby=\"n").append(field).append("\" data-name=\"").append(name)
                        .append("\"><b id=\"n").append(field).append("\">").append(name).append("</b>");
                for (int answer : new int[] {BallotPaper.YES, BallotPaper.NO, 0}) {
                    String says = text(answer == BallotPaper.YES ? "ballot.vote.yes" : answer == BallotPaper.NO ? "ballot.vote.no" : "ballot.vote.noAnswer");
                    html.append("<label><input type=\"radio\" name=\"").append(filled == null ? "r" : "").append(field).append("\" value=\"").append(answer)
                            .append("\" data-says=\"").append(says).append("\"").append(where).append(mark == answer ? " checked" : "").append("><span>")
                            .append(says).append("</span></label>");
                }
                html.append("</div>");
            }
            case ORDERED -> {
                html.append("<label class=\"choice\" data-name=\"").append(name).append("\"><select").append(where)
                        .append(filled == null ? "" : " name=\"" + field + "\"").append("><option value=\"0\">–</option>");
                for (int place = 1; place <= contest.maxChoices(); place++) {
                    html.append("<option").append(mark == place ? " selected" : "").append(">").append(place).append("</option>");
                }
                html.append("</select><span>").append(name).append("</span></label>");
            }
        }
    }

    private void data(StringBuilder html, String name, String key, Object... args) {
        html.append(" data-").append(name).append("=\"").append(text(key, args)).append("\"");
    }

    String review(String card, BallotPaper paper, Filled filled, String replaces, String submission, Problem problem) {
        StringBuilder html = begin("review", "ballot.vote.review.title");
        html.append("<h1 tabindex=\"-1\">").append(text("ballot.vote.review.title")).append("</h1>");
        replaces(html, replaces);
        problem(html, problem);
        html.append("<form method=\"post\" action=\"").append(base).append("/vote/cast\" autocomplete=\"off\">");
        StringBuilder kept = new StringBuilder();
        hidden(kept, "card", card);
        for (int c = 0; c < paper.contests().size(); c++) {
            BallotPaper.Contest contest = paper.contests().get(c);
            html.append("<section><h2>").append(escape(title(contest.titleVi(), contest.titleEn()))).append("</h2>");
            if (filled.blank(c)) {
                hidden(kept, "b" + c, "1");
                html.append("<p class=\"chosen\">").append(text("ballot.vote.review.blank")).append("</p></section>");
                continue;
            }
            html.append("<ul class=\"chosen\">");
            boolean choices = contest.form() == Form.CHOICES;
            int place = c;
            for (int n : alphabetical(contest).stream().filter(n -> filled.mark(place, n) != 0)
                    .sorted(Comparator.comparing(n -> contest.form() == Form.ORDERED ? filled.mark(place, n) : 0)).toList()) {
                int mark = filled.mark(c, n);
                hidden(kept, choices ? "c" + c : "m" + c + "." + n, String.valueOf(choices ? n : mark));
                String name = escape(contest.nominees().get(n));
                html.append("<li>").append(switch (contest.form()) {
                    case CHOICES -> name;
                    case YES_NO -> name + ": " + text(mark == BallotPaper.YES ? "ballot.vote.yes" : "ballot.vote.no");
                    case ORDERED -> mark + ". " + name;
                }).append("</li>");
            }
            html.append("</ul></section>");
        }
        html.append(kept);
        hidden(html, "submission", submission);
        hidden(html, "replaces", replaces);
        html.append("<p class=\"soft\">").append(text("ballot.vote.sealedByServer")).append("</p>");
        html.append("<button type=\"submit\" class=\"main\" id=\"cast\">").append(text("ballot.vote.button.cast")).append("</button>");
        html.append("<button type=\"submit\" formaction=\"").append(base).append("/vote/ballot\">").append(text("ballot.vote.button.change")).append("</button>");
        return end(html.append("</form>"), "/vote/review", "post", kept.toString());
    }

    String done(String inclusionCode) {
        StringBuilder html = begin("done", "ballot.vote.done.title");
        received(html, grouped(inclusionCode));
        return end(html, null, null, "");
    }

    private void received(StringBuilder html, String code) {
        html.append("<h1 tabindex=\"-1\">✓ ").append(text("ballot.vote.done.title")).append("</h1>");
        html.append("<p>").append(text("ballot.vote.done.code")).append("</p><p class=\"code\" id=\"inclusionCode\">").append(code).append("</p>");
        html.append("<p>").append(text("ballot.vote.done.meaning")).append("</p><p class=\"soft\">").append(text("ballot.vote.done.again")).append("</p>");
        html.append("<p><a class=\"button\" href=\"").append(base).append("/vote\">").append(text("ballot.vote.button.again")).append("</a></p>");
    }

    String refused(String problem) {
        StringBuilder html = begin("refused", "ballot.vote.title");
        html.append("<h1 tabindex=\"-1\">").append(text("ballot.vote.title")).append("</h1>");
        problem(html, new Problem(null, problem));
        html.append("<p><a class=\"button\" href=\"").append(base).append("/vote\">").append(text("ballot.vote.button.begin")).append("</a></p>");
        return end(html, "/vote", "get", "");
    }

    static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    private static List<Integer> alphabetical(BallotPaper.Contest contest) {
        return IntStream.range(0, contest.nominees().size()).boxed().sorted(Comparator.comparing(contest.nominees()::get, Vietnamese.order())).toList();
    }

    private StringBuilder begin(String step, String titleKey) {
        return new StringBuilder(4096).append("<!DOCTYPE html><html lang=\"").append(code()).append("\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>").append(text(titleKey)).append("</title>")
                .append("<link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"").append(base).append("/vote/vote.css?v=").append(assetVersion)
                .append("\"><script src=\"").append(base).append("/vote/vote.js?v=").append(assetVersion).append("\" defer></script></head><body data-sending=\"")
                .append(text("ballot.vote.sending")).append("\" data-retrying=\"").append(text("ballot.vote.retrying")).append("\"><main id=\"main\" data-base=\"")
                .append(base).append("/vote\" data-step=\"").append(step).append("\">");
    }

    /** The switch of the language stays at the step, with what is filled in; where there is no step to stay at, there is none. */
    private String end(StringBuilder html, String here, String method, String kept) {
        html.append("<p id=\"sending\" role=\"status\"></p>");
        if (here != null) {
            html.append("<form class=\"language\" method=\"").append(method).append("\" action=\"").append(base).append(here).append("\">").append(kept)
                    .append("<button name=\"language\" value=\"").append("en".equals(code()) ? "vi" : "en").append("\" lang=\"")
                    .append("en".equals(code()) ? "vi" : "en").append("\">").append(text("ballot.vote.otherLanguage")).append("</button></form>");
        }
        return html.append("</main></body></html>").toString();
    }

    private void replaces(StringBuilder html, String replaces) {
        if (!replaces.isEmpty()) {
            html.append("<p class=\"note\">").append(text("ballot.vote.replaces", grouped(replaces))).append("</p>");
        }
    }

    private static void problem(StringBuilder html, Problem problem) {
        if (problem != null) {
            html.append("<p class=\"problem\" id=\"problem\" role=\"alert\">").append(escape(problem.text())).append("</p>");
        }
    }

    private static void hidden(StringBuilder html, String name, String value) {
        html.append("<input type=\"hidden\" name=\"").append(name).append("\" value=\"").append(escape(value)).append("\">");
    }

    private String code() {
        return "en".equals(locale.getLanguage()) ? "en" : "vi";
    }

    private String title(String vi, String en) {
        return "en".equals(code()) ? en : vi;
    }

    private String text(String key, Object... args) {
        return escape(Messages.text(locale, key, args));
    }

    static String escape(String text) {
        return text == null ? "" : text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
