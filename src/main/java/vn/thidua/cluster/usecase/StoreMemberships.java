package vn.thidua.cluster.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.cluster.ChosenBy;
import vn.thidua.cluster.model.Cluster;
import vn.thidua.cluster.model.MembershipSheet;
import vn.thidua.cluster.store.Clusters;
import vn.thidua.shared.run.Runs;
import vn.thidua.shared.table.SheetRow;
import vn.thidua.unit.UnitDirectory;

/** Does what the rows of a list of memberships say, by the cluster's own rules and in one transaction of its own: all of it or nothing. */
@ApplicationScoped
public class StoreMemberships {

    /** Who takes the role from October on takes it for the next emulation year: it is handed over at the conference. */
    private static final int NEXT_YEAR_FROM_MONTH = 10;

    @Inject
    private Clusters clusters;

    @Inject
    private UnitDirectory units;

    /** What the rows would do today. */
    MembershipSheet.Plan plan(long organisationId, List<SheetRow> rows) {
        return MembershipSheet.read(rows, new MembershipSheet.Known(units.organisationName(organisationId), units.known(organisationId),
                clusters.withAllOf(organisationId)));
    }

    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public Runs.Result store(long organisationId, List<SheetRow> rows, Runnable done) {
        units.holdStill(organisationId);
        List<MembershipSheet.Step> work = plan(organisationId, rows).work();
        Map<String, Cluster> formed = new HashMap<>();
        Set<Long> locked = new HashSet<>();
        int joined = 0;
        for (MembershipSheet.Step step : work) {
            Cluster cluster = step.cluster() != null ? step.cluster() : formed.computeIfAbsent(step.clusterKey(),
                    key -> clusters.add(Cluster.formed(organisationId, step.clusterName(), null)));
            if (step.cluster() != null && locked.add(cluster.id())) {
                clusters.get(cluster.id(), cluster.version());
            }
            if (step.joins()) {
                clusters.admit(cluster, step.unit().id(), step.from(), step.to());
                joined++;
            }
            if (step.role() != null) {
                cluster.entrust(step.role(), step.unit().id(), step.from(), yearOf(step.from()), ChosenBy.APPOINTED, null);
            }
            if (!step.joins() && step.to() != null) {
                cluster.release(step.unit().id(), step.to());
            }
            done.run();
        }
        return new Runs.Result("cluster.import.message.stored", List.of(joined, work.size() - joined, formed.size()), List.of());
    }

    private static int yearOf(LocalDate from) {
        return from.getYear() + (from.getMonthValue() >= NEXT_YEAR_FROM_MONTH ? 1 : 0);
    }
}
