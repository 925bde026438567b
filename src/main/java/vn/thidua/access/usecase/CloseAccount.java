package vn.thidua.access.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.access.model.Account;
import vn.thidua.access.store.Accounts;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;

/** Somebody leaves: her account is closed at once and kept, because her steps name her. */
@UseCase
@RequiresPermission(Permission.MANAGE_ACCOUNTS)
public class CloseAccount {

    public record Command(long accountId, long seenVersion) {
    }

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentUser user;

    public void execute(@Valid Command command) {
        Account account = accounts.get(command.accountId(), command.seenVersion());
        user.must(Permission.MANAGE_ACCOUNTS, Place.organisation(account.organisationId()));
        RuleBroken.unless(account.id() != user.accountId(), "access.account.notOneself");
        account.close();
    }
}
