package vn.thidua.access;

import java.io.Serializable;
import java.util.List;

/** What a grant can be limited to, by name; each feature tells its own: the organisation and units, clusters. */
public interface ScopeNames {

    List<Option> options(long organisationId);

    record Option(ScopeKind kind, long id, String name) implements Serializable {

        /** Kind and id in one text, as a page's choice sends it. */
        public String code() {
            return kind + ":" + id;
        }
    }
}
