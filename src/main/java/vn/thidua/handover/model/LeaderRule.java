package vn.thidua.handover.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.ContestRule.Base;
import vn.thidua.ballot.ContestRule.Elector;
import vn.thidua.ballot.ContestRule.Form;
import vn.thidua.ballot.ContestRule.NomineeFilter;
import vn.thidua.ballot.ContestRule.Quota;
import vn.thidua.ballot.ContestRule.QuorumBasis;
import vn.thidua.ballot.ContestRule.Recusal;
import vn.thidua.ballot.ContestRule.TieBreak;
import vn.thidua.ballot.Fraction;
import vn.thidua.ballot.RuleColumns;
import vn.thidua.shared.Root;
import vn.thidua.shared.RuleBroken;

/**
 * How a cluster elects the leader unit of the next year, where it elects one: clusters also rotate the role or have it
 * appointed. Revised until the election is planned; the poll then keeps its own snapshot.
 */
@Entity
@Table(name = "leader_rule")
public class LeaderRule extends Root {

    @Column(name = "cluster_id")
    private long clusterId;

    @Column(name = "year_id")
    private long yearId;

    @Column(name = "leader_stands")
    private boolean leaderStands;

    @Embedded
    private RuleColumns rule;

    protected LeaderRule() {
    }

    public static LeaderRule set(long clusterId, long yearId, ContestRule rule, boolean leaderStands) {
        LeaderRule set = new LeaderRule();
        set.clusterId = clusterId;
        set.yearId = yearId;
        set.revise(rule, leaderStands);
        return set;
    }

    /** The same rule for another year of the cluster. */
    public LeaderRule copyFor(long otherYearId) {
        return set(clusterId, otherYearId, rule(), leaderStands);
    }

    /** Values to begin with on the form: one choice, more than half of the valid ballots, else a second round between the best two. */
    public static ContestRule suggestion() {
        return new ContestRule(Elector.DELEGATE, QuorumBasis.DELEGATES, new Fraction(2, 3), Base.VALID, new Fraction(1, 2), true, Form.CHOICES, null, 1, 1,
                Quota.fixed(1), true, Recusal.NONE, false, NomineeFilter.LAWFUL, List.of(TieBreak.SECOND_ROUND, TieBreak.CHAIR), 2);
    }

    /** @param standsAgain whether the unit that leads today is on the list too */
    public void revise(ContestRule newRule, boolean standsAgain) {
        boolean one = newRule.quota().share() == null && newRule.quota().number() == 1;
        RuleBroken.unlessAt("quota", one, "handover.election.oneLeader");
        rule = RuleColumns.of(newRule);
        leaderStands = standsAgain;
    }

    public ContestRule rule() {
        return rule.rule();
    }

    public boolean leaderStands() {
        return leaderStands;
    }

    public long clusterId() {
        return clusterId;
    }

    public long yearId() {
        return yearId;
    }
}
