package vn.thidua.handover.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.ballot.PollDirectory;
import vn.thidua.ballot.PollDirectory.Passed;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.handover.model.ElectionPlan;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.UnitRef;

/** What is known of the election of a cluster's next leader unit. */
@ApplicationScoped
public class LeaderElections {

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private UnitDirectory units;

    @Inject
    private PollDirectory polls;

    @Inject
    private Clock clock;

    /** Members of the cluster on the first day of the next year that still exist that day. */
    List<UnitRef> nextMembers(ClusterRef cluster, YearRef year) {
        LocalDate first = LocalDate.of(year.number() + 1, 1, 1);
        Set<Long> existing = units.existing(cluster.organisationId(), first).stream().map(UnitRef::id).collect(Collectors.toSet());
        return clusters.membersOn(cluster.id(), first).stream().filter(unit -> existing.contains(unit.id())).toList();
    }

    List<UnitRef> nominees(ClusterRef cluster, YearRef year, boolean leaderStands) {
        return ElectionPlan.nominees(nextMembers(cluster, year), clusters.leaderOn(cluster.id(), LocalDate.now(clock)).orElse(null), leaderStands);
    }

    /** Who was elected, once a round is certified and nothing is tied: a proposal, never a handover by itself. */
    Optional<Passed> elected(long clusterId, long yearId) {
        return polls.standing(ElectionPlan.subjectOf(clusterId, yearId)).contests().stream().flatMap(contest -> contest.passed().stream()).findFirst();
    }
}
