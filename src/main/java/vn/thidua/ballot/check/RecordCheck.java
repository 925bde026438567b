package vn.thidua.ballot.check;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.PollDirectory.Verdict;
import vn.thidua.ballot.PollMode;
import vn.thidua.ballot.PollState;
import vn.thidua.ballot.model.CanonicalJson;
import vn.thidua.ballot.model.Codes;
import vn.thidua.ballot.model.ContestDecision;
import vn.thidua.ballot.model.ContestTally;
import vn.thidua.ballot.model.PollRecord;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.text.Messages;

/** What holds of a poll's record and what does not, in sentences; the checker's page says the same in the same order. */
public final class RecordCheck {

    private static final Pattern CODE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{16}");

    private final List<Finding> findings = new ArrayList<>();

    private RecordCheck() {
    }

    /** @param holds null where a person has to compare */
    public record Finding(Boolean holds, String key, List<Object> args) {

        /** A sentence after a sign; a title among the arguments is in the reader's language. */
        public String text(Locale locale) {
            String sign = holds == null ? "?" : holds ? "✓" : "✗";
            return sign + " " + Messages.text(locale, key + (holds == null ? "open" : holds ? "yes" : "no"),
                    args.stream().map(arg -> arg instanceof Title title ? title.in(locale) : arg).toArray());
        }
    }

    record Title(String vi, String en) {

        String in(Locale locale) {
            return "en".equals(locale.getLanguage()) ? en : vi;
        }
    }

    /**
     * @param sha256 what the printed minutes say of the file; blank where nobody has them at hand
     * @param code an inclusion code to look for; blank for none
     */
    public static List<Finding> of(byte[] file, String sha256, String code) {
        RecordCheck check = new RecordCheck();
        check.hash(PollRecord.sha256(file), sha256 == null ? "" : sha256.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-f]", ""));
        PollRecord record = read(file);
        check.say(record != null, "ballot.check.format.");
        if (record != null) {
            check.record(record, Codes.normal(code));
        }
        return check.findings;
    }

