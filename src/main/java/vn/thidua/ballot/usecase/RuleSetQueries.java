package vn.thidua.ballot.usecase;

import static vn.thidua.access.Permission.CONFIGURE_YEAR;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.store.RuleSets;
import vn.thidua.shared.UseCase;

/** The saved rules of the user's organisation, as those who keep them see them. */
@UseCase
@RequiresPermission(CONFIGURE_YEAR)
public class RuleSetQueries {

    public record RuleSetRow(long id, long version, String name, ContestRule rule) implements Serializable {
    }

    @Inject
    private CurrentUser user;

    @Inject
    private RuleSets sets;

    public List<RuleSetRow> offered() {
        user.must(CONFIGURE_YEAR, Place.organisation(user.organisationId()));
        return sets.offered(user.organisationId()).stream().map(set -> new RuleSetRow(set.id(), set.version(), set.name(), set.rule())).toList();
    }
}
