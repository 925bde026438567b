package vn.thidua.access.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thidua.access.AccountDirectory;
import vn.thidua.access.Grant;
import vn.thidua.access.Passwords;
import vn.thidua.access.model.Account;
import vn.thidua.access.store.Accounts;

@ApplicationScoped
public class StoredAccounts implements AccountDirectory {

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Override
    public boolean taken(String name) {
        return accounts.named(name).isPresent();
    }

    @Override
    public long open(long organisationId, String name, String personName, String password, Collection<Grant> grants) {
        Account account = Account.open(organisationId, name, personName, passwords.hash(password));
        grants.forEach(account::grant);
        return accounts.add(account).id();
    }

    @Override
    public Map<String, Long> taken(Collection<String> names) {
        return accounts.named(names).stream().collect(Collectors.toMap(Account::name, Account::organisationId));
    }
}
