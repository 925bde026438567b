package vn.thidua.commendation.usecase;

import static vn.thidua.access.Permission.CONFIGURE_YEAR;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.thidua.access.AccessDenied;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.PollDirectory;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.commendation.model.CouncilPlan;
import vn.thidua.commendation.model.CouncilRule;
import vn.thidua.commendation.store.AwardTypes;
import vn.thidua.commendation.store.CouncilRules;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.StaleVersion;
import vn.thidua.shared.UseCase;

/** The province says how its council votes on the nominations of one award type; possible until the council's vote is planned. */
@UseCase
@RequiresPermission(CONFIGURE_YEAR)
public class SetCouncilRule {

    /** @param seenVersion of the rule the user saw; null where there was none yet */
    public record Command(long awardTypeId, long yearId, Long seenVersion, @NotNull ContestRule rule) {
    }

    @Inject
    private AwardTypes types;

    @Inject
    private CouncilRules rules;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private PollDirectory polls;

    @Inject
    private CurrentUser user;

    public void execute(@Valid Command command) {
        long organisationId = clusters.year(command.yearId()).organisationId();
        user.must(CONFIGURE_YEAR, Place.organisation(organisationId));
        if (types.get(command.awardTypeId()).organisationId() != organisationId) {
            throw new AccessDenied();
        }
        RuleBroken.unless(polls.ofSubject(CouncilPlan.subjectOf(command.yearId())).isEmpty(), "commendation.rule.votePlanned");
        var existing = rules.of(command.yearId()).stream().filter(rule -> rule.awardTypeId() == command.awardTypeId()).findFirst();
        if (existing.isEmpty()) {
            rules.addFirst(CouncilRule.set(command.awardTypeId(), command.yearId(), command.rule()));
        } else if (command.seenVersion() == null) {
            throw new StaleVersion();
        } else {
            rules.get(existing.get().id(), command.seenVersion()).revise(command.rule());
        }
    }
}
