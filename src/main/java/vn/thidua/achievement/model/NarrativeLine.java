package vn.thidua.achievement.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A line of the cluster's report. What it said first stays beside what it says now; changed through {@link ClusterReport} only. */
@Entity
@Table(name = "cluster_report_line")
public class NarrativeLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "section")
    private NarrativeSection section;

    @Column(name = "list_order")
    private int listOrder;

    @Column(name = "line_text")
    private String text;

    @Column(name = "first_text")
    private String firstText;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private LineState state;

    @Column(name = "merged_into_id")
    private Long mergedIntoId;

    protected NarrativeLine() {
    }

    NarrativeLine(NarrativeSection section, int listOrder, String text) {
        this.section = section;
        this.listOrder = listOrder;
        this.text = text;
        this.firstText = text;
        this.state = LineState.KEPT;
    }

    void say(String other) {
        text = other;
    }

    void become(LineState next, Long into) {
        state = next;
        mergedIntoId = into;
    }

    void standAt(NarrativeSection where, int order) {
        section = where;
        listOrder = order;
    }

    public Long id() {
        return id;
    }

    public NarrativeSection section() {
        return section;
    }

    int listOrder() {
        return listOrder;
    }

    public String text() {
        return text;
    }

    /** What it said before anybody edited it. */
    public String firstText() {
        return firstText;
    }

    public boolean edited() {
        return !firstText.equals(text);
    }

    public LineState state() {
        return state;
    }

    /** The line it stands in, null where it stands for itself. */
    public Long mergedIntoId() {
        return mergedIntoId;
    }
}
