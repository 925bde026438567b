package vn.thidua.ballot;

import java.io.Serializable;
import java.util.List;

/** The rules an organisation has saved under a name, for pages on which a rule is set. */
public interface RuleSetDirectory {

    /** Those that are offered, by name. */
    List<SavedRule> offered(long organisationId);

    record SavedRule(long id, String name, ContestRule rule) implements Serializable {
    }
}
