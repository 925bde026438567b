package vn.thidua.achievement;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.thidua.achievement.model.scoring.TieRule;

/** The order of a cluster's units by their verified scores, for the features after it in the chain. */
public interface RankingDirectory {

    /**
     * Ranked units, best first; empty until one report is verified. Once it is frozen for the conference it stays that: what
     * was voted on and nominated by does not move with figures that are corrected afterwards.
     */
    Ranking ranking(long clusterId, long yearId);

    /** The ranking by the figures of the closed year; empty until it is frozen. */
    Optional<Ranking> finalRanking(long clusterId, long yearId);

    /** How far the figures are. */
    FigureStage stage(long clusterId, long yearId);

    /** {@code frozenAt} is null while the ranking still follows the reviews. */
    record Ranking(List<RankedUnit> units, Instant frozenAt) implements Serializable {
        public boolean frozen() {
            return frozenAt != null;
        }
    }

    /**
     * Equal rates, as far as no tie rule tells them apart, share a rank and are {@code tied}; the rank after them leaves out
     * as many (1, 2, 2, 4).
     *
     * @param score points that count
     * @param base the most points that what is assigned to the unit can give; units are compared by score/base
     * @param percent score/base in percent with two decimals
     * @param band classification, null for none
     * @param decidedBy the rule that told the unit apart from one with the same rate; null where none was needed
     */
    record RankedUnit(int rank, boolean tied, long unitId, String unitName, BigDecimal score, BigDecimal base, BigDecimal percent, String band,
            TieRule decidedBy) implements Serializable {

        /** A unit of a ranking frozen before rates were kept. */
        public RankedUnit(int rank, boolean tied, long unitId, String unitName, BigDecimal score) {
            this(rank, tied, unitId, unitName, score, null, null, null, null);
        }
    }
}
