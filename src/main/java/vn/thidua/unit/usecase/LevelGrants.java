package vn.thidua.unit.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import vn.thidua.access.DerivedGrants;
import vn.thidua.access.Grant;
import vn.thidua.access.Role;
import vn.thidua.access.ScopeKind;
import vn.thidua.unit.store.Organisations;

/** Staff of an organisation are the officers of the unit that stands for it one level up. */
@ApplicationScoped
public class LevelGrants implements DerivedGrants {

    @Inject
    private Organisations organisations;

    @Override
    public Collection<Grant> derivedFrom(Collection<Grant> direct, LocalDate day) {
        List<Long> organisationIds = direct.stream().filter(grant -> grant.role() == Role.PROVINCIAL_STAFF && grant.kind() == ScopeKind.ORGANISATION)
                .map(Grant::scopeId).collect(Collectors.toList());
        return organisations.representing(organisationIds).stream().map(unit -> new Grant(Role.UNIT_OFFICER, ScopeKind.UNIT, unit)).toList();
    }
}
