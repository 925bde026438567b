package vn.thidua.achievement.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.thidua.achievement.model.FrozenRanking;
import vn.thidua.shared.store.Repository;

@ApplicationScoped
public class FrozenRankings extends Repository<FrozenRanking> {

    public FrozenRankings() {
        super(FrozenRanking.class);
    }

    public Optional<FrozenRanking> of(long clusterId, long yearId) {
        return em.createQuery("select r from FrozenRanking r where r.clusterId = :cluster and r.yearId = :year", FrozenRanking.class)
                .setParameter("cluster", clusterId).setParameter("year", yearId).getResultStream().findFirst();
    }
}
