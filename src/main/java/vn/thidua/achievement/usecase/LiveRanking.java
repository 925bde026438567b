package vn.thidua.achievement.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.thidua.achievement.FigureStage;
import vn.thidua.achievement.RankingDirectory;
import vn.thidua.achievement.model.FrozenRank;
import vn.thidua.achievement.model.FrozenRanking;
import vn.thidua.achievement.store.FrozenRankings;

/** Follows the verified scores of the members until the ranking is frozen for the conference; from then on it is what was frozen then. */
@ApplicationScoped
public class LiveRanking implements RankingDirectory {

    @Inject
    private Scoreboard scoreboard;

    @Inject
    private FrozenRankings rankings;

    @Override
    public Ranking ranking(long clusterId, long yearId) {
        Optional<FrozenRanking> frozen = rankings.of(clusterId, yearId);
        if (frozen.isPresent()) {
            return new Ranking(frozen.get().units(), frozen.get().frozenAt());
        }
        return new Ranking(scoreboard.verified(clusterId, yearId).map(FrozenRank::ranked).orElse(List.of()), null);
    }

    @Override
    public Optional<Ranking> finalRanking(long clusterId, long yearId) {
        return Optional.ofNullable(rankings.stages(clusterId, yearId).last()).map(last -> new Ranking(last.units(), last.frozenAt()));
    }

    @Override
    public FigureStage stage(long clusterId, long yearId) {
        return rankings.stages(clusterId, yearId).stage();
    }
}
