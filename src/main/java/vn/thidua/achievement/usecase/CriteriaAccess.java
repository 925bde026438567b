package vn.thidua.achievement.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Optional;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.achievement.model.Actor;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.store.CriteriaSets;
import vn.thidua.achievement.store.FrozenRankings;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleBroken;

/** Who may touch a criteria set, checked at the cluster the set belongs to. */
@Dependent
class CriteriaAccess {

    @Inject
    private CurrentUser user;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private CriteriaSets sets;

    @Inject
    private FrozenRankings rankings;

    /** The cluster, if she may configure it and the year is one of its organisation. */
    ClusterRef configurable(long clusterId, long yearId) {
        ClusterRef cluster = clusters.cluster(clusterId);
        user.must(Permission.CONFIGURE_YEAR, cluster.place());
        mustBelong(cluster, clusters.year(yearId));
        return cluster;
    }

    /** The set for a change by someone who saw this version of it. */
    CriteriaSet forChange(long setId, long seenVersion) {
        forReading(setId);
        return sets.get(setId, seenVersion);
    }

    /** The set for somebody who may change it, without a change. */
    CriteriaSet forReading(long setId) {
        CriteriaSet set = sets.get(setId);
        user.must(Permission.CONFIGURE_YEAR, clusters.cluster(set.clusterId()).place());
        return set;
    }

    void mustNotBeFrozen(CriteriaSet set) {
        RuleBroken.unless(rankings.of(set.clusterId(), set.yearId()).isEmpty(), "achievement.ranking.frozenAlready");
    }

    /** The emulation year before that of the set. */
    Optional<YearRef> yearBefore(CriteriaSet set) {
        int number = clusters.year(set.yearId()).number();
        return clusters.years(set.organisationId()).stream().filter(year -> year.number() < number).max(Comparator.comparingInt(YearRef::number));
    }

    static void mustBelong(ClusterRef cluster, YearRef year) {
        if (year.organisationId() != cluster.organisationId()) {
            throw new NotFound();
        }
    }

    Actor actor() {
        return new Actor(user.accountId(), user.personName());
    }
}
