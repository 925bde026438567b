package vn.thidua.unit.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thidua.access.OrganisationFounder;
import vn.thidua.unit.UnitFounder;

@ApplicationScoped
public class FoundOrganisation implements OrganisationFounder {

    @Inject
    private UnitFounder founder;

    @Override
    public long found(String name) {
        return founder.organisation(name, name.length() > 60 ? name.substring(0, 60) : name, false);
    }
}
