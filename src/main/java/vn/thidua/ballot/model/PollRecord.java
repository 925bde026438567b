package vn.thidua.ballot.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import vn.thidua.ballot.PollDirectory.SecondRound;
import vn.thidua.ballot.PollDirectory.Verdict;
import vn.thidua.ballot.PollMode;
import vn.thidua.ballot.PollState;

/**
 * All that the counting minutes of a poll say, so that anybody can check it later without a server: written as
 * {@link CanonicalJson}, read by the checker. {@code src/docs/record.md} describes it for whoever writes a checker of her own.
 *
 * @param inclusionCodesSha256 of the list below, each code followed by a line feed, in hexadecimal
 * @param signedText what the tellers signed: the minutes as a text in Vietnamese
 */
public record PollRecord(int format, long poll, String subject, String titleVi, String titleEn, PollState state, PollMode mode,
        Meeting meeting, Electors electors, Cards cards, Ballots ballots, Tellers tellers, String differenceReason, String fingerprint, List<Contest> contests,
        List<StepTaken> steps, List<String> inclusionCodes, String inclusionCodesSha256, String signedText, String signedTextSha256, List<Signature> signatures) implements Serializable {

    public static final int FORMAT = 1;

    /** Everything else is always there. */
    public static final Set<String> MAY_BE_NULL = Set.of("cluster", "secretary", "differenceReason", "fingerprint", "score", "percentage", "reason",
            "differenceStatedBy", "differenceConfirmedBy", "consensusStatedBy", "consensus", "closingAskedBy", "ordered", "share", "rounding", "of", "minScore", "exclusion", "secondRound");

    /** @param startsAt in Viet Nam's time */
    public record Meeting(String organisation, String cluster, int year, String place, LocalDateTime startsAt, String chair, String secretary)
            implements Serializable {
    }

    /** Of the moment of closing; guests are in none of the numbers. */
    public record Electors(int convened, int present, int unitsConvened, int unitsPresent) implements Serializable {
    }

    /**
     * As {@link Stock}: drawn = used + exchanged + spoilt + unused, the lost ones among the unused.
     *
     * @param drawn against a signature; a ballot was issued with each; @param used with a ballot online; @param exchanged for paper
     */
    public record Cards(int printed, int drawn, int holders, int used, int exchanged, int spoilt, int lost, int unused) implements Serializable {

        public static Cards of(Stock stock) {
            return new Cards(stock.printed(), stock.drawn(), stock.holders(), stock.used(), stock.exchanged(), stock.spoilt(), stock.lost(), stock.unused());
        }
    }

    /** @param online cast with a card; @param paper counted by hand, of {@code paperIssued} handed out */
    public record Ballots(int issued, int returned, int online, int paper, int paperIssued) implements Serializable {
    }

    /** @param quorum how many of them opened the box and signed; @param paperCountedBy who entered the paper counts independently */
    public record Tellers(int quorum, List<String> names, List<String> paperCountedBy, String closingAskedBy, String differenceStatedBy,
            String differenceConfirmedBy, String consensusStatedBy, String consensus) implements Serializable {
    }

    public record Signature(String person, Instant at) implements Serializable {
    }

    /** @param count what the rule was applied to: the rule itself, ballots, and the votes of each nominee in the order of the list */
    public record Contest(String titleVi, String titleEn, ContestTally count, ContestOutcome outcome, List<String> derivationVi,
            List<String> derivationEn) implements Serializable {
    }

    /**
     * @param base the number that 100 % stands for; @param needed fewest votes that pass
     * @param quota most that can pass; @param placesLeft places those tied at the cut have between them
     */
    public record ContestOutcome(boolean quorumReached, int base, int needed, int quota, List<NomineeOutcome> nominees, int placesLeft,
            SecondRound secondRound) implements Serializable {
    }

    /** In order of votes. @param base her own, where her delegates take no part; @param percentage of it, two places; null of nothing */
    public record NomineeOutcome(long unitId, int base, int needed, BigDecimal percentage, Verdict verdict) implements Serializable {
    }

    public record StepTaken(PollState from, PollState to, String person, Instant at, String reason) implements Serializable {
    }

    /** The file everybody gets; its SHA-256 stands in the printed minutes. */
    public byte[] file() {
        return CanonicalJson.write(this).getBytes(StandardCharsets.UTF_8);
    }

    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(SealedBox.sha256(bytes));
    }

    public static String sha256(List<String> codes) {
        StringBuilder list = new StringBuilder();
        codes.forEach(code -> list.append(code).append('\n'));
        return sha256(list.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What the rules decide from the numbers of this record, anew. */
    public List<ContestDecision> decided() {
        Electorate electorate = new Electorate(electors.convened(), electors.present(), ballots.issued(), electors.unitsConvened(), electors.unitsPresent());
        return CountingRules.decide(electorate, contests.stream().map(Contest::count).toList());
    }

    /** The same with what was decided of each contest. */
    public PollRecord with(List<ContestDecision> decisions, Locale vi, Locale en) {
        List<Contest> decided = IntStream.range(0, contests.size()).mapToObj(i -> new Contest(contests.get(i).titleVi(), contests.get(i).titleEn(),
                contests.get(i).count(), outcome(decisions.get(i)), decisions.get(i).derivation().text(vi), decisions.get(i).derivation().text(en))).toList();
        return new PollRecord(format, poll, subject, titleVi, titleEn, state, mode, meeting, electors, cards, ballots, tellers, differenceReason, fingerprint,
                decided, steps, inclusionCodes, inclusionCodesSha256, signedText, signedTextSha256, signatures);
    }

    public static ContestOutcome outcome(ContestDecision decision) {
        return new ContestOutcome(decision.quorumReached(), decision.base(), decision.needed(), decision.quota(), decision.nominees().stream()
                .map(n -> new NomineeOutcome(n.unitId(), n.base(), n.needed(), n.percentage(), n.verdict())).toList(), decision.placesLeft(),
                decision.secondRound());
    }
}
