package vn.thidua.commendation.model;

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
import vn.thidua.ballot.ContestRule.Rounding;
import vn.thidua.ballot.ContestRule.ShareOf;
import vn.thidua.ballot.Fraction;
import vn.thidua.ballot.RuleColumns;
import vn.thidua.shared.Root;
import vn.thidua.shared.RuleBroken;

/** How the council of the organisation votes on the nominations of one award type in one year; revised until the vote is planned. */
@Entity
@Table(name = "council_rule")
public class CouncilRule extends Root {

    @Column(name = "award_type_id")
    private long awardTypeId;

    @Column(name = "year_id")
    private long yearId;

    @Embedded
    private RuleColumns rule;

    protected CouncilRule() {
    }

    public static CouncilRule set(long awardTypeId, long yearId, ContestRule rule) {
        CouncilRule set = new CouncilRule();
        set.awardTypeId = awardTypeId;
        set.yearId = yearId;
        set.revise(rule);
        return set;
    }

    /** The same rule for another year. */
    public CouncilRule copyFor(long otherYearId) {
        return set(awardTypeId, otherYearId, rule());
    }

    /**
     * Values to begin with on the form: yes or no to each, two thirds of all members. For titles 90 % of all members was once
     * asked for (NĐ 91/2017, Art. 45, expired); nothing is prescribed for the Women's Union.
     */
    public static ContestRule suggestion() {
        Fraction twoThirds = new Fraction(2, 3);
        return new ContestRule(Elector.DELEGATE, QuorumBasis.DELEGATES, twoThirds, Base.CONVENED, twoThirds, false, Form.YES_NO, null, 1, 1,
                Quota.share(new Fraction(1, 1), Rounding.DOWN, ShareOf.LISTED), true, Recusal.NONE, false, NomineeFilter.LAWFUL, List.of(), 0);
    }

    /** Members of a council stand for no unit: they are counted as persons only. */
    public void revise(ContestRule newRule) {
        RuleBroken.unlessAt("quorumBasis", newRule.quorumBasis() == QuorumBasis.DELEGATES, "commendation.council.personsOnly");
        RuleBroken.unlessAt("elector", newRule.elector() == Elector.DELEGATE, "commendation.council.personsOnly");
        RuleBroken.unlessAt("recusal", newRule.recusal() == Recusal.NONE, "commendation.council.personsOnly");
        rule = RuleColumns.of(newRule);
    }

    public ContestRule rule() {
        return rule.rule();
    }

    public long awardTypeId() {
        return awardTypeId;
    }

    public long yearId() {
        return yearId;
    }
}
