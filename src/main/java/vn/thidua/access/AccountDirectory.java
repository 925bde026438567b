package vn.thidua.access;

import java.util.Collection;

/** Opens accounts for the sample case and the first administrator; everybody else is entered by an administrator. */
public interface AccountDirectory {

    /** Whether there is an account of this sign-in name, in lower case. */
    boolean taken(String name);

    /** @return the id of the account */
    long open(long organisationId, String name, String personName, String password, Collection<Grant> grants);
}
