package vn.thidua.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.chain.model.ChainAction;
import vn.thidua.chain.model.ChainPage;
import vn.thidua.chain.model.ChainState;
import vn.thidua.chain.model.ChainStep;
import vn.thidua.chain.model.YearChain.Link;
import vn.thidua.chain.usecase.ChainQueries;
import vn.thidua.chain.usecase.ChainQueries.YearView;
import vn.thidua.handover.usecase.StartHandover;
import vn.thidua.test.InContainer;

class ChainQueriesIT extends InContainer {

    @Inject
    private ChainQueries queries;

    @Inject
    private StartHandover startHandover;

    private YearView year() {
        return queries.year(its.clusterId(), its.yearId());
    }

    private Link link(ChainStep step) {
        return year().links().stream().filter(link -> link.step() == step).findFirst().orElseThrow();
    }

    @Test
    void everybody_of_the_organisation_and_the_cluster_sees_the_year_as_seven_steps() {
        for (String person : new String[] {its.admin(), its.staff(), its.reviewer(), its.teller(), its.readOnly(), its.officers().get(4), its.leader()}) {
            as(person);
            assertEquals(List.of(ChainStep.values()), year().links().stream().map(Link::step).toList(), person);
        }
    }

    @Test
    void nobody_from_elsewhere_sees_it() {
        for (String person : new String[] {its.foreign(), its.foreignOfficer(), null}) {
            as(person);
            denied(this::year);
        }
    }

    @Test
    void each_role_is_offered_its_own_next_action() {
        as(its.staff());
        assertEquals(ChainState.DONE, link(ChainStep.MEMBERS).state());
        assertEquals(ChainAction.DRAFT_CRITERIA, link(ChainStep.CRITERIA).action());
        assertTrue(year().ids().pages().contains(ChainPage.CLUSTER));
        as(its.readOnly());
        assertTrue(year().mine().isEmpty());
        assertFalse(year().ids().pages().contains(ChainPage.CLUSTER));
    }

    @Test
    void the_handover_is_the_leaders_on_the_conference_day_and_then_names_both_units() {
        on(LocalDate.of(2023, 10, 30));
        as(its.leader());
        assertEquals(ChainAction.START_HANDOVER, link(ChainStep.HANDOVER).action());
        startHandover.execute(new StartHandover.Command(its.clusterId(), its.yearId(), its.unitIds().get(2), "Định Hóa", LocalDate.of(2023, 11, 15)));
        assertEquals(ChainAction.SIGN_LIST, link(ChainStep.HANDOVER).action());
        as(its.heads().get(2));
        assertNull(link(ChainStep.HANDOVER).action());
        assertEquals(List.of("Hội LHPN huyện Định Hóa", "Hội LHPN huyện Đồng Hỷ"), link(ChainStep.HANDOVER).figures().get(0).args());
    }

    @Test
    void home_lists_what_a_person_can_see_and_nothing_else() {
        as(its.officers().get(0));
        assertEquals(1, queries.home().size());
        assertEquals(2023, queries.home().get(0).years().get(0).year().number());
        as(its.foreignOfficer());
        assertTrue(queries.home().isEmpty());
        as(null);
        denied(() -> queries.home());
    }
}
