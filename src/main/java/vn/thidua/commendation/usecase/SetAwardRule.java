package vn.thidua.commendation.usecase;

import static vn.thidua.access.Permission.CONFIGURE_YEAR;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.thidua.access.AccessDenied;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.PollDirectory;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.commendation.NominationDirectory;
import vn.thidua.commendation.model.AwardRule;
import vn.thidua.commendation.store.AwardRules;
import vn.thidua.commendation.store.AwardTypes;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.StaleVersion;
import vn.thidua.shared.UseCase;

/** The province says how one award type is voted on in one cluster-year; possible until the vote is planned. */
@UseCase
@RequiresPermission(CONFIGURE_YEAR)
public class SetAwardRule {

    /** @param seenVersion of the rule the user saw; null where there was none yet */
    public record Command(long awardTypeId, long clusterId, long yearId, Long seenVersion, @NotNull ContestRule rule) {
    }

    @Inject
    private AwardTypes types;

    @Inject
    private AwardRules rules;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private PollDirectory polls;

    @Inject
    private CurrentUser user;

    public void execute(@Valid Command command) {
        var cluster = clusters.cluster(command.clusterId());
        user.must(CONFIGURE_YEAR, cluster.place());
        boolean sameOrganisation = types.get(command.awardTypeId()).organisationId() == cluster.organisationId()
                && clusters.year(command.yearId()).organisationId() == cluster.organisationId();
        if (!sameOrganisation) {
            throw new AccessDenied();
        }
        RuleBroken.unless(polls.ofSubject(NominationDirectory.subjectOf(cluster.id(), command.yearId())).isEmpty(), "commendation.rule.votePlanned");
        var existing = rules.of(command.awardTypeId(), command.clusterId(), command.yearId());
        if (existing.isEmpty()) {
            rules.addFirst(AwardRule.set(command.awardTypeId(), command.clusterId(), command.yearId(), command.rule()));
        } else if (command.seenVersion() == null) {
            throw new StaleVersion();
        } else {
            rules.get(existing.get().id(), command.seenVersion()).revise(command.rule());
        }
    }
}
