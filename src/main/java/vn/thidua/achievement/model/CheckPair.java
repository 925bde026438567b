package vn.thidua.achievement.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Which unit checks a unit in the year of its plan. */
@Entity
@Table(name = "cross_check")
public class CheckPair {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "unit_id")
    private long unitId;

    @Column(name = "checker_unit_id")
    private Long checkerUnitId;

    protected CheckPair() {
    }

    CheckPair(long unitId) {
        this.unitId = unitId;
    }

    void give(Long checker) {
        checkerUnitId = checker;
    }

    public long unitId() {
        return unitId;
    }

    /** Null where the province alone checks. */
    public Long checkerUnitId() {
        return checkerUnitId;
    }
}
