package vn.thidua.achievement.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import vn.thidua.achievement.model.scoring.Assignment;
import vn.thidua.achievement.model.scoring.CriterionSpec;
import vn.thidua.shared.text.VnNumber;

/** A dated correction of a published criteria set (phụ lục), with every change it made and why. */
@Entity
@Table(name = "criteria_addendum")
public class Addendum {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "addendum_number")
    private int number;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "reason")
    private String reason;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "person_name")
    private String personName;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @BatchFetch(BatchFetchType.IN)
    @JoinColumn(name = "addendum_id", nullable = false)
    private List<CriteriaChange> changes = new ArrayList<>();

    protected Addendum() {
    }

    Addendum(int number, LocalDate effectiveOn, String reason, Actor by, Instant when) {
        this.number = number;
        this.effectiveOn = effectiveOn;
        this.reason = reason;
        this.accountId = by.accountId();
        this.personName = by.personName();
        this.begunAt = when;
    }

    void lineAdded(CriterionSpec spec) {
        changes.add(new CriteriaChange(changes.size() + 1, CriteriaChangeKind.LINE_ADDED, spec.code(), null, null, spec.name() + " (" + VnNumber.format(spec.maxPoints()) + ")"));
    }

    void lineChanged(CriterionSpec before, CriterionSpec after) {
        note(CriteriaChangeKind.CODE, after.code(), null, before.code(), after.code());
        note(CriteriaChangeKind.NAME, after.code(), null, before.name(), after.name());
        note(CriteriaChangeKind.POINTS, after.code(), null, points(before), points(after));
        note(CriteriaChangeKind.STEPS, after.code(), null, StepTable.text(before.steps()), StepTable.text(after.steps()));
        note(CriteriaChangeKind.DIRECTION, after.code(), null, before.direction().name(), after.direction().name());
        note(CriteriaChangeKind.MEASURE, after.code(), null, before.unitOfMeasure(), after.unitOfMeasure());
        note(CriteriaChangeKind.EVIDENCE, after.code(), null, before.evidenceRequired() ? "+" : "-", after.evidenceRequired() ? "+" : "-");
        note(CriteriaChangeKind.GUIDANCE, after.code(), null, before.guidance(), after.guidance());
    }

    void assigned(String code, long unitId, Assignment before, Assignment after) {
        note(CriteriaChangeKind.ASSIGNMENT, code, unitId, text(before), text(after));
    }

    void compared(String before, String after) {
        note(CriteriaChangeKind.COMPARING, null, null, before, after);
    }

    private void note(CriteriaChangeKind kind, String code, Long unitId, String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new CriteriaChange(changes.size() + 1, kind, code, unitId, before, after));
        }
    }

    /** Most, least, for one time, for one deduction; those the kind does not use are left out. */
    private static String points(CriterionSpec spec) {
        return number(spec.maxPoints(), "") + number(spec.minPoints(), " \u2265 ") + number(spec.pointsEach(), " × ") + number(spec.deductionEach(), " \u2212 ");
    }

    private static String number(BigDecimal points, String sign) {
        return points == null ? "" : sign + VnNumber.format(points);
    }

    /** "-" where it is not assigned. */
    private static String text(Assignment assignment) {
        return !assignment.assigned() ? "-" : assignment.target() == null ? "" : VnNumber.format(assignment.target());
    }

    void issue(Instant when) {
        issuedAt = when;
    }

    public int number() {
        return number;
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public String reason() {
        return reason;
    }

    public String personName() {
        return personName;
    }

    /** Null while it is being written. */
    public Instant issuedAt() {
        return issuedAt;
    }

    public List<CriteriaChange> changes() {
        return changes.stream().sorted(Comparator.comparingInt(CriteriaChange::listOrder)).toList();
    }
}
