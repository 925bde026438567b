package vn.thidua.achievement.model.tryout;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import vn.thidua.achievement.model.scoring.LineScore;
import vn.thidua.achievement.model.scoring.ScoreShift;
import vn.thidua.achievement.model.scoring.UnitScore;

/**
 * What a try-out comes to.
 *
 * @param total most points of a unit to which everything is assigned, BONUS lines left out
 * @param decimals decimal places of all points
 * @param units best first
 * @param shifts what the late units change, themselves included; empty where none is late
 */
public record TryOutResult(BigDecimal total, int decimals, List<UnitResult> units, List<ScoreShift> shifts) implements Serializable {

    /** @param lines the worksheet; empty where it was not asked for */
    public record UnitResult(UnitScore score, List<LineScore> lines) implements Serializable {
    }
}
