package vn.thidua.access.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thidua.access.AccountDirectory;
import vn.thidua.access.Grant;
import vn.thidua.access.Passwords;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.model.Account;
import vn.thidua.access.store.Accounts;
import vn.thidua.shared.text.Vietnamese;

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

    @Override
    public List<Holder> holders(Permission permission, Place place) {
        return accounts.activeGrants(place.organisationId()).stream().filter(row -> row.grant().allows(permission, place))
                .map(row -> new Holder(row.accountId(), row.name(), row.personName())).distinct()
                .sorted(Comparator.comparing(Holder::personName, Vietnamese.order()).thenComparing(Holder::name)).toList();
    }
}
