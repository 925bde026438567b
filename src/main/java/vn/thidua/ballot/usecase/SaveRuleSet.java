package vn.thidua.ballot.usecase;

import static vn.thidua.access.Permission.CONFIGURE_YEAR;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.model.RuleSet;
import vn.thidua.ballot.store.RuleSets;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;
import vn.thidua.shared.text.Vietnamese;

/** The province keeps a rule under a name, or revises one it kept. */
@UseCase
@RequiresPermission(CONFIGURE_YEAR)
public class SaveRuleSet {

    /** @param ruleSetId the one revised, with the version the user saw; both null for a new one */
    public record Command(Long ruleSetId, Long seenVersion, @NotBlank @Size(max = 200) String name, @NotNull ContestRule rule) {
    }

    @Inject
    private CurrentUser user;

    @Inject
    private RuleSets sets;

    public long execute(@Valid Command command) {
        String name = Vietnamese.nfc(command.name().strip());
        if (command.ruleSetId() == null) {
            user.must(CONFIGURE_YEAR, Place.organisation(user.organisationId()));
            mustBeFree(user.organisationId(), name, null);
            return sets.add(RuleSet.save(user.organisationId(), name, command.rule())).id();
        }
        RuleSet set = sets.get(command.ruleSetId(), command.seenVersion() == null ? -1 : command.seenVersion());
        user.must(CONFIGURE_YEAR, Place.organisation(set.organisationId()));
        mustBeFree(set.organisationId(), name, set.id());
        set.revise(name, command.rule());
        return set.id();
    }

    private void mustBeFree(long organisationId, String name, Long except) {
        boolean free = sets.offered(organisationId).stream().noneMatch(set -> !set.id().equals(except) && set.name().equalsIgnoreCase(name));
        RuleBroken.unlessAt("name", free, "ballot.rules.nameTaken", name);
    }
}
