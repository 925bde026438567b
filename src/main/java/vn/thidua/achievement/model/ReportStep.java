package vn.thidua.achievement.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.thidua.achievement.ReportStatus;
import vn.thidua.shared.Step;

/** One step of a report's life: who, when, from, to, why. */
@Entity
@Table(name = "report_step")
public class ReportStep extends Step {

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private ReportStatus from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    private ReportStatus to;

    protected ReportStep() {
    }

    ReportStep(ReportStatus from, ReportStatus to, Actor by, Instant when, String reason) {
        super(by.accountId(), by.personName(), when, reason);
        this.from = from;
        this.to = to;
    }

    public ReportStatus from() {
        return from;
    }

    public ReportStatus to() {
        return to;
    }
}
