package vn.thidua.achievement.web;

import java.io.Serializable;
import java.math.BigDecimal;
import vn.thidua.achievement.model.scoring.Band;

/** A classification band being edited; an empty one is not kept. */
public class BandRow implements Serializable {

    private String name;
    private BigDecimal from;

    static BandRow of(Band band) {
        BandRow row = new BandRow();
        row.name = band.name();
        row.from = band.from();
        return row;
    }

    Band band() {
        return new Band(name, from);
    }

    boolean isEmpty() {
        return name == null && from == null;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public BigDecimal getFrom() {
        return from;
    }

    public void setFrom(BigDecimal from) {
        this.from = from;
    }
}
