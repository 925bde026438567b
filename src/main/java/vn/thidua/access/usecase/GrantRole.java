package vn.thidua.access.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Grant;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.access.model.Account;
import vn.thidua.access.store.Accounts;
import vn.thidua.shared.UseCase;

/** An administrator gives a role within a scope of her organisation. */
@UseCase
@RequiresPermission(Permission.MANAGE_ACCOUNTS)
public class GrantRole {

    public record Command(long accountId, long seenVersion, @NotNull Grant grant) {
    }

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentUser user;

    @Inject
    private Scopes scopes;

    public void execute(@Valid Command command) {
        Account account = accounts.get(command.accountId(), command.seenVersion());
        user.must(Permission.MANAGE_ACCOUNTS, Place.organisation(account.organisationId()));
        scopes.mustKnow(account.organisationId(), command.grant());
        account.grant(command.grant());
    }
}
