package breach.unit.usecase;

import jakarta.persistence.EntityManager;

class QueryOutsideStore {
    EntityManager em;
}
