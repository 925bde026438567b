package vn.thidua.ballot;

import java.io.Serializable;
import vn.thidua.shared.RuleBroken;

/**
 * How one contest is decided. No value is published for the Women's Union, so all are parameters, kept as a snapshot with
 * the poll. Votes are whole numbers.
 *
 * @param quorumBasis what the quorum counts
 * @param quorum share of the convened that must be present before the poll opens
 * @param base what 100 % is
 * @param threshold share of the base a nominee needs
 * @param strict true: more than the threshold (quá 1/2); false: at least the threshold (từ 2/3 trở lên)
 * @param minChoices fewest nominees on a ballot that is not blank
 * @param maxChoices most nominees on a ballot
 * @param quota most nominees that pass
 * @param selfVote whether a delegate may choose her own unit
 * @param winnersLeaveLower whether who passes here is left out of the contests after it
 */
public record ContestRule(QuorumBasis quorumBasis, Fraction quorum, Base base, Fraction threshold, boolean strict, int minChoices,
        int maxChoices, int quota, boolean selfVote, boolean winnersLeaveLower) implements Serializable {

    public enum QuorumBasis { DELEGATES, UNITS }

    /** What a percentage is a share of: all convened, all present, ballots issued, ballots returned, or valid ballots. */
    public enum Base { CONVENED, PRESENT, ISSUED, RETURNED, VALID }

    public ContestRule {
        RuleBroken.unlessAt("maxChoices", maxChoices >= 1, "ballot.rule.maxChoices");
        RuleBroken.unlessAt("minChoices", minChoices >= 1 && minChoices <= maxChoices, "ballot.rule.minChoices");
        RuleBroken.unlessAt("quota", quota >= 1, "ballot.rule.quota");
    }

    /** The same for a round about the places that are left: nobody chooses more than can pass. */
    public ContestRule forSecondRound(int places) {
        int most = Math.min(maxChoices, places);
        return new ContestRule(quorumBasis, quorum, base, threshold, strict, Math.min(minChoices, most), most, places, selfVote, winnersLeaveLower);
    }

    public boolean passes(int votes, int baseCount) {
        return strict ? threshold.exceededBy(votes, baseCount) : threshold.reachedBy(votes, baseCount);
    }
}
