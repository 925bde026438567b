package vn.thidua.commendation.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.thidua.commendation.model.AwardType;
import vn.thidua.shared.store.Repository;

@ApplicationScoped
public class AwardTypes extends Repository<AwardType> {

    public AwardTypes() {
        super(AwardType.class);
    }

    /** Higher level first. */
    public List<AwardType> of(long organisationId) {
        return em.createQuery("select t from AwardType t where t.organisationId = :organisation", AwardType.class)
                .setParameter("organisation", organisationId).getResultStream().sorted(AwardType.ORDER).toList();
    }

    public boolean hasCode(long organisationId, String code) {
        return em.createQuery("select count(t) from AwardType t where t.organisationId = :organisation and t.code = :code", Long.class)
                .setParameter("organisation", organisationId).setParameter("code", code).getSingleResult() > 0;
    }
}
