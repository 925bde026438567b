package vn.thidua.access.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import vn.thidua.access.Grant;
import vn.thidua.access.ScopeNames;
import vn.thidua.shared.RuleBroken;

/** What grants of an organisation can be limited to, gathered from the features that know. */
@ApplicationScoped
public class Scopes {

    @Inject
    @Any
    private Instance<ScopeNames> sources;

    List<ScopeNames.Option> options(long organisationId) {
        return sources.stream().flatMap(source -> source.options(organisationId).stream()).toList();
    }

    /** @throws RuleBroken where the scope is none of this organisation's */
    void mustKnow(long organisationId, Grant grant) {
        RuleBroken.unlessAt("scope", options(organisationId).stream().anyMatch(option -> option.kind() == grant.kind() && option.id() == grant.scopeId()),
                "access.account.foreignScope");
    }
}
