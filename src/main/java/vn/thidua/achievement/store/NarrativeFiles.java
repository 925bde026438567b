package vn.thidua.achievement.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.thidua.achievement.model.NarrativeFile;
import vn.thidua.shared.store.Repository;

@ApplicationScoped
public class NarrativeFiles extends Repository<NarrativeFile> {

    public NarrativeFiles() {
        super(NarrativeFile.class);
    }

    public Optional<NarrativeFile> of(long clusterId, long yearId, long unitId) {
        return em.createQuery("select f from NarrativeFile f where f.clusterId = :cluster and f.yearId = :year and f.unitId = :unit", NarrativeFile.class)
                .setParameter("cluster", clusterId).setParameter("year", yearId).setParameter("unit", unitId).getResultStream().findFirst();
    }

    /** The units' files with their paragraphs, in one query however many units there are. */
    public List<NarrativeFile> all(long clusterId, long yearId) {
        return em.createQuery("select distinct f from NarrativeFile f left join fetch f.paragraphs where f.clusterId = :cluster and f.yearId = :year",
                NarrativeFile.class).setParameter("cluster", clusterId).setParameter("year", yearId).getResultList();
    }
}
