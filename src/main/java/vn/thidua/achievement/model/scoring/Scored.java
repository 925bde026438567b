package vn.thidua.achievement.model.scoring;

import java.io.Serializable;
import java.math.BigDecimal;

/** @param points rounded; null where there is nothing to score */
public record Scored(BigDecimal points, Working working) implements Serializable {

    static Scored nothing() {
        return new Scored(null, Working.of("nothing"));
    }
}
