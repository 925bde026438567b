package vn.thidua.access;

/**
 * Where a thing belongs: always to an organisation, perhaps to a cluster, perhaps to a unit. A grant covers a place if
 * its scope is one of the three; what a place does not name, no grant of that kind covers.
 */
public record Place(long organisationId, Long clusterId, Long unitId) {

    public static Place organisation(long organisationId) {
        return new Place(organisationId, null, null);
    }

    public static Place cluster(long organisationId, long clusterId) {
        return new Place(organisationId, clusterId, null);
    }

    public static Place unit(long organisationId, long unitId) {
        return new Place(organisationId, null, unitId);
    }

    boolean isWithin(ScopeKind kind, long id) {
        return switch (kind) {
            case ORGANISATION -> organisationId == id;
            case CLUSTER -> clusterId != null && clusterId == id;
            case UNIT -> unitId != null && unitId == id;
        };
    }
}
