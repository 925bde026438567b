package vn.thidua.access.usecase;

import jakarta.inject.Inject;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Passwords;
import vn.thidua.access.Permission;
import vn.thidua.access.Reauthentication;
import vn.thidua.access.RequiresPermission;
import vn.thidua.access.store.Accounts;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;

/** A person chooses a new password for herself; the present one is asked for, because somebody else may hold the phone. */
@UseCase
@RequiresPermission(Permission.OWN_ACCOUNT)
public class ChangePassword {

    public record Command(String present, String password, String repeated) {

        /** Keeps the passwords out of every log. */
        @Override
        public String toString() {
            return "Command[password]";
        }
    }

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Reauthentication reauthentication;

    @Inject
    private CurrentUser user;

    public void execute(Command command) {
        RuleBroken.unlessAt("repeated", command.password() != null && command.password().equals(command.repeated()), "access.password.notRepeated");
        reauthentication.confirm(command.present(), "present");
        accounts.get(user.accountId()).changePassword(passwords.hash(command.password()));
    }
}
