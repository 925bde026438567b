package vn.thidua.ballot;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import vn.thidua.ballot.PollDirectory.Exclusion;
import vn.thidua.shared.RuleBroken;

/**
 * How one contest is decided. No value is published for the Women's Union, so all are parameters, kept as a snapshot with
 * the poll. Votes are whole numbers.
 *
 * @param elector who has one vote; CONVENED and PRESENT count these
 * @param quorumBasis what the quorum counts
 * @param quorum share of the convened that must be present before the poll opens
 * @param base what 100 % is
 * @param threshold share of the base a nominee needs
 * @param strict true: more than the threshold (quá 1/2); false: at least the threshold (từ 2/3 trở lên)
 * @param form what is marked on a ballot
 * @param ordered how an ordered list is counted; null for the other forms
 * @param minChoices fewest nominees (ORDERED: places) on a ballot that is not blank; means nothing for YES_NO
 * @param maxChoices most nominees (ORDERED: places) on a ballot; means nothing for YES_NO
 * @param quota most nominees that pass
 * @param selfVote whether a delegate may choose her own unit
 * @param recusal whether a nominee's own delegates count in its base
 * @param winnersLeaveLower whether who passes here is left out of the contests after it
 * @param filter who can be voted on
 * @param ties what decides between equal votes, one after another; what no score decides is decided by people
 * @param secondRoundOfBest where nobody passes: a second round among so many of the best; 0 for no nomination
 */
