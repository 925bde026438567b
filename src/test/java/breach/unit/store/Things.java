package breach.unit.store;

import jakarta.persistence.EntityManager;

/** Keeps the rules. */
public class Things {
    EntityManager em;
}
