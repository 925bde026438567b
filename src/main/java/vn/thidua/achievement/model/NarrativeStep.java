package vn.thidua.achievement.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.thidua.shared.Step;

/** One click of somebody who writes the cluster's report: who, when, what, and on which line. */
@Entity
@Table(name = "cluster_report_step")
public class NarrativeStep extends Step {

    @Enumerated(EnumType.STRING)
    @Column(name = "act")
    private NarrativeAct act;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "line_id")
    private NarrativeLine line;

    protected NarrativeStep() {
    }

    NarrativeStep(NarrativeAct act, NarrativeLine line, Actor by, Instant when) {
        super(by.accountId(), by.personName(), when, null);
        this.act = act;
        this.line = line;
    }

    public NarrativeAct act() {
        return act;
    }

    /** Null for a step that concerns the report as a whole. */
    public NarrativeLine line() {
        return line;
    }
}
