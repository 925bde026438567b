package vn.thidua.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.thidua.access.model.Account;
import vn.thidua.access.store.Accounts;

/** Who asks, and what she may do where. Grants are read anew with every request: a right withdrawn is gone at once. */
@RequestScoped
public class CurrentUser {

    @Inject
    private SecurityContext security;

    @Inject
    private Accounts accounts;

    @Inject
    @Any
    private Instance<DerivedGrants> derivations;

    @Inject
    private Clock clock;

    private boolean loaded;
    private Account account;
    private List<Grant> grants = List.of();

    public boolean signedIn() {
        load();
        return account != null;
    }

    /** @throws AccessDenied where nobody is signed in */
    public long accountId() {
        return account().id();
    }

    /** The sign-in name. */
    public String accountName() {
        return account().name();
    }

    /** The person's name as shown and as kept with each step of a workflow. */
    public String personName() {
        return account().personName();
    }

    public long organisationId() {
        return account().organisationId();
    }

    /** All grants in force today, granted and derived. */
    public List<Grant> grants() {
        load();
        return grants;
    }

    public boolean may(Permission permission, Place place) {
        return grants().stream().anyMatch(grant -> grant.allows(permission, place));
    }

    /** @throws AccessDenied where she may not */
    public void must(Permission permission, Place place) {
        if (!may(permission, place)) {
            throw new AccessDenied();
        }
    }

    /** Whether one of the permissions is held anywhere; the first of the two checks each use case makes. */
    public boolean mayAnywhere(Permission... permissions) {
        return Arrays.stream(permissions).anyMatch(permission -> switch (permission) {
            case PUBLIC -> true;
            case OWN_ACCOUNT -> signedIn();
            default -> grants().stream().anyMatch(grant -> grant.role().holds(permission));
        });
    }

    /** The units this person holds a grant of, in any role. */
    public List<Long> unitIds() {
        return scopeIds(ScopeKind.UNIT);
    }

    /** The clusters this person holds a grant of, granted or derived. */
    public List<Long> clusterIds() {
        return scopeIds(ScopeKind.CLUSTER);
    }

    /** Whether this person belongs to the unit in any role: nobody reviews her own unit. */
    public boolean belongsTo(long unitId) {
        return unitIds().contains(unitId);
    }

    private List<Long> scopeIds(ScopeKind kind) {
        return grants().stream().filter(grant -> grant.kind() == kind).map(Grant::scopeId).distinct().toList();
    }

    private Account account() {
        load();
        if (account == null) {
            throw new AccessDenied();
        }
        return account;
    }

    private void load() {
        if (!loaded) {
            var caller = security.getCallerPrincipal();
            become(caller == null ? null : accounts.named(caller.getName()).filter(Account::active).orElse(null));
        }
    }

    /** Takes on the account within this request: at sign-in, and in tests that act for several people. */
    void become(Account who) {
        loaded = true;
        account = who;
        if (who == null) {
            grants = List.of();
            return;
        }
        List<Grant> direct = who.grants();
        LocalDate today = LocalDate.now(clock);
        // What follows from a grant may itself be what another follows from, such as the unit one level up and its cluster.
        Set<Grant> all = new LinkedHashSet<>(direct);
        for (List<Grant> fresh = direct; !fresh.isEmpty();) {
            List<Grant> derived = new ArrayList<>();
            for (DerivedGrants derivation : derivations) {
                derived.addAll(derivation.derivedFrom(fresh, today));
            }
            fresh = derived.stream().filter(all::add).toList();
        }
        grants = List.copyOf(all);
    }
}
