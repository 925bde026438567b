package vn.thidua.test;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.thidua.access.Grant;
import vn.thidua.access.Passwords;
import vn.thidua.access.model.Account;
import vn.thidua.access.store.Accounts;

/** Opens accounts with one password hashed once: hashing at full cost for each would take most of the suite's time. */
@ApplicationScoped
public class SharedPassword {

    @Inject
    private Passwords passwords;

    @Inject
    private Accounts accounts;

    private String hash;

    @PostConstruct
    void hash() {
        hash = passwords.hash(World.PASSWORD);
    }

    void open(long organisation, String name, String personName, List<Grant> grants) {
        Account account = Account.open(organisation, name, personName, hash);
        grants.forEach(account::grant);
        accounts.add(account);
    }
}
