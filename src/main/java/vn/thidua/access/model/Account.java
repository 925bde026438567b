package vn.thidua.access.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.access.Grant;
import vn.thidua.access.Role;
import vn.thidua.shared.Root;
import vn.thidua.shared.RuleBroken;

/**
 * A person's access. Created by an administrator with grants; locked for a while after repeated wrong passwords; closed
 * when the person leaves, never deleted, because the steps she took keep her name.
 */
@Entity
@Table(name = "account")
public class Account extends Root {

    /** Wrong passwords in a row before the account is locked. */
    static final int MAX_FAILURES = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "name")
    private String name;

    @Column(name = "person_name")
    private String personName;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "language")
    private String language;

    @Column(name = "active")
    private boolean active;

    @Column(name = "failures")
    private int failures;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @JoinColumn(name = "account_id", nullable = false)
    private List<RoleGrant> grants = new ArrayList<>();

    protected Account() {
    }

    public static Account open(long organisationId, String name, String personName, String passwordHash) {
        RuleBroken.unlessAt("name", name != null && name.matches("[a-z0-9][a-z0-9._-]{2,49}"), "access.account.badName");
        RuleBroken.unlessAt("personName", personName != null && !personName.isBlank(), "access.account.personNameMissing");
        Account account = new Account();
        account.organisationId = organisationId;
        account.name = name;
        account.personName = personName.strip();
        account.passwordHash = passwordHash;
        account.language = "vi";
        account.active = true;
        return account;
    }

    public Account grant(Grant grant) {
        RuleBroken.unless(grant.role().grantable(), "access.account.derivedRole");
        if (!grants().contains(grant)) {
            grants.add(new RoleGrant(grant));
        }
        return this;
    }

    public void withdraw(Grant grant) {
        grants.removeIf(held -> held.grant().equals(grant));
    }

    public void close() {
        active = false;
    }

    public void reopen() {
        active = true;
        failures = 0;
        lockedUntil = null;
    }

    public void changePassword(String newHash) {
        passwordHash = newHash;
        failures = 0;
        lockedUntil = null;
    }

    public void speak(String newLanguage) {
        RuleBroken.unless("vi".equals(newLanguage) || "en".equals(newLanguage), "access.account.badLanguage");
        language = newLanguage;
    }

    public boolean lockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    public void wrongPassword(Instant now) {
        failures++;
        if (failures >= MAX_FAILURES) {
            lockedUntil = now.plus(LOCK);
            failures = 0;
        }
    }

    public void rightPassword() {
        failures = 0;
        lockedUntil = null;
    }

    public List<Grant> grants() {
        return grants.stream().map(RoleGrant::grant).toList();
    }

    public boolean holds(Role role) {
        return grants().stream().anyMatch(grant -> grant.role() == role);
    }

    public long organisationId() {
        return organisationId;
    }

    public String name() {
        return name;
    }

    public String personName() {
        return personName;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public String language() {
        return language;
    }

    public boolean active() {
        return active;
    }
}
