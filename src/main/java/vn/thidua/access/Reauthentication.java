package vn.thidua.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thidua.access.usecase.CheckPassword;
import vn.thidua.shared.RuleBroken;

/** Asks for the password again before a signature: somebody else may hold the phone. */
@ApplicationScoped
public class Reauthentication {

    @Inject
    private CurrentUser user;

    @Inject
    private CheckPassword check;

    /** @throws RuleBroken at field "password" where it is not the signed-in person's; wrong ones count towards the lock */
    public void confirm(String password) {
        confirm(password, "password");
    }

    /** The same for a page that calls its input otherwise. */
    public void confirm(String password, String field) {
        confirm(user.accountName(), password, field);
    }

    /** The same for somebody else who acts at the machine of the person signed in, such as a second teller. */
    public void confirm(String accountName, String password, String field) {
        switch (check.check(accountName, password)) {
            case RIGHT -> { }
            case LOCKED -> throw RuleBroken.at(field, "access.signIn.locked");
            case WRONG -> throw RuleBroken.at(field, "access.password.wrong");
        }
    }
}
