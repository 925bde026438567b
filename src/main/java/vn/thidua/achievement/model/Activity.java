package vn.thidua.achievement.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A model (mô hình) or a club (câu lạc bộ) as the unit tells about it. */
@Entity
@Table(name = "report_activity")
public class Activity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "list_order")
    private int listOrder;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ActivityKind kind;

    @Column(name = "name")
    private String name;

    @Column(name = "description")
    private String description;

    @Column(name = "participants")
    private Integer participants;

    protected Activity() {
    }

    Activity(int listOrder, ReportContent.ActivityLine line) {
        this.listOrder = listOrder;
        this.kind = line.kind();
        this.name = line.name().strip();
        this.description = line.description();
        this.participants = line.participants();
    }

    int listOrder() {
        return listOrder;
    }

    public ReportContent.ActivityLine line() {
        return new ReportContent.ActivityLine(kind, name, description, participants);
    }
}
