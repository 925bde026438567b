package vn.thidua.access;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Opens accounts for the sample case, the first administrator and lists of people; the caller has checked the permission. */
public interface AccountDirectory {

    /** Whether there is an account of this sign-in name, in lower case. */
    boolean taken(String name);

    /** @return the id of the account */
    long open(long organisationId, String name, String personName, String password, Collection<Grant> grants);

    /** Of these sign-in names those that are taken, with the organisation whose account it is. */
    Map<String, Long> taken(Collection<String> names);

    /** Whose active account holds, by grants given to it, the permission at the place; in order of names. */
    List<Holder> holders(Permission permission, Place place);

    /** @param name the sign-in name */
    record Holder(long accountId, String name, String personName) implements Serializable {
    }
}
