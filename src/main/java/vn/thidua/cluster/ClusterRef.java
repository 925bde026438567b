package vn.thidua.cluster;

import java.io.Serializable;
import vn.thidua.access.Place;

/** A cluster as other features see it. */
public record ClusterRef(long id, long organisationId, String name) implements Serializable {

    public Place place() {
        return Place.cluster(organisationId, id);
    }

    /** The place of something that belongs to a unit as a member of this cluster. */
    public Place placeOf(long unitId) {
        return new Place(organisationId, id, unitId);
    }
}
