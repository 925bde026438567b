package vn.thidua.commendation.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.ContestRule.Base;
import vn.thidua.ballot.ContestRule.QuorumBasis;
import vn.thidua.ballot.Fraction;
import vn.thidua.commendation.AwardLevel;
import vn.thidua.shared.Root;

/**
 * How one award type is voted on in one cluster-year. Set and revised until the vote is planned; the poll then keeps its own
 * snapshot. Nothing here is law: no value is published for the Women's Union.
 */
@Entity
@Table(name = "award_rule")
public class AwardRule extends Root {

    @Column(name = "award_type_id")
    private long awardTypeId;

    @Column(name = "cluster_id")
    private long clusterId;

    @Column(name = "year_id")
    private long yearId;

    @Enumerated(EnumType.STRING)
    @Column(name = "quorum_basis")
    private QuorumBasis quorumBasis;

    @Column(name = "quorum_numerator")
    private int quorumNumerator;

    @Column(name = "quorum_denominator")
    private int quorumDenominator;

    @Enumerated(EnumType.STRING)
    @Column(name = "base_name")
    private Base base;

    @Column(name = "threshold_numerator")
    private int thresholdNumerator;

    @Column(name = "threshold_denominator")
    private int thresholdDenominator;

    @Column(name = "more_than")
    private boolean strict;

    @Column(name = "min_choices")
    private int minChoices;

    @Column(name = "max_choices")
    private int maxChoices;

    @Column(name = "quota")
    private int quota;

    @Column(name = "self_vote")
    private boolean selfVote;

    @Column(name = "winners_leave_lower")
    private boolean winnersLeaveLower;

    protected AwardRule() {
    }

    public static AwardRule set(long awardTypeId, long clusterId, long yearId, ContestRule rule) {
        AwardRule set = new AwardRule();
        set.awardTypeId = awardTypeId;
        set.clusterId = clusterId;
        set.yearId = yearId;
        set.revise(rule);
        return set;
    }

    /** Values to begin with on the form, for the province to change: none of them is prescribed anywhere. */
    public static ContestRule suggestion(AwardLevel level) {
        int quota = level == AwardLevel.CENTRAL ? 1 : 2;
        return new ContestRule(QuorumBasis.DELEGATES, new Fraction(2, 3), Base.VALID, new Fraction(1, 2), true, 1, quota, quota, true, true);
    }

    public void revise(ContestRule rule) {
        quorumBasis = rule.quorumBasis();
        quorumNumerator = rule.quorum().numerator();
        quorumDenominator = rule.quorum().denominator();
        base = rule.base();
        thresholdNumerator = rule.threshold().numerator();
        thresholdDenominator = rule.threshold().denominator();
        strict = rule.strict();
        minChoices = rule.minChoices();
        maxChoices = rule.maxChoices();
        quota = rule.quota();
        selfVote = rule.selfVote();
        winnersLeaveLower = rule.winnersLeaveLower();
    }

    public ContestRule rule() {
        return new ContestRule(quorumBasis, new Fraction(quorumNumerator, quorumDenominator), base,
                new Fraction(thresholdNumerator, thresholdDenominator), strict, minChoices, maxChoices, quota, selfVote, winnersLeaveLower);
    }

    public long awardTypeId() {
        return awardTypeId;
    }

    public long clusterId() {
        return clusterId;
    }

    public long yearId() {
        return yearId;
    }
}
