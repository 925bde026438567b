package vn.thidua.achievement.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import vn.thidua.achievement.RankingDirectory.RankedUnit;
import vn.thidua.achievement.model.scoring.ClusterScore;

/** One line of a frozen ranking. */
@Entity
@Table(name = "frozen_rank")
public class FrozenRank {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "list_order")
    private int listOrder;

    @Column(name = "rank_number")
    private int rankNumber;

    @Column(name = "tied")
    private boolean tied;

    @Column(name = "unit_id")
    private long unitId;

    @Column(name = "unit_name")
    private String unitName;

    @Column(name = "score")
    private BigDecimal score;

    @Column(name = "base_points")
    private BigDecimal base;

    @Column(name = "rate_percent")
    private BigDecimal percent;

    @Column(name = "band_name")
    private String band;

    @Column(name = "decided_by")
    private String decidedBy;

    protected FrozenRank() {
    }

    FrozenRank(int listOrder, RankedUnit unit) {
        this.listOrder = listOrder;
        this.rankNumber = unit.rank();
        this.tied = unit.tied();
        this.unitId = unit.unitId();
        this.unitName = unit.unitName();
        this.score = unit.score();
        this.base = unit.base();
        this.percent = unit.percent();
        this.band = unit.band();
        this.decidedBy = unit.decidedBy() == null ? null : ScoringTexts.ties(List.of(unit.decidedBy()));
    }

    /** The units of a computed ranking, best first. */
    public static List<RankedUnit> ranked(ClusterScore score) {
        return score.ranked().stream().map(unit -> new RankedUnit(unit.rank(), unit.tied(), unit.unitId(), unit.unitName(), unit.total(), unit.base(), unit.percent(),
                unit.band() == null ? null : unit.band().name(), unit.decidedBy())).toList();
    }

    int listOrder() {
        return listOrder;
    }

    RankedUnit unit() {
        return new RankedUnit(rankNumber, tied, unitId, unitName, score, base, percent, band,
                ScoringTexts.ties(decidedBy).stream().findFirst().orElse(null));
    }
}
