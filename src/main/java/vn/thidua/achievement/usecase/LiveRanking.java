package vn.thidua.achievement.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.thidua.achievement.RankingDirectory;
import vn.thidua.achievement.model.FrozenRanking;
import vn.thidua.achievement.model.scoring.ClusterScore;
import vn.thidua.achievement.store.FrozenRankings;

/** Follows the verified scores of the members until the ranking is frozen; from then on it is what was frozen. */
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
        List<RankedUnit> ranked = scoreboard.verified(clusterId, yearId).map(ClusterScore::ranked).orElse(List.of()).stream()
                .map(unit -> new RankedUnit(unit.rank(), unit.tied(), unit.unitId(), unit.unitName(), unit.total(), unit.base(), unit.percent(),
                        unit.band() == null ? null : unit.band().name(), unit.decidedBy())).toList();
        return new Ranking(ranked, null);
    }
}
