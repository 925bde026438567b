package vn.thidua.achievement.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One thing an addendum changed in a criteria set, with what stood there before. */
@Entity
@Table(name = "criteria_change")
public class CriteriaChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "list_order")
    private int listOrder;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private CriteriaChangeKind kind;

    @Column(name = "code")
    private String code;

    @Column(name = "unit_id")
    private Long unitId;

    @Column(name = "text_before")
    private String before;

    @Column(name = "text_after")
    private String after;

    protected CriteriaChange() {
    }

    CriteriaChange(int listOrder, CriteriaChangeKind kind, String code, Long unitId, String before, String after) {
        this.listOrder = listOrder;
        this.kind = kind;
        this.code = code;
        this.unitId = unitId;
        this.before = before;
        this.after = after;
    }

    int listOrder() {
        return listOrder;
    }

    public CriteriaChangeKind kind() {
        return kind;
    }

    /** Code of the line, as it was when the change was made; null where the set as a whole changed. */
    public String code() {
        return code;
    }

    /** The unit concerned, for ASSIGNMENT. */
    public Long unitId() {
        return unitId;
    }

    public String before() {
        return before;
    }

    public String after() {
        return after;
    }
}
