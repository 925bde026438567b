package vn.thidua.achievement.model.scoring;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * One line of a step table, such as "1 report missing: 6 points".
 *
 * @param condition as the officers read it
 * @param from the smallest figure for which it holds, until the next step's; null where the officer chooses the condition herself
 * @param points what it gives
 */
public record StepSpec(String condition, BigDecimal from, BigDecimal points) implements Serializable {
}
