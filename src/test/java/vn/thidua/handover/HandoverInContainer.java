package vn.thidua.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import vn.thidua.access.store.Accounts;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.handover.model.Handover;
import vn.thidua.handover.model.Signer;
import vn.thidua.handover.store.Handovers;
import vn.thidua.handover.usecase.AcceptHandover;
import vn.thidua.handover.usecase.CancelHandover;
import vn.thidua.handover.usecase.ConfirmItem;
import vn.thidua.handover.usecase.HandoverQueries;
import vn.thidua.handover.usecase.HandoverQueries.HandoverSheet;
import vn.thidua.handover.usecase.ListItem;
import vn.thidua.handover.usecase.RemoveItem;
import vn.thidua.handover.usecase.SignList;
import vn.thidua.handover.usecase.StartHandover;
import vn.thidua.handover.usecase.WitnessHandover;
import vn.thidua.test.InContainer;
import vn.thidua.test.World;

/** Plays a handover from unit 0 to unit 2 as far as a test needs it. */
abstract class HandoverInContainer extends InContainer {

    protected static final LocalDate CONFERENCE = LocalDate.of(2023, 10, 30);
    protected static final LocalDate EFFECTIVE = LocalDate.of(2023, 11, 15);

    @Inject
    protected StartHandover start;

    @Inject
    protected ListItem list;

    @Inject
    protected RemoveItem remove;

    @Inject
    protected SignList signList;

    @Inject
    protected ConfirmItem confirm;

    @Inject
    protected AcceptHandover accept;

    @Inject
    protected WitnessHandover witness;

    @Inject
    protected CancelHandover cancel;

    @Inject
    protected HandoverQueries queries;

    @Inject
    protected HandoverDirectory directory;

    @Inject
    protected ClusterDirectory clusters;

    @Inject
    private Signatures signatures;

    protected String incoming() {
        return its.heads().get(2);
    }

    protected long incomingUnit() {
        return its.unitIds().get(2);
    }

    protected StartHandover.Command starting() {
        return new StartHandover.Command(its.clusterId(), its.yearId(), incomingUnit(), "Định Hóa", EFFECTIVE);
    }

    protected HandoverSheet sheet() {
        return queries.page(its.clusterId(), its.yearId()).handover();
    }

    protected void drafted() {
        on(CONFERENCE);
        as(its.leader());
        start.execute(starting());
        list.execute(new ListItem.Command(sheet().id(), sheet().version(), "Quy chế hoạt động của cụm", null, "01 bản"));
        list.execute(new ListItem.Command(sheet().id(), sheet().version(), "Sổ theo dõi thi đua", "Năm 2019 đến 2023", "05 quyển"));
    }

    protected void listed() {
        drafted();
        signatures.listed(sheet().id(), its.leader());
    }

    protected void accepted() {
        listed();
        signatures.accepted(sheet().id(), incoming());
    }

    protected void witnessed() {
        accepted();
        as(its.staff());
        witness.execute(new WitnessHandover.Command(sheet().id(), sheet().version(), World.PASSWORD));
    }

    protected long leaderOn(LocalDate day) {
        return clusters.leaderOn(its.clusterId(), day).orElseThrow().id();
    }

    /** Signs without asking for passwords: checking each takes as long as it should, and only tests of the password need it. */
    @ApplicationScoped
    public static class Signatures {

        @Inject
        private Handovers handovers;

        @Inject
        private Accounts accounts;

        @Inject
        private Clock clock;

        @Transactional
        public void listed(long handoverId, String account) {
            handovers.get(handoverId, handovers.get(handoverId).version()).signList(signer(account), clock.instant());
        }

        @Transactional
        public void accepted(long handoverId, String account) {
            Handover handover = handovers.get(handoverId, handovers.get(handoverId).version());
            handover.items().forEach(item -> handover.confirm(item.id(), true, null, signer(account), clock.instant()));
            handover.accept(signer(account), clock.instant());
        }

        private Signer signer(String account) {
            var found = accounts.named(account).orElseThrow();
            return new Signer(found.id(), found.personName());
        }
    }
}
