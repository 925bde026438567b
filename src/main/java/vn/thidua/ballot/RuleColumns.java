package vn.thidua.ballot;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A {@link ContestRule} as columns of a table: where it is set, and where a poll keeps its snapshot. */
@Embeddable
public class RuleColumns {

    @Enumerated(EnumType.STRING)
    @Column(name = "quorum_basis")
    private ContestRule.QuorumBasis quorumBasis;

    @Column(name = "quorum_numerator")
    private int quorumNumerator;

    @Column(name = "quorum_denominator")
    private int quorumDenominator;

    @Enumerated(EnumType.STRING)
    @Column(name = "base")
    private ContestRule.Base base;

    @Column(name = "threshold_numerator")
    private int thresholdNumerator;

    @Column(name = "threshold_denominator")
    private int thresholdDenominator;

    @Column(name = "threshold_strict")
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

    protected RuleColumns() {
    }

    public static RuleColumns of(ContestRule rule) {
        RuleColumns columns = new RuleColumns();
        columns.quorumBasis = rule.quorumBasis();
        columns.quorumNumerator = rule.quorum().numerator();
        columns.quorumDenominator = rule.quorum().denominator();
        columns.base = rule.base();
        columns.thresholdNumerator = rule.threshold().numerator();
        columns.thresholdDenominator = rule.threshold().denominator();
        columns.strict = rule.strict();
        columns.minChoices = rule.minChoices();
        columns.maxChoices = rule.maxChoices();
        columns.quota = rule.quota();
        columns.selfVote = rule.selfVote();
        columns.winnersLeaveLower = rule.winnersLeaveLower();
        return columns;
    }

    public ContestRule rule() {
        return new ContestRule(quorumBasis, new Fraction(quorumNumerator, quorumDenominator), base,
                new Fraction(thresholdNumerator, thresholdDenominator), strict, minChoices, maxChoices, quota, selfVote, winnersLeaveLower);
    }
}
