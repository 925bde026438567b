package vn.thidua.access;

/** Founds the organisation of a new installation; provided by the feature that keeps organisations. */
public interface OrganisationFounder {

    /** @return the id of the organisation */
    long found(String name);
}
