package vn.thidua.achievement.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import vn.thidua.achievement.model.scoring.Assignment;

/** What one criterion asks of one unit, where that is more than its lines say: a target, or that it is not assigned. */
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

    @Column(name = "assigned")
    private boolean assigned;

    protected Target() {
    }

    Target(long unitId, Assignment assignment) {
        this.unitId = unitId;
        change(assignment);
    }

    final void change(Assignment assignment) {
        assigned = assignment.assigned();
        figure = assigned ? assignment.target() : null;
    }

    public long unitId() {
        return unitId;
    }

    public boolean assigned() {
        return assigned;
    }

    public Assignment assignment() {
        return assigned ? Assignment.of(figure) : Assignment.NOT_ASSIGNED;
    }
}
