package vn.thidua.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.concurrent.Callable;
import vn.thidua.access.store.Accounts;

/** Lets a test act as an account, one call at a time and with the rights of that moment. */
@ApplicationScoped
public class Acting {

    @Inject
    private CurrentUser user;

    @Inject
    private Loader loader;

    @Inject
    private Instance<RequestContextController> requests;

    /** Takes on the account for the calls that follow in this request; null for somebody not signed in. */
    public void as(String accountName) {
        loader.become(accountName);
    }

    /** Acts as the account in a request of its own, also in another thread. */
    public <T> T call(String accountName, Callable<T> step) throws Exception {
        RequestContextController request = requests.get();
        boolean activated = request.activate();
        try {
            as(accountName);
            return step.call();
        } finally {
            if (activated) {
                request.deactivate();
            }
        }
    }

    /** Loads account and grants within one transaction, because derived grants read lazily. */
    @ApplicationScoped
    public static class Loader {

        @Inject
        private CurrentUser user;

        @Inject
        private Accounts accounts;

        @Transactional
        public void become(String accountName) {
            user.become(accountName == null ? null : accounts.named(accountName).orElseThrow());
        }
    }
}
