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
        switch (check.check(user.accountName(), password)) {
            case RIGHT -> { }
            case LOCKED -> throw RuleBroken.at("password", "access.signIn.locked");
            case WRONG -> throw RuleBroken.at("password", "access.password.wrong");
        }
    }
}
