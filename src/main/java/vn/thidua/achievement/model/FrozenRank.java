package vn.thidua.achievement.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import vn.thidua.achievement.RankingDirectory.RankedUnit;

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

    protected FrozenRank() {
    }

    FrozenRank(int listOrder, RankedUnit unit) {
        this.listOrder = listOrder;
        this.rankNumber = unit.rank();
        this.tied = unit.tied();
        this.unitId = unit.unitId();
        this.unitName = unit.unitName();
        this.score = unit.score();
    }

    int listOrder() {
        return listOrder;
    }

    RankedUnit unit() {
        return new RankedUnit(rankNumber, tied, unitId, unitName, score);
    }
}
