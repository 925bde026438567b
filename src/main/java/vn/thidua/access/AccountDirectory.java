package vn.thidua.access;

import java.util.Collection;

/** Opens accounts for the sample case and the first administrator; everybody else is entered by an administrator. */
public interface AccountDirectory {

    /** @return the id of the account */
    long open(long organisationId, String name, String personName, String password, Collection<Grant> grants);
}
