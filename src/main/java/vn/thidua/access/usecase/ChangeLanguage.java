package vn.thidua.access.usecase;

import jakarta.inject.Inject;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.access.store.Accounts;
import vn.thidua.shared.UseCase;

/** A person chooses the language of her screens. */
@UseCase
@RequiresPermission(Permission.OWN_ACCOUNT)
public class ChangeLanguage {

    /** @param language vi or en */
    public record Command(String language) {
    }

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentUser user;

    public void execute(Command command) {
        accounts.get(user.accountId()).speak(command.language());
    }
}
