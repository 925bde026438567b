package vn.thidua.handover;

import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.thidua.cluster.ClusterDirectory;
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
        signList.execute(new SignList.Command(sheet().id(), sheet().version(), World.PASSWORD));
    }

    protected void accepted() {
        listed();
        as(incoming());
        for (var item : sheet().items()) {
            confirm.execute(new ConfirmItem.Command(sheet().id(), sheet().version(), item.id(), true, null, World.PASSWORD));
        }
        accept.execute(new AcceptHandover.Command(sheet().id(), sheet().version(), World.PASSWORD));
    }

    protected void witnessed() {
        accepted();
        as(its.staff());
        witness.execute(new WitnessHandover.Command(sheet().id(), sheet().version(), World.PASSWORD));
    }

    protected long leaderOn(LocalDate day) {
        return clusters.leaderOn(its.clusterId(), day).orElseThrow().id();
    }
}
