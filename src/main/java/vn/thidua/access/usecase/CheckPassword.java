package vn.thidua.access.usecase;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;
import vn.thidua.access.Passwords;
import vn.thidua.access.model.Account;
import vn.thidua.access.store.Accounts;

/**
 * Compares a password and counts wrong ones; in a transaction of its own, so that the count stays when the step that asked
 * is refused. Not a use case of a person: sign-in and {@link vn.thidua.access.Reauthentication} call it.
 */
@ApplicationScoped
public class CheckPassword {

    public enum Answer { RIGHT, WRONG, LOCKED }

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Clock clock;

    @Transactional(TxType.REQUIRES_NEW)
    public Answer check(String name, String password) {
        Account account = accounts.namedForChange(name).filter(Account::active).orElse(null);
        Instant now = clock.instant();
        if (account != null && account.lockedAt(now)) {
            return Answer.LOCKED;
        }
        if (!passwords.matches(password, account == null ? null : account.passwordHash())) {
            if (account != null) {
                account.wrongPassword(now);
            }
            return Answer.WRONG;
        }
        account.rightPassword();
        return Answer.RIGHT;
    }
}
