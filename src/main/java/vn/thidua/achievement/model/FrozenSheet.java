package vn.thidua.achievement.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

/** Figures and points of one unit, criterion by criterion, in a frozen ranking. */
@Entity
@Table(name = "frozen_sheet")
public class FrozenSheet {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "unit_id")
    private long unitId;

    @Column(name = "figures")
    private String figures;

    protected FrozenSheet() {
    }

    FrozenSheet(long unitId, List<FrozenLine> lines) {
        this.unitId = unitId;
        this.figures = FrozenLine.text(lines);
    }

    long unitId() {
        return unitId;
    }

    List<FrozenLine> lines() {
        return FrozenLine.lines(figures);
    }
}
