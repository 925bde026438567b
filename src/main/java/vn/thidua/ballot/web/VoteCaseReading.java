package vn.thidua.ballot.web;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.ContestRule.Base;
import vn.thidua.ballot.ContestRule.Elector;
import vn.thidua.ballot.ContestRule.Form;
import vn.thidua.ballot.ContestRule.NomineeFilter;
import vn.thidua.ballot.ContestRule.OrderCounting;
import vn.thidua.ballot.ContestRule.Quota;
import vn.thidua.ballot.ContestRule.QuorumBasis;
import vn.thidua.ballot.ContestRule.Recusal;
import vn.thidua.ballot.ContestRule.Rounding;
import vn.thidua.ballot.ContestRule.ShareOf;
import vn.thidua.ballot.ContestRule.TieBreak;
import vn.thidua.ballot.Fraction;
import vn.thidua.ballot.PollPlan;
import vn.thidua.ballot.model.Electorate;
import vn.thidua.ballot.model.OwnDelegates;
import vn.thidua.ballot.model.VoteCase;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.TryOutFault;
import vn.thidua.shared.web.JsonReading;

/** Reads a made-up vote from its JSON form (described in api/openapi.json). */
final class VoteCaseReading extends JsonReading {

    static final Set<String> VOTE = Set.of("electorate", "contests");
    static final Set<String> ELECTORATE = Set.of("convened", "present", "issued", "unitsConvened", "unitsPresent");
    static final Set<String> CONTEST = Set.of("name", "rule", "valid", "blank", "invalid", "nominees");
    static final Set<String> RULE = Set.of("elector", "quorumBasis", "quorum", "base", "threshold", "strict", "form", "ordered", "minChoices", "maxChoices",
            "quota", "quotaShare", "rounding", "shareOf", "selfVote", "recusal", "winnersLeaveLower", "minScore", "classes", "existing", "unrewarded", "ties",
            "secondRoundOfBest");
    static final Set<String> NOMINEE = Set.of("name", "votes", "against", "points", "score", "subScores", "class", "ended", "rewarded", "ownConvened",
            "ownPresent");

    private static final Pattern FRACTION = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    /** @param made null where it could not be understood */
    record Reading(VoteCase made, List<TryOutFault> faults) {
    }

    private VoteCaseReading() {
    }

    static Reading read(byte[] json) {
        VoteCaseReading reading = new VoteCaseReading();
        JsonObject root = reading.parse(json);
        VoteCase made = root == null ? null : reading.made(root);
        List<TryOutFault> named = reading.named();
        return new Reading(named.isEmpty() ? made : null, named);
    }

    private VoteCase made(JsonObject root) {
        known("", root, VOTE);
        JsonObject told = object("", root, "electorate");
        must("/electorate", told != null, "shared.json.needed");
        must("/contests", root.containsKey("contests"), "shared.json.needed");
        Electorate electorate = told == null ? null : electorate(told);
        List<VoteCase.Contest> contests = new ArrayList<>();
        objects("", root, "contests", CONTEST).forEach((at, contest) -> contests.add(contest(at, contest)));
        return sound() ? new VoteCase(electorate, contests) : null;
    }

    private Electorate electorate(JsonObject told) {
        String at = "/electorate";
        known(at, told, ELECTORATE);
        int convened = count(at, told, "convened", null);
        int present = count(at, told, "present", convened);
        int units = count(at, told, "unitsConvened", convened);
        return new Electorate(convened, present, count(at, told, "issued", present), units, count(at, told, "unitsPresent", Math.min(units, present)));
    }

    private VoteCase.Contest contest(String at, JsonObject told) {
        JsonObject rule = object(at, told, "rule");
        must(at + "/rule", rule != null, "shared.json.needed");
        List<VoteCase.Nominee> nominees = new ArrayList<>();
        objects(at, told, "nominees", NOMINEE).forEach((here, nominee) -> nominees.add(nominee(here, nominee)));
        String name = text(at, told, "name");
        return new VoteCase.Contest(name == null ? "" : name, rule == null ? null : rule(at + "/rule", rule), count(at, told, "valid", null),
                count(at, told, "blank", 0), count(at, told, "invalid", 0), nominees);
    }

    private VoteCase.Nominee nominee(String at, JsonObject told) {
        List<BigDecimal> subScores = new ArrayList<>();
        var listed = array(at, told, "subScores");
        for (int i = 0; listed != null && i < listed.size(); i++) {
            BigDecimal number = number(at + "/subScores/" + i, listed.get(i));
            must(at + "/subScores/" + i, number != null, "shared.json.needed");
            subScores.add(number == null ? BigDecimal.ZERO : number);
        }
        var facts = new PollPlan.Nominee(0, text(at, told, "name"), number(at, told, "score"), subScores, text(at, told, "class"), flag(at, told, "ended", false),
                flag(at, told, "rewarded", false));
        int convened = count(at, told, "ownConvened", 0);
        return new VoteCase.Nominee(facts, count(at, told, "votes", 0), count(at, told, "against", 0), count(at, told, "points", 0),
                new OwnDelegates(convened, count(at, told, "ownPresent", convened)));
    }

