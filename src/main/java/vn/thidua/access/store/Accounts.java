package vn.thidua.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.thidua.access.Grant;
import vn.thidua.access.Role;
import vn.thidua.access.ScopeKind;
import vn.thidua.access.model.Account;
import vn.thidua.shared.store.Repository;

@ApplicationScoped
public class Accounts extends Repository<Account> {

    public Accounts() {
        super(Account.class);
    }

    public Optional<Account> named(String name) {
        return em.createQuery("select a from Account a where a.name = :name", Account.class)
                .setParameter("name", name).getResultStream().findFirst();
    }

    public List<Account> named(Collection<String> names) {
        return names.isEmpty() ? List.of() : em.createQuery("select a from Account a where a.name in :names", Account.class)
                .setParameter("names", names).getResultList();
    }

    /** Locked against a parallel attempt, so that every wrong password counts. */
    public Optional<Account> namedForChange(String name) {
        return em.createQuery("select a from Account a where a.name = :name", Account.class)
                .setParameter("name", name).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    public List<Account> of(long organisationId) {
        return em.createQuery("select a from Account a where a.organisationId = :organisation order by a.name", Account.class)
                .setParameter("organisation", organisationId).getResultList();
    }

    /** A grant with the account it was given to. */
    public record Granted(long accountId, String name, String personName, Grant grant) {
    }

    /** All grants of the organisation's active accounts, in one statement. */
    public List<Granted> activeGrants(long organisationId) {
        return em.createQuery("select a.id, a.name, a.personName, g.role, g.kind, g.scopeId from Account a join a.grants g"
                + " where a.organisationId = :organisation and a.active = true", Object[].class).setParameter("organisation", organisationId)
                .getResultStream().map(row -> new Granted((Long) row[0], (String) row[1], (String) row[2],
                        new Grant((Role) row[3], (ScopeKind) row[4], ((Number) row[5]).longValue()))).toList();
    }

    public boolean none() {
        return em.createQuery("select count(a) from Account a", Long.class).getSingleResult() == 0;
    }
}
