package vn.thidua.ballot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
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
import vn.thidua.ballot.usecase.RetireRuleSet;
import vn.thidua.ballot.usecase.RuleSetQueries;
import vn.thidua.ballot.usecase.RuleSetQueries.RuleSetRow;
import vn.thidua.ballot.usecase.SaveRuleSet;
import vn.thidua.test.InContainer;

class RuleSetIT extends InContainer {

    private static final ContestRule FULL = new ContestRule(Elector.UNIT, QuorumBasis.UNITS, new Fraction(3, 4), Base.CONVENED, new Fraction(9, 10), false,
            Form.ORDERED, OrderCounting.POINTS, 1, 3, Quota.share(new Fraction(1, 2), Rounding.DOWN, ShareOf.LISTED), false, Recusal.OWN_DELEGATES, false,
            new NomineeFilter(null, List.of("Xuất sắc", "Tốt"), true, true), List.of(TieBreak.values()), 3);
    private static final ContestRule SIMPLE = new ContestRule(QuorumBasis.DELEGATES, new Fraction(2, 3), Base.VALID, new Fraction(1, 2), true, 1, 2, 2, true, true);

    @Inject
    private SaveRuleSet save;

    @Inject
    private RetireRuleSet retire;

    @Inject
    private RuleSetQueries queries;

    @Inject
    private RuleSetDirectory directory;

    private RuleSetRow saved(String name, ContestRule rule) {
        long id = save.execute(new SaveRuleSet.Command(null, null, name, rule));
        return queries.offered().stream().filter(row -> row.id() == id).findFirst().orElseThrow();
    }

    @Test
    void is_kept_with_every_parameter_and_revised_until_it_is_retired() {
        as(its.staff());
        RuleSetRow row = saved("Cờ và bằng khen", FULL);
        assertEquals(FULL, row.rule());
        save.execute(new SaveRuleSet.Command(row.id(), row.version(), "Bằng khen", SIMPLE));
        RuleSetRow revised = queries.offered().get(0);
        assertEquals("Bằng khen", revised.name());
        assertEquals(SIMPLE, directory.offered(its.organisationId()).get(0).rule());
        retire.execute(new RetireRuleSet.Command(row.id(), revised.version()));
        assertTrue(queries.offered().isEmpty());
        saved("Bằng khen", FULL);
    }

    @Test
    void a_name_is_given_once_and_a_retired_set_changes_no_more() {
        as(its.staff());
        RuleSetRow row = saved("Một", FULL);
        refused("ballot.rules.nameTaken", () -> save.execute(new SaveRuleSet.Command(null, null, " một ", SIMPLE)));
        retire.execute(new RetireRuleSet.Command(row.id(), row.version()));
        refused("ballot.rules.retiredAlready", () -> save.execute(new SaveRuleSet.Command(row.id(), row.version() + 1, "Hai", SIMPLE)));
        refused("ballot.rules.retiredAlready", () -> retire.execute(new RetireRuleSet.Command(row.id(), row.version() + 1)));
    }

    @Test
    void the_later_of_two_editors_is_told() {
        as(its.staff());
        RuleSetRow row = saved("Một", FULL);
        save.execute(new SaveRuleSet.Command(row.id(), row.version(), "Một", SIMPLE));
        stale(() -> save.execute(new SaveRuleSet.Command(row.id(), row.version(), "Hai", FULL)));
        stale(() -> retire.execute(new RetireRuleSet.Command(row.id(), row.version())));
    }

    @Test
    void is_kept_by_the_provinces_own_staff_only() {
        as(its.staff());
        RuleSetRow row = saved("Một", FULL);
        for (String other : new String[] {its.leader(), its.teller(), its.readOnly(), its.officers().get(0), its.admin(), null}) {
            as(other);
            denied(() -> save.execute(new SaveRuleSet.Command(null, null, "Hai", SIMPLE)));
            denied(() -> retire.execute(new RetireRuleSet.Command(row.id(), row.version())));
            denied(queries::offered);
        }
        as(its.foreign());
        assertTrue(queries.offered().isEmpty());
        denied(() -> save.execute(new SaveRuleSet.Command(row.id(), row.version(), "Hai", SIMPLE)));
        denied(() -> retire.execute(new RetireRuleSet.Command(row.id(), row.version())));
    }
}
