package vn.thidua.achievement.model.scoring;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What one criterion asks of one unit.
 *
 * @param assigned false where the criterion is not assigned to the unit (không giao): it then leaves the unit's base
 * @param target what the unit is to reach; null where it was given none
 */
public record Assignment(boolean assigned, BigDecimal target) implements Serializable {

    public static final Assignment WITHOUT_TARGET = new Assignment(true, null);
    public static final Assignment NOT_ASSIGNED = new Assignment(false, null);

    public static Assignment of(BigDecimal target) {
        return target == null ? WITHOUT_TARGET : new Assignment(true, target);
    }
}
