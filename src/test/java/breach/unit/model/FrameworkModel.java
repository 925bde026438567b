package breach.unit.model;

import jakarta.inject.Inject;

class FrameworkModel {
    @Inject
    Thing thing;
}
