package vn.thidua.commendation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.thidua.commendation.usecase.DefineAwardType;
import vn.thidua.commendation.usecase.SetAwardRule;

class SetAwardRuleIT extends CommendationInContainer {

    @Test
    void staff_define_award_types_and_the_higher_level_stands_first() {
        awardType("BK-TINH", AwardLevel.PROVINCIAL);
        awardType("BK-TW", AwardLevel.CENTRAL);
        assertEquals("BK-TW", page().awards().get(0).code());
        refused("commendation.type.codeTaken", () -> awardType("bk-tw", AwardLevel.CENTRAL));
    }

    @Test
    void only_staff_define_award_types() {
        var command = new DefineAwardType.Command("BK", "Bằng khen", "Merit", AwardLevel.CENTRAL, 1);
        for (String other : new String[] {its.leader(), its.teller(), its.readOnly(), its.officers().get(0), its.admin(), null}) {
            as(other);
            denied(() -> define.execute(command));
        }
    }

    @Test
    void a_rule_is_only_suggested_until_staff_set_it_and_can_be_revised() {
        long type = awardType("BK-TW", AwardLevel.CENTRAL);
        assertTrue(page().awards().get(0).suggested());
        setRule.execute(rule(type, null, 1));
        var row = page().awards().get(0);
        assertFalse(row.suggested());
        assertEquals("1/3", row.rule().threshold().toString());
        setRule.execute(rule(type, row.ruleVersion(), 2));
        assertEquals(2, page().awards().get(0).rule().quota().number());
    }

    @Test
    void the_later_of_two_editors_is_told() {
        long type = awardType("BK-TW", AwardLevel.CENTRAL);
        setRule.execute(rule(type, null, 1));
        stale(() -> setRule.execute(rule(type, null, 2)));
        long seen = page().awards().get(0).ruleVersion();
        setRule.execute(rule(type, seen, 2));
        stale(() -> setRule.execute(rule(type, seen, 3)));
    }

    @Test
    void nobody_else_sets_rules_and_nobody_from_elsewhere() {
        long type = awardType("BK-TW", AwardLevel.CENTRAL);
        for (String other : new String[] {its.leader(), its.teller(), its.readOnly(), its.foreign(), null}) {
            as(other);
            denied(() -> setRule.execute(rule(type, null, 1)));
        }
    }

    @Test
    void an_award_type_of_another_organisation_is_refused() {
        as(its.foreign());
        long foreignType = define.execute(new DefineAwardType.Command("KHAC", "Khác", "Other", AwardLevel.CENTRAL, 1));
        as(its.staff());
        denied(() -> setRule.execute(rule(foreignType, null, 1)));
    }

    @Test
    void members_read_the_page_and_others_do_not() {
        awardType("BK-TW", AwardLevel.CENTRAL);
        as(its.officers().get(3));
        assertFalse(page().mayConfigure());
        assertNull(page().pollId());
        for (String other : new String[] {its.foreign(), its.foreignOfficer(), null}) {
            as(other);
            denied(this::page);
        }
    }
}
