package vn.thidua.commendation.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.ContestRule.Base;
import vn.thidua.ballot.ContestRule.QuorumBasis;
import vn.thidua.ballot.Fraction;
import vn.thidua.ballot.RuleColumns;
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

    @Column(name = "own_poll")
    private boolean ownPoll;

    @Embedded
    private RuleColumns rule;

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

    /** The same rule for another year of the cluster. */
    public AwardRule copyFor(long otherYearId) {
        AwardRule copy = set(awardTypeId, clusterId, otherYearId, rule());
        copy.ownPoll = ownPoll;
        return copy;
    }

    /** Whether this award begins a poll of its own, planned when the higher awards are decided. */
    public void voteOnItsOwn(boolean alone) {
        ownPoll = alone;
    }

    public boolean ownPoll() {
        return ownPoll;
    }

    /** Values to begin with on the form, for the province to change: none of them is prescribed anywhere. */
    public static ContestRule suggestion(AwardLevel level) {
        int quota = level == AwardLevel.CENTRAL ? 1 : 2;
        return new ContestRule(QuorumBasis.DELEGATES, new Fraction(2, 3), Base.VALID, new Fraction(1, 2), true, 1, quota, quota, true, true);
    }

    public void revise(ContestRule newRule) {
        rule = RuleColumns.of(newRule);
    }

    public ContestRule rule() {
        return rule.rule();
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
