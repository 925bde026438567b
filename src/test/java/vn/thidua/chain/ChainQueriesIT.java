package vn.thidua.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.Test;
import vn.thidua.chain.model.ChainAction;
import vn.thidua.chain.model.ChainPage;
import vn.thidua.chain.model.ChainState;
import vn.thidua.chain.model.ChainStep;
import vn.thidua.chain.model.YearChain.Link;
import vn.thidua.chain.usecase.ChainQueries;
import vn.thidua.chain.usecase.ChainQueries.YearView;
import vn.thidua.cluster.ChosenBy;
import vn.thidua.cluster.ClusterFounder;
import vn.thidua.cluster.LeadershipRole;
import vn.thidua.handover.usecase.StartHandover;
import vn.thidua.test.InContainer;
import vn.thidua.unit.UnitFounder;
import vn.thidua.unit.UnitKind;

class ChainQueriesIT extends InContainer {

    @Inject
    private ChainQueries queries;

    @Inject
    private StartHandover startHandover;

    @Inject
    private SmallClusters smallClusters;

    @PersistenceUnit
    private EntityManagerFactory factory;

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

    @Test
    void a_chain_takes_no_more_queries_for_more_members() {
        long small = smallClusters.found(its.organisationId());
        as(its.staff());
        assertEquals(queriesFor(small), queriesFor(its.clusterId()));
    }

    private int queriesFor(long clusterId) {
        AtomicInteger queries = new AtomicInteger();
        SessionEventAdapter counter = new SessionEventAdapter() {
            @Override
            public void postExecuteQuery(SessionEvent event) {
                queries.incrementAndGet();
            }
        };
        var events = factory.unwrap(ServerSession.class).getEventManager();
        events.addListener(counter);
        try {
            this.queries.year(clusterId, its.yearId());
        } finally {
            events.removeListener(counter);
        }
        assertTrue(queries.get() > 5, "counted " + queries);
        return queries.get();
    }

    /** A cluster of two units beside the one of five. */
    @ApplicationScoped
    public static class SmallClusters {

        @Inject
        private UnitFounder units;

        @Inject
        private ClusterFounder clusters;

        @Transactional
        public long found(long organisation) {
            LocalDate since = LocalDate.of(2022, 1, 1);
            List<Long> two = List.of(units.unit(organisation, UnitKind.DISTRICT, "Hội LHPN huyện A", "A", since),
                    units.unit(organisation, UnitKind.DISTRICT, "Hội LHPN huyện B", "B", since));
            long small = clusters.cluster(organisation, "Cụm nhỏ", null, two, since);
            clusters.leader(small, LeadershipRole.LEADER, two.get(0), since, 2023, ChosenBy.ROTATED, null);
            clusters.leader(small, LeadershipRole.DEPUTY, two.get(1), since, 2023, ChosenBy.ROTATED, null);
            return small;
        }
    }
}