    private ContestRule rule(String at, JsonObject told) {
        known(at, told, RULE);
        Form form = or(named(at, told, "form", Form.class), Form.CHOICES);
        OrderCounting ordered = named(at, told, "ordered", OrderCounting.class);
        Base base = named(at, told, "base", Base.class);
        must(at + "/base", base != null, "shared.json.needed");
        Fraction threshold = fraction(at, told, "threshold", null);
        Fraction quorum = fraction(at, told, "quorum", new Fraction(0, 1));
        must(at + "/strict", told.containsKey("strict"), "shared.json.needed");
        boolean share = told.containsKey("quotaShare");
        must(at + "/quota", share != told.containsKey("quota"), "ballot.tryout.oneQuota");
        Fraction quotaShare = share ? fraction(at, told, "quotaShare", null) : null;
        Rounding rounding = named(at, told, "rounding", Rounding.class);
        must(at + "/rounding", !share || rounding != null, "shared.json.needed");
        int number = share ? 0 : count(at, told, "quota", null);
        int most = count(at, told, "maxChoices", Math.max(1, number));
        int least = count(at, told, "minChoices", 1);
        List<TieBreak> ties = ties(at, told);
        Elector elector = or(named(at, told, "elector", Elector.class), Elector.DELEGATE);
        QuorumBasis quorumBasis = or(named(at, told, "quorumBasis", QuorumBasis.class), QuorumBasis.DELEGATES);
        ShareOf of = or(named(at, told, "shareOf", ShareOf.class), ShareOf.LISTED);
        Recusal recusal = or(named(at, told, "recusal", Recusal.class), Recusal.NONE);
        boolean strict = flag(at, told, "strict", false);
        boolean selfVote = flag(at, told, "selfVote", true);
        boolean leave = flag(at, told, "winnersLeaveLower", true);
        BigDecimal minScore = number(at, told, "minScore");
        List<String> classes = texts(at, told, "classes");
        boolean existing = flag(at, told, "existing", true);
        boolean unrewarded = flag(at, told, "unrewarded", false);
        int best = count(at, told, "secondRoundOfBest", 0);
        if (!sound()) {
            return null;
        }
        try {
            Quota quota = share ? Quota.share(quotaShare, rounding, of) : Quota.fixed(number);
            return new ContestRule(elector, quorumBasis, quorum, base, threshold, strict, form, ordered, least, most, quota, selfVote, recusal, leave,
                    new NomineeFilter(minScore, classes, existing, unrewarded), ties, best);
        } catch (RuleBroken refused) {
            fault(at + "/" + ("quotaDenominator".equals(refused.field()) ? "quotaShare" : refused.field()), refused.key(), refused.args());
            return null;
        }
    }

    private List<TieBreak> ties(String at, JsonObject told) {
        if (!told.containsKey("ties")) {
            return List.of(TieBreak.SCORE);
        }
        List<TieBreak> ties = new ArrayList<>();
        List<String> names = texts(at, told, "ties");
        for (int i = 0; i < names.size(); i++) {
            boolean known = List.of(TieBreak.values()).stream().map(Enum::name).toList().contains(names.get(i));
            must(at + "/ties/" + i, known, "shared.json.notOneOf", List.of(TieBreak.values()).toString());
            if (known) {
                ties.add(TieBreak.valueOf(names.get(i)));
            }
        }
        return ties;
    }

    /** A share such as "2/3". */
    private Fraction fraction(String at, JsonObject holder, String name, Fraction otherwise) {
        String told = text(at, holder, name);
        if (told == null) {
            must(at + "/" + name, otherwise != null, "shared.json.needed");
            return otherwise;
        }
        Matcher matcher = FRACTION.matcher(told);
        boolean share = matcher.matches() && Integer.parseInt(matcher.group(2)) > 0 && Integer.parseInt(matcher.group(1)) <= Integer.parseInt(matcher.group(2));
        must(at + "/" + name, share, "ballot.tryout.fraction");
        return share ? new Fraction(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))) : null;
    }

    private int count(String at, JsonObject holder, String name, Integer otherwise) {
        Integer number = whole(at, holder, name);
        must(at + "/" + name, number != null || otherwise != null || holder.get(name) != null, "shared.json.needed");
        must(at + "/" + name, number == null || number >= 0, "ballot.tryout.negative");
        return number == null ? otherwise == null ? 0 : otherwise : number;
    }

    private boolean flag(String at, JsonObject holder, String name, boolean otherwise) {
        JsonValue told = holder.get(name);
        boolean answer = told == JsonValue.TRUE || told == JsonValue.FALSE;
        must(at + "/" + name, absent(told) || answer, "ballot.tryout.needsTruth");
        return answer ? told == JsonValue.TRUE : otherwise;
    }

    private static <T> T or(T told, T otherwise) {
        return told == null ? otherwise : told;
    }
}
