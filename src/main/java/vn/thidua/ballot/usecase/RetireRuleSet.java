package vn.thidua.ballot.usecase;

import static vn.thidua.access.Permission.CONFIGURE_YEAR;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.model.RuleSet;
import vn.thidua.ballot.store.RuleSets;
import vn.thidua.shared.UseCase;

/** A saved rule is offered no more; rules and polls that took it stay as they are. */
@UseCase
@RequiresPermission(CONFIGURE_YEAR)
public class RetireRuleSet {

    public record Command(long ruleSetId, long seenVersion) {
    }

    @Inject
    private CurrentUser user;

    @Inject
    private RuleSets sets;

    public void execute(@Valid Command command) {
        RuleSet set = sets.get(command.ruleSetId(), command.seenVersion());
        user.must(CONFIGURE_YEAR, Place.organisation(set.organisationId()));
        set.retire();
    }
}
