package vn.thidua.access.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Passwords;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.access.model.Account;
import vn.thidua.access.store.Accounts;
import vn.thidua.shared.UseCase;

/** An administrator sets a new password for somebody who forgot hers; it also lifts a lock. */
@UseCase
@RequiresPermission(Permission.MANAGE_ACCOUNTS)
public class ResetPassword {

    public record Command(long accountId, long seenVersion, String password) {
    }

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentUser user;

    @Inject
    private Passwords passwords;

    public void execute(@Valid Command command) {
        Account account = accounts.get(command.accountId(), command.seenVersion());
        user.must(Permission.MANAGE_ACCOUNTS, Place.organisation(account.organisationId()));
        account.changePassword(passwords.hash(command.password()));
    }
}
