package vn.thidua.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import vn.thidua.access.Grant;
import vn.thidua.access.Role;
import vn.thidua.access.ScopeKind;
import vn.thidua.access.ScopeNames;
import vn.thidua.access.usecase.AccountQueries;
import vn.thidua.access.usecase.AccountQueries.AccountRow;
import vn.thidua.access.usecase.CloseAccount;
import vn.thidua.access.usecase.GrantRole;
import vn.thidua.access.usecase.OpenAccount;
import vn.thidua.access.usecase.ReopenAccount;
import vn.thidua.access.usecase.ResetPassword;
import vn.thidua.access.usecase.WithdrawRole;
import vn.thidua.shared.web.Done;

/** The administrator: who has an account, and which role within which scope. */
@Named
@ViewScoped
public class AccountsView implements Serializable {

    @Inject
    private transient AccountQueries queries;

    @Inject
    private transient OpenAccount open;

    @Inject
    private transient GrantRole grantRole;

    @Inject
    private transient WithdrawRole withdrawRole;

    @Inject
    private transient ResetPassword resetPassword;

    @Inject
    private transient CloseAccount closeAccount;

    @Inject
    private transient ReopenAccount reopenAccount;

    @Inject
    private transient Done done;

    private String search;
    private List<AccountRow> accounts;
    private List<ScopeNames.Option> scopes;
    private long accountId;
    private AccountRow account;

    private String name;
    private String personName;
    private String password;
    private Role role;
    private String scope;

    public void load() {
        accounts = queries.accounts(search);
        scopes = queries.scopes();
    }

    public void loadAccount() {
        account = queries.account(accountId);
        scopes = queries.scopes();
    }

    public String openAccount() {
        long id = open.execute(new OpenAccount.Command(name, personName, password, chosenGrant()));
        done.say("access.accounts.message.opened", name);
        return "/access/account.xhtml?faces-redirect=true&id=" + id;
    }

    public String give() {
        grantRole.execute(new GrantRole.Command(accountId, account.version(), chosenGrant()));
        done.say("access.account.message.granted");
        return here();
    }

    public String withdraw(Grant grant) {
        withdrawRole.execute(new WithdrawRole.Command(accountId, account.version(), grant));
        done.say("access.account.message.withdrawn");
        return here();
    }

    public String setNewPassword() {
        resetPassword.execute(new ResetPassword.Command(accountId, account.version(), password));
        done.say("access.account.message.passwordSet");
        return here();
    }

    public String close() {
        closeAccount.execute(new CloseAccount.Command(accountId, account.version()));
        done.say("access.account.message.closed");
        return here();
    }

    public String reopen() {
        reopenAccount.execute(new ReopenAccount.Command(accountId, account.version()));
        done.say("access.account.message.reopened");
        return here();
    }

    /** Role and scope as chosen; null while one of them is missing, which the use case refuses. */
    private Grant chosenGrant() {
        if (role == null || scope == null || !scope.contains(":")) {
            return null;
        }
        String[] parts = scope.split(":");
        return new Grant(role, ScopeKind.valueOf(parts[0]), Long.parseLong(parts[1]));
    }

    private String here() {
        return "/access/account.xhtml?faces-redirect=true&id=" + accountId;
    }

    /** Name of a grant's scope. */
    public String scopeName(Grant grant) {
        return scopes.stream().filter(option -> option.kind() == grant.kind() && option.id() == grant.scopeId())
                .map(ScopeNames.Option::name).findFirst().orElse("");
    }

    public List<Role> getRoles() {
        return Arrays.stream(Role.values()).filter(Role::grantable).toList();
    }

    public List<ScopeNames.Option> getScopes() {
        return scopes;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public List<AccountRow> getAccounts() {
        return accounts;
    }

    public long getAccountId() {
        return accountId;
    }

    public void setAccountId(long accountId) {
        this.accountId = accountId;
    }

    public AccountRow getAccount() {
        return account;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPersonName() {
        return personName;
    }

    public void setPersonName(String personName) {
        this.personName = personName;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }
}
