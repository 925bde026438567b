package vn.thidua.handover.usecase;

import static vn.thidua.access.Permission.CONFIGURE_YEAR;
import static vn.thidua.access.Permission.PREPARE_POLL;
import static vn.thidua.access.Permission.VIEW_CLUSTER;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.thidua.access.AccessDenied;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.PollDirectory;
import vn.thidua.ballot.PollDirectory.Passed;
import vn.thidua.ballot.PollDirectory.PollRef;
import vn.thidua.ballot.RuleInWords;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.conference.ConferenceDirectory;
import vn.thidua.handover.model.ElectionPlan;
import vn.thidua.handover.model.LeaderRule;
import vn.thidua.handover.store.LeaderRules;
import vn.thidua.shared.UseCase;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.unit.UnitRef;

/** The election of a cluster's next leader unit: rule, nominees, rounds, outcome. */
@UseCase
@RequiresPermission(VIEW_CLUSTER)
public class ElectionQueries {

    /**
     * @param leader the unit that leads today, null where none is named
     * @param suggested whether {@code rule} is only what the form begins with
     * @param rounds those planned, the first one first
     * @param elected null while nobody is
     * @param obstacle the key of what stands in the way of planning the election, or null
     */
    public record ElectionPage(ClusterRef cluster, YearRef year, UnitRef leader, Long ruleVersion, boolean suggested, ContestRule rule, boolean leaderStands,
            String wordsVi, String wordsEn, List<UnitRef> nominees, List<PollRef> rounds, Passed elected, String obstacle, boolean mayRevise, boolean mayPlan)
            implements Serializable {
    }

    @Inject
    private LeaderElections elections;

    @Inject
    private ConferenceDirectory conferences;

    @Inject
    private Clock clock;

    @Inject
    private LeaderRules rules;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private PollDirectory polls;

    @Inject
    private CurrentUser user;

    public ElectionPage page(long clusterId, long yearId) {
        var cluster = clusters.cluster(clusterId);
        var year = clusters.year(yearId);
        user.must(VIEW_CLUSTER, cluster.place());
        if (year.organisationId() != cluster.organisationId()) {
            throw new AccessDenied();
        }
        LeaderRule set = rules.of(clusterId, yearId).orElse(null);
        ContestRule rule = set == null ? LeaderRule.suggestion() : set.rule();
        boolean stands = set != null && set.leaderStands();
        List<UnitRef> nominees = elections.nominees(cluster, year, stands);
        List<PollRef> rounds = polls.rounds(ElectionPlan.subjectOf(clusterId, yearId));
        String obstacle = rounds.isEmpty() ? ElectionPlan.obstacle(set, conferences.yearEnd(clusterId, yearId).orElse(null), nominees) : null;
        boolean configures = user.may(CONFIGURE_YEAR, cluster.place());
        return new ElectionPage(cluster, year, clusters.leaderOn(clusterId, LocalDate.now(clock)).orElse(null), set == null ? null : set.version(), set == null, rule,
                stands, RuleInWords.of(rule, Vietnamese.LOCALE), RuleInWords.of(rule, Locale.ENGLISH), nominees, rounds,
                elections.elected(clusterId, yearId).orElse(null), obstacle, configures && rounds.isEmpty(),
                rounds.isEmpty() && obstacle == null && (configures || user.may(PREPARE_POLL, cluster.place())));
    }
}