public record ContestRule(Elector elector, QuorumBasis quorumBasis, Fraction quorum, Base base, Fraction threshold, boolean strict, Form form,
        OrderCounting ordered, int minChoices, int maxChoices, Quota quota, boolean selfVote, Recusal recusal, boolean winnersLeaveLower,
        NomineeFilter filter, List<TieBreak> ties, int secondRoundOfBest) implements Serializable {

    /** Most places of an ordered list: a rank is one byte, and nobody ranks more by hand. */
    public static final int MAX_PLACES = 20;

    /** Each delegate, or each unit by one of its delegates, has one vote. A member of a council is a delegate. */
    public enum Elector { DELEGATE, UNIT }

    public enum QuorumBasis { DELEGATES, UNITS }

    /** What a percentage is a share of: all convened (the whole electorate), all present, ballots issued, ballots returned, or valid ballots. */
    public enum Base { CONVENED, PRESENT, ISSUED, RETURNED, VALID }

    /** Mark some nominees; say yes or no to each; put some in order 1, 2, 3. */
    public enum Form { CHOICES, YES_NO, ORDERED }

    /**
     * FIRST_PLACES: the votes of a nominee are the ballots that put it first. POINTS: its votes are the ballots that name it
     * at any place, which the threshold is compared with; who has them is ordered by points, k for the first of k places down
     * to 1 for the last.
     */
    public enum OrderCounting { FIRST_PLACES, POINTS }

    /**
     * OWN_DELEGATES: a nominee's own delegates take no part in deciding on it, so its base is smaller by them. Cards bear no
     * names: how many they are is known of the convened and of the present, never of the ballots.
     */
    public enum Recusal { NONE, OWN_DELEGATES }

    /** In the order in which they can stand in a chain. */
    public enum TieBreak { SCORE, SUB_SCORES, SECOND_ROUND, CHAIR }

    public enum Rounding { DOWN, UP, HALF_UP }

    /** The units a share of the quota is taken of: all on the list, also those the filter sets aside; or those voted on. */
    public enum ShareOf { LISTED, ELIGIBLE }

    /**
     * A fixed number, or a share of the units that are left once those who passed an earlier contest have gone.
     *
     * @param number the fixed number; 0 where it is a share
     * @param share null where the number is fixed
     */
    public record Quota(int number, Fraction share, Rounding rounding, ShareOf of) implements Serializable {

        public Quota {
            RuleBroken.unlessAt("quota", share != null || number >= 1, "ballot.rule.quota");
            RuleBroken.unlessAt("quotaDenominator", share == null || share.numerator() > 0, "ballot.rule.quotaShare");
        }

        public static Quota fixed(int number) {
            return new Quota(number, null, null, null);
        }

        public static Quota share(Fraction share, Rounding rounding, ShareOf of) {
            return new Quota(0, share, rounding, of);
        }

        /** Places, of so many units that are left. */
        public int of(int units) {
            if (share == null) {
                return number;
            }
            long exact = (long) share.numerator() * units;
            long denominator = share.denominator();
            return Math.toIntExact(switch (rounding) {
                case DOWN -> exact / denominator;
                case UP -> (exact + denominator - 1) / denominator;
                case HALF_UP -> (2 * exact + denominator) / (2 * denominator);
            });
        }
    }

    /**
     * Sets nominees aside before the vote, each with its reason.
     *
     * @param minScore fewest points; null for none. Who has no score has too few
     * @param classes the classes that may be voted on; empty for all
     * @param existing whether units that have ended are set aside
     * @param unrewarded whether units already rewarded for the same achievement are set aside
     */
    public record NomineeFilter(BigDecimal minScore, List<String> classes, boolean existing, boolean unrewarded) implements Serializable {

        /** Only units that have ended are set aside, as the law has it. */
        public static final NomineeFilter LAWFUL = new NomineeFilter(null, List.of(), true, false);

        public NomineeFilter {
            classes = List.copyOf(classes);
            RuleBroken.unlessAt("minScore", minScore == null || minScore.signum() >= 0, "ballot.rule.minScore");
        }

        /** Why the nominee is not voted on; null where it is. */
        public Exclusion excludes(PollPlan.Nominee nominee) {
            if (existing && nominee.ended()) {
                return Exclusion.ENDED;
            }
            if (unrewarded && nominee.rewarded()) {
                return Exclusion.REWARDED;
            }
            if (minScore != null && (nominee.score() == null || nominee.score().compareTo(minScore) < 0)) {
                return Exclusion.LOW_SCORE;
            }
            return classes.isEmpty() || classes.contains(nominee.className()) ? null : Exclusion.OTHER_CLASS;
        }
    }

    public ContestRule {
        ties = List.copyOf(ties);
        boolean choices = form != Form.YES_NO;
        RuleBroken.unlessAt("maxChoices", !choices || maxChoices >= 1, "ballot.rule.maxChoices");
        RuleBroken.unlessAt("maxChoices", form != Form.ORDERED || maxChoices <= MAX_PLACES, "ballot.rule.maxPlaces", MAX_PLACES);
        RuleBroken.unlessAt("minChoices", !choices || minChoices >= 1 && minChoices <= maxChoices, "ballot.rule.minChoices");
        RuleBroken.unlessAt("ordered", (form == Form.ORDERED) == (ordered != null), "ballot.rule.ordered");
        RuleBroken.unlessAt("recusal", recusal == Recusal.NONE || base == Base.CONVENED || base == Base.PRESENT, "ballot.rule.recusalBase");
        RuleBroken.unlessAt("ties", ties.isEmpty() || List.copyOf(EnumSet.copyOf(ties)).equals(ties), "ballot.rule.ties");
        RuleBroken.unlessAt("secondRoundOfBest", secondRoundOfBest == 0 || secondRoundOfBest >= 2, "ballot.rule.secondRoundOfBest");
    }

    /** Choices among nominees with a fixed quota; the higher score decides between equal votes, then the conference. */
    public ContestRule(QuorumBasis quorumBasis, Fraction quorum, Base base, Fraction threshold, boolean strict, int minChoices, int maxChoices,
            int quota, boolean selfVote, boolean winnersLeaveLower) {
        this(Elector.DELEGATE, quorumBasis, quorum, base, threshold, strict, Form.CHOICES, null, minChoices, maxChoices, Quota.fixed(quota), selfVote,
                Recusal.NONE, winnersLeaveLower, NomineeFilter.LAWFUL, List.of(TieBreak.SCORE), 0);
    }

    /**
     * The rule of a second round for {@code places} places: the same, but it names no second round after it, and as many can
     * be chosen as there are places.
     */
    public ContestRule forSecondRound(int places) {
        return new ContestRule(elector, quorumBasis, quorum, base, threshold, strict, form, ordered, form == Form.YES_NO ? minChoices : 1,
                form == Form.YES_NO ? maxChoices : places, Quota.fixed(places), selfVote, recusal, winnersLeaveLower, filter,
                ties.stream().filter(tie -> tie == TieBreak.CHAIR).toList(), 0);
    }

    public boolean passes(int votes, int baseCount) {
        return strict ? threshold.exceededBy(votes, baseCount) : threshold.reachedBy(votes, baseCount);
    }
}
