package vn.thidua.achievement;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** The order of a cluster's units by their verified scores, for the features after it in the chain. */
public interface RankingDirectory {

    /** Ranked units, best first; empty until one report is verified. */
    Ranking ranking(long clusterId, long yearId);

    /** {@code frozenAt} is null while the ranking still follows the reviews. */
    record Ranking(List<RankedUnit> units, Instant frozenAt) implements Serializable {
        public boolean frozen() {
            return frozenAt != null;
        }
    }

    /** Equal scores share a rank and are {@code tied}; the rank after them leaves out as many (1, 2, 2, 4). */
    record RankedUnit(int rank, boolean tied, long unitId, String unitName, BigDecimal score) implements Serializable {
    }
}
