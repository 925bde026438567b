package vn.thidua.achievement.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.achievement.RankingStage;
import vn.thidua.achievement.model.FrozenRanking;
import vn.thidua.achievement.model.RankingStages;
import vn.thidua.shared.store.Repository;

@ApplicationScoped
public class FrozenRankings extends Repository<FrozenRanking> {

    public FrozenRankings() {
        super(FrozenRanking.class);
    }

    /** The ranking frozen for the conference. */
    public Optional<FrozenRanking> of(long clusterId, long yearId) {
        return Optional.ofNullable(stages(clusterId, yearId).provisional());
    }

    /** Both rankings of the cluster-year, as far as they are frozen. */
    public RankingStages stages(long clusterId, long yearId) {
        Map<RankingStage, FrozenRanking> frozen = em.createQuery("select r from FrozenRanking r where r.clusterId = :cluster and r.yearId = :year", FrozenRanking.class)
                .setParameter("cluster", clusterId).setParameter("year", yearId).getResultStream().collect(Collectors.toMap(FrozenRanking::stage, Function.identity()));
        return new RankingStages(frozen.get(RankingStage.PROVISIONAL), frozen.get(RankingStage.FINAL));
    }
}
