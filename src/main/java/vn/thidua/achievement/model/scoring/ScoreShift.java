package vn.thidua.achievement.model.scoring;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a late unit or a corrected figure does to a unit of the cluster, and why.
 *
 * @param rankBefore null for a unit that was not there before
 * @param lines the criteria whose points change, with how they come about now
 */
public record ScoreShift(long unitId, String unitName, Integer rankBefore, int rankAfter, BigDecimal totalBefore, BigDecimal totalAfter,
        List<LineShift> lines) implements Serializable {

    public record LineShift(String code, String name, BigDecimal before, BigDecimal after, Working why) implements Serializable {
    }

    /** The units whose total, rank or points of any line differ, in their new order. */
    public static List<ScoreShift> between(ClusterScore before, ClusterScore after) {
        List<ScoreShift> shifts = new ArrayList<>();
        for (UnitScore now : after.ranked()) {
            UnitScore then = before.ranked().stream().filter(unit -> unit.unitId() == now.unitId()).findFirst().orElse(null);
            List<LineShift> lines = then == null ? List.of() : lines(before, after, now.unitId());
            if (then == null || then.rank() != now.rank() || then.total().compareTo(now.total()) != 0 || !lines.isEmpty()) {
                shifts.add(new ScoreShift(now.unitId(), now.unitName(), then == null ? null : then.rank(), now.rank(), then == null ? null : then.total(),
                        now.total(), lines));
            }
        }
        return shifts;
    }

    private static List<LineShift> lines(ClusterScore before, ClusterScore after, long unitId) {
        List<LineShift> lines = new ArrayList<>();
        for (int i = 0; i < after.plan().lines().size(); i++) {
            CriterionSpec spec = after.plan().lines().get(i).spec();
            int earlier = before.plan().indexOf(spec.code());
            if (spec.kind().scored()) {
                BigDecimal now = after.points(unitId, i);
                BigDecimal then = earlier < 0 ? null : before.points(unitId, earlier);
                if (!Figures.equal(then, now)) {
                    lines.add(new LineShift(spec.code(), spec.name(), then, now, after.working(unitId, i)));
                }
            }
        }
        return lines;
    }
}
