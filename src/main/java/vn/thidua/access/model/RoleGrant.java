package vn.thidua.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vn.thidua.access.Grant;
import vn.thidua.access.Role;
import vn.thidua.access.ScopeKind;

/** One row of an account's grants. */
@Entity
@Table(name = "role_grant")
public class RoleGrant {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "role_name")
    private Role role;

    @Enumerated(EnumType.STRING)
    @Column(name = "scope_kind")
    private ScopeKind kind;

    @Column(name = "scope_id")
    private long scopeId;

    protected RoleGrant() {
    }

    RoleGrant(Grant grant) {
        role = grant.role();
        kind = grant.kind();
        scopeId = grant.scopeId();
    }

    Grant grant() {
        return new Grant(role, kind, scopeId);
    }
}
