package vn.thidua.access.usecase;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Grant;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.access.ScopeNames;
import vn.thidua.access.model.Account;
import vn.thidua.access.store.Accounts;
import vn.thidua.shared.UseCase;
import vn.thidua.shared.text.Vietnamese;

/** What the administrator's pages and the sign-in page ask about accounts. */
@UseCase
@RequiresPermission(Permission.MANAGE_ACCOUNTS)
public class AccountQueries {

    public record AccountRow(long id, long version, String name, String personName, boolean active, List<Grant> grants) implements Serializable {
    }

    @Inject
    private Accounts accounts;

    @Inject
    private Scopes scopes;

    @Inject
    private CurrentUser user;

    /** The accounts of the administrator's organisation whose person or name matches, in order of sign-in names. */
    public List<AccountRow> accounts(String search) {
        user.must(Permission.MANAGE_ACCOUNTS, Place.organisation(user.organisationId()));
        String key = Vietnamese.searchKey(search);
        return accounts.of(user.organisationId()).stream()
                .filter(account -> (Vietnamese.searchKey(account.personName()) + " " + account.name()).contains(key))
                .sorted(Comparator.comparing(Account::name)).map(AccountQueries::row).toList();
    }

    public AccountRow account(long accountId) {
        Account account = accounts.get(accountId);
        user.must(Permission.MANAGE_ACCOUNTS, Place.organisation(account.organisationId()));
        return row(account);
    }

    /** The signed-in person's own account. */
    @RequiresPermission(Permission.OWN_ACCOUNT)
    public AccountRow own() {
        return row(accounts.get(user.accountId()));
    }

    /** What a grant can be limited to in the administrator's organisation. */
    public List<ScopeNames.Option> scopes() {
        user.must(Permission.MANAGE_ACCOUNTS, Place.organisation(user.organisationId()));
        return scopes.options(user.organisationId());
    }

    /** Whether this is a new installation that waits for its first administrator. */
    @RequiresPermission(Permission.PUBLIC)
    public boolean none() {
        return accounts.none();
    }

    @RequiresPermission(Permission.PUBLIC)
    public String languageOf(String name) {
        return accounts.named(name.strip().toLowerCase(Locale.ROOT)).map(Account::language).orElse("vi");
    }

    private static AccountRow row(Account account) {
        return new AccountRow(account.id(), account.version(), account.name(), account.personName(), account.active(), account.grants());
    }
}
