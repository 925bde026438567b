package vn.thidua.achievement.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** What one unit is to reach in one criterion. */
@Entity
@Table(name = "criterion_target")
public class Target {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "unit_id")
    private long unitId;

    @Column(name = "figure")
    private BigDecimal figure;

    protected Target() {
    }

    Target(long unitId, BigDecimal figure) {
        this.unitId = unitId;
        this.figure = figure;
    }

    Target copy() {
        return new Target(unitId, figure);
    }

    void change(BigDecimal newFigure) {
        figure = newFigure;
    }

    public long unitId() {
        return unitId;
    }

    public BigDecimal figure() {
        return figure;
    }
}
