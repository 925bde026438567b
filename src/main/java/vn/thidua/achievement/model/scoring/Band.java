package vn.thidua.achievement.model.scoring;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A classification band (xếp loại), such as "Xuất sắc" from 95.
 *
 * @param from the least total it takes, on the scale of the whole set; a unit with a smaller base is measured by its rate
 */
public record Band(String name, BigDecimal from) implements Serializable {
}