    public static boolean allHold(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> Boolean.FALSE.equals(finding.holds()));
    }

    private static PollRecord read(byte[] file) {
        try {
            PollRecord record = CanonicalJson.read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString(), PollRecord.class,
                    PollRecord.MAY_BE_NULL);
            boolean rules = record.contests().stream().map(contest -> contest.count().rule().quota())
                    .allMatch(quota -> quota.share() == null || quota.rounding() != null && quota.of() != null);
            return rules && record.format() == PollRecord.FORMAT ? record : null;
        } catch (CharacterCodingException | CanonicalJson.Malformed e) {
            return null;
        }
    }

    private void hash(String actual, String printed) {
        if (printed.isEmpty()) {
            findings.add(new Finding(null, "ballot.check.hash.", List.of(actual)));
        } else {
            say(actual.equals(printed), "ballot.check.hash.", actual);
        }
    }

    private void record(PollRecord record, String code) {
        List<String> codes = record.inclusionCodes();
        say(PollRecord.sha256(codes).equals(record.inclusionCodesSha256()), "ballot.check.codesHash.", record.inclusionCodesSha256());
        say(codes.stream().allMatch(CODE.asMatchPredicate()) && codes.stream().distinct().sorted().toList().equals(codes), "ballot.check.codesList.");
        say(codes.size() == record.ballots().online(), "ballot.check.codesCount.", codes.size(), record.ballots().online());
        if (!code.isEmpty()) {
            say(codes.contains(code), "ballot.check.code.", code);
        }
        equation(record);
        List<ContestDecision> decided = decided(record);
        for (int i = 0; i < record.contests().size(); i++) {
            PollRecord.Contest contest = record.contests().get(i);
            Title title = new Title(contest.titleVi(), contest.titleEn());
            say(adds(contest.count(), record.ballots().returned(), record.mode() == PollMode.SEALED && record.ballots().paper() == 0),
                    "ballot.check.sums.", title);
            if (record.mode() == PollMode.CONSENSUS) {
                consensus(record, contest, title);
            } else if (decided == null) {
                say(false, "ballot.check.rule.", title);
            } else {
                outcome(contest, decided.get(i), title);
            }
        }
        say(inOrder(record), "ballot.check.steps.");
    }

    private void equation(PollRecord record) {
        var cards = record.cards();
        var ballots = record.ballots();
        boolean sealed = record.mode() == PollMode.SEALED;
        say(ballots.returned() == ballots.online() + ballots.paper() && (!sealed || ballots.issued() == cards.drawn())
                && notNegative(ballots.online(), ballots.paper(), ballots.paperIssued()), "ballot.check.ballots.", ballots.returned(), ballots.online(), ballots.paper());
        boolean possible = notNegative(cards.printed(), cards.drawn(), cards.holders(), cards.used(), cards.exchanged(), cards.spoilt(), cards.lost(), cards.unused())
                && cards.drawn() == cards.used() + cards.exchanged() + cards.spoilt() + cards.unused() && cards.drawn() <= cards.printed()
                && cards.used() + cards.exchanged() <= cards.holders() && cards.used() == ballots.online() && cards.exchanged() == ballots.paper();
        boolean agrees = ballots.returned() <= ballots.issued() && (sealed ? possible : record.mode() != PollMode.PAPER || ballots.paper() <= ballots.paperIssued());
        boolean explained = record.differenceReason() != null && !record.differenceReason().isBlank();
        if (explained) {
            say(true, "ballot.check.difference.", cards.printed(), cards.drawn(), ballots.returned(), record.differenceReason());
        } else {
            say(agrees, agrees ? "ballot.check.equation." : "ballot.check.difference.", cards.printed(), cards.drawn(), ballots.returned());
        }
        var names = record.tellers().names();
        say(PollRecord.sha256(record.signedText().getBytes(StandardCharsets.UTF_8)).equals(record.signedTextSha256())
                && record.signatures().size() >= record.tellers().quorum() && record.signatures().stream().map(PollRecord.Signature::person).distinct().count()
                == record.signatures().size() && (names.isEmpty() || names.containsAll(record.signatures().stream().map(PollRecord.Signature::person).toList())),
                "ballot.check.signatures.", record.signatures().size(), record.tellers().quorum());
    }

    private static boolean notNegative(int... numbers) {
        for (int number : numbers) {
            if (number < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the counts of a contest can be those of so many ballots; what people counted by hand is held to less. */
    private static boolean adds(ContestTally count, int returned, boolean online) {
        ContestRule rule = count.rule();
        boolean yesNo = rule.form() == ContestRule.Form.YES_NO;
        boolean points = rule.ordered() == ContestRule.OrderCounting.POINTS;
        boolean firstOnly = rule.ordered() == ContestRule.OrderCounting.FIRST_PLACES;
        long valid = count.valid();
        long marks = 0;
        long allPoints = 0;
        boolean each = true;
        for (var n : count.nominees()) {
            marks += n.votes() + n.against();
            allPoints += n.points();
            each &= notNegative(n.votes(), n.against(), n.points()) && n.votes() + n.against() <= valid && (yesNo || n.against() == 0)
                    && (points ? (!online || n.points() >= n.votes()) && n.points() <= (long) n.votes() * rule.maxChoices() : n.points() == 0)
                    && (n.exclusion() == null || n.votes() + n.against() == 0);
        }
        long voted = count.nominees().stream().filter(n -> n.exclusion() == null).count();
        long fewest = !online ? 0 : yesNo || firstOnly ? valid : valid * rule.minChoices();
        long most = yesNo ? valid * voted : firstOnly && online ? valid : valid * rule.maxChoices();
        boolean pointsFit = !points || !online || allPoints >= valid * places(rule.maxChoices(), rule.minChoices()) && allPoints <= valid * places(rule.maxChoices(), rule.maxChoices());
        return each && pointsFit && notNegative(count.valid(), count.blank(), count.invalid()) && (long) count.valid() + count.blank() + count.invalid() == returned
                && marks >= fewest && marks <= most;
    }

    /** Points of one ballot with so many places filled: most for the first. */
    private static long places(int most, int filled) {
        long points = 0;
        for (int place = 0; place < filled; place++) {
            points += most - place;
        }
        return points;
    }

    /** Null where the rules refuse these numbers. */
    private static List<ContestDecision> decided(PollRecord record) {
        try {
            boolean twice = record.contests().stream().anyMatch(contest -> contest.count().nominees().stream()
                    .map(ContestTally.NomineeVotes::unitId).distinct().count() < contest.count().nominees().size());
            return twice ? null : record.decided();
        } catch (RuleBroken | ArithmeticException e) {
            return null;
        }
    }

    private void outcome(PollRecord.Contest contest, ContestDecision decided, Title title) {
        PollRecord.ContestOutcome again = PollRecord.outcome(decided);
        PollRecord.ContestOutcome said = contest.outcome();
        boolean same = again.quorumReached() == said.quorumReached() && again.base() == said.base() && again.needed() == said.needed()
                && again.quota() == said.quota() && again.placesLeft() == said.placesLeft()
                && Objects.equals(again.secondRound(), said.secondRound()) && again.nominees().size() == said.nominees().size() && byUnit(again).equals(byUnit(said));
        String passed = decided.nominees().stream().filter(n -> n.verdict() == Verdict.PASSED).map(ContestDecision.NomineeDecision::unitId)
                .map(unit -> contest.count().nominees().stream().filter(n -> n.unitId() == unit).findFirst().orElseThrow().name()).sorted()
                .collect(Collectors.joining(", "));
        say(same, "ballot.check.outcome.", title, passed.isEmpty() ? "–" : passed);
    }

    /** Nothing was counted: who was agreed on stands in the record, and no more of them than the rule has places for. */
    private void consensus(PollRecord record, PollRecord.Contest contest, Title title) {
        var said = contest.outcome();
        var rule = contest.count().rule();
        boolean units = rule.quorumBasis() == ContestRule.QuorumBasis.UNITS;
        int convened = units ? record.electors().unitsConvened() : record.electors().convened();
        int present = units ? record.electors().unitsPresent() : record.electors().present();
        boolean quorum = present > 0 && rule.quorum().reachedBy(present, convened);
        List<Long> passed = said.nominees().stream().filter(n -> n.verdict() == Verdict.PASSED).map(PollRecord.NomineeOutcome::unitId).toList();
        boolean fits = said.nominees().stream().allMatch(n -> n.verdict() == Verdict.EXCLUDED
                || (quorum ? n.verdict() == Verdict.PASSED || n.verdict() == Verdict.NOT_AGREED : n.verdict() == Verdict.NO_QUORUM));
        String names = contest.count().nominees().stream().filter(n -> passed.contains(n.unitId())).map(ContestTally.NomineeVotes::name).sorted()
                .collect(Collectors.joining(", "));
        say(said.quorumReached() == quorum && fits && passed.size() <= said.quota() && record.tellers().consensus() != null, "ballot.check.consensus.", title,
                names.isEmpty() ? "–" : names);
    }

    private static Map<Long, PollRecord.NomineeOutcome> byUnit(PollRecord.ContestOutcome outcome) {
        return outcome.nominees().stream().collect(Collectors.toMap(PollRecord.NomineeOutcome::unitId, n -> n, (first, second) -> first));
    }

    /** From draft to certified, one step after another, and the state that the record claims. */
    private static boolean inOrder(PollRecord record) {
        PollState state = PollState.DRAFT;
        Instant before = Instant.MIN;
        for (var step : record.steps()) {
            boolean recount = step.from() == PollState.COUNTED && step.to() == PollState.COUNTED;
            if (step.from() != state || !recount && !state.canMoveTo(step.to()) || step.at() == null || step.at().isBefore(before) || step.person() == null) {
                return false;
            }
            state = step.to();
            before = step.at();
        }
        return state == PollState.CERTIFIED && record.state() == PollState.CERTIFIED;
    }

    private void say(boolean holds, String key, Object... args) {
        findings.add(new Finding(holds, key, List.of(args)));
    }
}
