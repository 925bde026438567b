package vn.thidua.achievement.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thidua.achievement.model.scoring.Assignment;
import vn.thidua.achievement.model.scoring.Band;
import vn.thidua.achievement.model.scoring.CriterionKind;
import vn.thidua.achievement.model.scoring.CriterionSpec;
import vn.thidua.achievement.model.scoring.Direction;
import vn.thidua.achievement.model.scoring.Figures;
import vn.thidua.achievement.model.scoring.Rounding;
import vn.thidua.achievement.model.scoring.ScoringPlan;
import vn.thidua.achievement.model.scoring.ScoringRule;
import vn.thidua.achievement.model.scoring.TieRule;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Root;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.text.VnNumber;

/**
 * By what the units of one cluster are scored in one year. Provincial staff build the tree and set the targets (DRAFT);
 * publishing asks that every group is the sum of its lines and that every unit has its targets, and locks the set
 * (PUBLISHED), because reports are scored by it from then on. What proves wrong later is corrected by a dated addendum
 * (AMENDING until it is issued), which keeps every change it makes.
 */
@Entity
@Table(name = "criteria_set")
public class CriteriaSet extends Root {

    public static final int MAX_DEPTH = 5;
    public static final int MAX_LINES = 2000;

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "cluster_id")
    private long clusterId;

    @Column(name = "year_id")
    private long yearId;

    @Column(name = "title")
    private String title;

    @Column(name = "decimals")
    private int decimals;

    @Enumerated(EnumType.STRING)
    @Column(name = "rounding")
    private RoundingMode rounding;

    @Column(name = "cap_points")
    private BigDecimal cap;

    @Column(name = "bands")
    private String bands;

    @Column(name = "tie_rules")
    private String ties;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private CriteriaStatus status;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "set_id", nullable = false)
    private List<Criterion> criteria = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "set_id", nullable = false)
    private List<Addendum> addenda = new ArrayList<>();

    protected CriteriaSet() {
    }

    /** @param decimals decimal places of all points, 0 to 4; points are rounded half up to them until the settings say otherwise */
    public static CriteriaSet draft(long organisationId, long clusterId, long yearId, String title, int decimals) {
        CriteriaSet set = new CriteriaSet();
        set.organisationId = organisationId;
        set.clusterId = clusterId;
        set.yearId = yearId;
        set.status = CriteriaStatus.DRAFT;
        set.settle(title, Rounding.halfUp(decimals), new Comparing(null, List.of(), List.of()));
        return set;
    }

    /**
     * How totals are compared.
     *
     * @param cap a total above it counts as it; null for none
     * @param bands classification, in any order
     * @param ties the chain by which equal rates are told apart
     */
    public record Comparing(BigDecimal cap, List<Band> bands, List<TieRule> ties) implements Serializable {
    }

    /** Title, rounding and how totals are compared. Points that have more decimals than the rounding keeps are refused. */
    public void settle(String newTitle, Rounding newRounding, Comparing comparing) {
        mustBeOpen();
        RuleBroken.unlessAt("title", newTitle != null && !newTitle.isBlank() && newTitle.length() <= 200, "achievement.criteriaSet.badTitle");
        RuleBroken.unlessAt("cap", comparing.cap() == null || comparing.cap().signum() > 0, "achievement.criteriaSet.badCap");
        for (Criterion criterion : criteria) {
            RuleBroken.unlessAt("decimals", fits(criterion.spec(), newRounding.decimals()), "achievement.criteriaSet.decimalsTooFew", criterion.code());
        }
        String before = settledText();
        bands = ScoringTexts.bands(comparing.bands());
        ties = ScoringTexts.ties(comparing.ties());
        title = newTitle.strip();
        decimals = newRounding.decimals();
        rounding = newRounding.mode();
        cap = comparing.cap();
        openAddendum().ifPresent(addendum -> addendum.compared(before, settledText()));
    }

    private String settledText() {
        return String.join("; ", String.valueOf(title), decimals + " " + rounding, "cap " + VnNumber.format(cap), String.valueOf(bands), String.valueOf(ties));
    }

    private static boolean fits(CriterionSpec spec, int newDecimals) {
        try {
            spec.checked(newDecimals);
            return true;
        } catch (RuleBroken tooManyDecimals) {
            return false;
        }
    }

    /**
     * The same tree as a draft for another year of the cluster, whatever the status of this one; each line goes on from its
     * original.
     *
     * @param targetsOf the units of which the same is asked, none to begin without targets
     */
    public CriteriaSet copyFor(long otherYearId, String otherTitle, Collection<Long> targetsOf) {
        CriteriaSet copy = draft(organisationId, clusterId, otherYearId, otherTitle, decimals);
        copy.settle(otherTitle, rounding(), comparing());
        criteria().forEach(line -> copy.criteria.add(line.copy(decimals, targetsOf)));
        renumber(copy.criteria);
        return copy;
    }

    /** Its title for another year: the year's number is replaced, or added where the title names none. */
    public String titleFor(int number, int otherNumber) {
        String other = title.replaceAll("\\b" + number + "\\b", String.valueOf(otherNumber));
        String added = title + " (" + otherNumber + ")";
        return !other.equals(title) ? other : added.length() <= 200 ? added : title;
    }

    /** Puts a new line last below {@code parentId}, or last of all at the top where that is null. */
    public Criterion add(Long parentId, CriterionSpec spec) {
        mustBeOpen();
        RuleBroken.unless(criteria.size() < MAX_LINES, "achievement.criteriaSet.tooManyLines", MAX_LINES);
        mustBeFree(spec.code(), null);
        List<Criterion> order = criteria();
        int place = order.size();
        int depth = 0;
        if (parentId != null) {
            Criterion parent = criterion(parentId);
            RuleBroken.unlessAt("parent", parent.kind() == CriterionKind.GROUP, "achievement.criterion.parentNotGroup", parent.code());
            depth = parent.depth() + 1;
            RuleBroken.unlessAt("parent", depth < MAX_DEPTH, "achievement.criterion.tooDeep", MAX_DEPTH);
            place = endOf(order, order.indexOf(parent));
        }
        Criterion added = new Criterion(depth, spec, decimals);
        criteria.add(added);
        order.add(place, added);
        renumber(order);
        openAddendum().ifPresent(addendum -> addendum.lineAdded(added.spec()));
        return added;
    }

    public void change(long criterionId, CriterionSpec spec) {
        mustBeOpen();
        Criterion changed = criterion(criterionId);
        mustBeFree(spec.code(), changed);
        RuleBroken.unlessAt("kind", spec.kind() == CriterionKind.GROUP || children(changed).isEmpty(), "achievement.criterion.hasLines");
        RuleBroken.unlessAt("kind", openAddendum().isEmpty() || spec.kind() == changed.kind(), "achievement.addendum.kindStays");
        CriterionSpec before = changed.spec();
        changed.become(spec, decimals);
        openAddendum().ifPresent(addendum -> addendum.lineChanged(before, changed.spec()));
    }

    /** Takes the line out, with all that stand below it. */
    public void remove(long criterionId) {
        mustBeDraft();
        List<Criterion> order = criteria();
        int from = order.indexOf(criterion(criterionId));
        List<Criterion> block = order.subList(from, endOf(order, from));
        block.forEach(criteria::remove);
        block.clear();
        renumber(order);
    }

    /** Changes places with the line before (or after) it below the same parent; the first and the last stay. */
    public void move(long criterionId, boolean up) {
        mustBeOpen();
        Criterion moved = criterion(criterionId);
        List<Criterion> siblings = siblings(moved);
        int place = siblings.indexOf(moved) + (up ? -1 : 1);
        if (place < 0 || place >= siblings.size()) {
            return;
        }
        Criterion upper = up ? siblings.get(place) : moved;
        Criterion lower = up ? moved : siblings.get(place);
        List<Criterion> order = criteria();
        int from = order.indexOf(lower);
        List<Criterion> block = new ArrayList<>(order.subList(from, endOf(order, from)));
        order.removeAll(block);
        order.addAll(order.indexOf(upper), block);
        renumber(order);
    }

    /** A line of a whole tree at once, {@code depth} 0 at the top. */
    public record Line(int depth, CriterionSpec spec) {
    }

    /** Replaces the whole tree, as an import does; targets go with the old lines. */
    public void replaceAll(List<Line> lines) {
        mustBeDraft();
        RuleBroken.unless(lines.size() <= MAX_LINES, "achievement.criteriaSet.tooManyLines", MAX_LINES);
        criteria().forEach(criteria::remove);
        List<Criterion> order = new ArrayList<>();
        for (Line line : lines) {
            mustBeFree(line.spec().code(), null);
            RuleBroken.unless(line.depth() < MAX_DEPTH, "achievement.criterion.tooDeep", MAX_DEPTH);
            Criterion added = new Criterion(line.depth(), line.spec(), decimals);
            criteria.add(added);
            order.add(added);
        }
        renumber(order);
    }

    /**
     * Says what a line asks of a unit. A target of zero can be compared with nothing, so a TARGET takes it only where less
     * is better; a RELATIVE line takes it, see ADR 022.
     */
    public void assign(long criterionId, long unitId, Assignment assignment) {
        mustBeOpen();
        Criterion criterion = criterion(criterionId);
        RuleBroken.unless(criterion.kind().scored(), "achievement.entry.group", criterion.code());
        BigDecimal figure = assignment.target();
        if (figure != null) {
            String field = Fields.target(criterionId, unitId);
            RuleBroken.unlessAt(field, criterion.kind().takesTargets(), "achievement.target.notATarget", criterion.code());
            Figures.notNegative(field, figure);
            boolean zero = criterion.kind() == CriterionKind.TARGET && criterion.spec().direction() == Direction.HIGHER;
            RuleBroken.unlessAt(field, figure.signum() > 0 || !zero, "achievement.target.zero", criterion.code());
        }
        Assignment before = criterion.assignment(unitId);
        criterion.assign(unitId, assignment);
        openAddendum().ifPresent(addendum -> addendum.assigned(criterion.code(), unitId, before, criterion.assignment(unitId)));
    }

    /** Opens the published set for a correction; reports wait until it is issued. */
    public void amend(LocalDate effectiveOn, String reason, Actor by, Instant when) {
        mustBePublished();
        RuleBroken.unlessAt("addendumReason", reason != null && !reason.isBlank() && reason.length() <= 1000, "achievement.addendum.reasonMissing");
        RuleBroken.unlessAt("addendumOn", effectiveOn != null, "shared.constraint.NotNull");
        addenda.add(new Addendum(addenda.size() + 1, effectiveOn, reason.strip(), by, when));
        status = CriteriaStatus.AMENDING;
    }

    /** Ends the correction and locks the set again, if it is whole; a correction that changed nothing leaves no trace. */
    public void issueAddendum(Collection<Long> memberIds, Instant when) {
        Addendum addendum = openAddendum().orElseThrow(() -> new RuleBroken("achievement.addendum.notOpen"));
        mustBeWhole(memberIds);
        if (addendum.changes().isEmpty()) {
            addenda.remove(addendum);
        } else {
            addendum.issue(when);
        }
        status = CriteriaStatus.PUBLISHED;
    }

    private Optional<Addendum> openAddendum() {
        return status == CriteriaStatus.AMENDING ? addenda.stream().filter(addendum -> addendum.issuedAt() == null).findFirst() : Optional.empty();
    }

    /** In their order, the one being written included. */
    public List<Addendum> addenda() {
        return addenda.stream().sorted(Comparator.comparingInt(Addendum::number)).toList();
    }

    /** Says from which lines of an earlier set this line goes on, so that the years can be compared; none where it is new. */
    public void originate(long criterionId, Collection<Long> originIds) {
        RuleBroken.unless(originIds.stream().noneMatch(origin -> find(origin).isPresent()), "achievement.origin.sameSet");
        criterion(criterionId).originate(originIds);
    }

    /** Why the set cannot be published yet, line by line; {@code criterionId} is null where it is the set as a whole. */
    public record Problem(Long criterionId, String key, List<Object> args) {
    }

    public List<Problem> problems(Collection<Long> memberIds) {
        List<Problem> problems = new ArrayList<>();
        if (criteria.stream().noneMatch(criterion -> criterion.kind().scored())) {
            problems.add(new Problem(null, "achievement.publish.empty", List.of()));
        }
        if (memberIds.isEmpty()) {
            problems.add(new Problem(null, "achievement.publish.noMembers", List.of()));
        }
        comparing().ties().stream().filter(rule -> rule.code() != null && criteria.stream().noneMatch(line -> line.code().equalsIgnoreCase(rule.code())))
                .forEach(rule -> problems.add(new Problem(null, "achievement.publish.tieUnknown", List.of(rule.code()))));
        for (Criterion criterion : criteria()) {
            if (criterion.kind() == CriterionKind.GROUP) {
                BigDecimal sum = linesSum(criterion);
                if (sum.compareTo(criterion.maxPoints()) != 0) {
                    problems.add(new Problem(criterion.id(), "achievement.publish.groupSum", List.of(criterion.code(), criterion.name(), criterion.maxPoints(), sum)));
                }
            } else if (criterion.kind() == CriterionKind.TARGET) {
                long missing = memberIds.stream().map(criterion::assignment).filter(assignment -> assignment.assigned() && assignment.target() == null).count();
                if (missing > 0) {
                    problems.add(new Problem(criterion.id(), "achievement.publish.targetMissing", List.of(criterion.code(), criterion.name(), missing)));
                }
            }
        }
        return problems;
    }

    /** Locks the set; refuses with the first line that is wrong. */
    public void publish(Collection<Long> memberIds, Actor by, Instant when) {
        mustBeDraft();
        mustBeWhole(memberIds);
        status = CriteriaStatus.PUBLISHED;
        publishedAt = when;
        publishedBy = by.personName();
    }

    private void mustBeWhole(Collection<Long> memberIds) {
        problems(memberIds).stream().findFirst().ifPresent(problem -> {
            throw new RuleBroken(problem.key(), problem.args().toArray());
        });
    }

    public void mustBePublished() {
        RuleBroken.unless(status != CriteriaStatus.AMENDING, "achievement.criteriaSet.amending");
        RuleBroken.unless(published(), "achievement.criteriaSet.notPublished");
    }

    private void mustBeOpen() {
        RuleBroken.unless(open(), "achievement.criteriaSet.locked");
    }

    /** Whether its lines can be changed. */
    public boolean open() {
        return status != CriteriaStatus.PUBLISHED;
    }

    private void mustBeDraft() {
        RuleBroken.unless(status != CriteriaStatus.AMENDING, "achievement.addendum.notInAddendum");
        RuleBroken.unless(status == CriteriaStatus.DRAFT, "achievement.criteriaSet.locked");
    }

    private void mustBeFree(String code, Criterion except) {
        boolean free = code == null || criteria.stream().noneMatch(other -> other != except && other.code().equalsIgnoreCase(code.strip()));
        RuleBroken.unlessAt("code", free, "achievement.criterion.codeTaken", code);
    }

    /** The rule by which this criterion is scored for the unit. */
    public ScoringRule rule(Criterion criterion, long unitId) {
        return new ScoringRule(criterion.spec(), criterion.assignment(unitId), rounding());
    }

    /** Whether points of one unit depend on the figures of the others. */
    public boolean comparesUnits() {
        return criteria.stream().anyMatch(criterion -> criterion.kind().comparesUnits());
    }

    /** Everything the cluster is scored by. */
    public ScoringPlan plan() {
        return new ScoringPlan(criteria().stream().map(line -> new ScoringPlan.Line(line.depth(), line.spec())).toList(), rounding(), cap,
                comparing().bands(), comparing().ties());
    }

    public Criterion criterion(long criterionId) {
        return find(criterionId).orElseThrow(NotFound::new);
    }

    public Optional<Criterion> find(long criterionId) {
        return criteria.stream().filter(criterion -> criterion.id() != null && criterion.id() == criterionId).findFirst();
    }

    /** All lines in reading order. */
    public List<Criterion> criteria() {
        return criteria.stream().sorted(Comparator.comparingInt(Criterion::listOrder)).collect(Collectors.toCollection(ArrayList::new));
    }

    /** The lines that are scored. */
    public List<Criterion> scored() {
        return criteria().stream().filter(criterion -> criterion.kind().scored()).toList();
    }

    /** The lines directly below. */
    public List<Criterion> children(Criterion parent) {
        List<Criterion> order = criteria();
        int from = order.indexOf(parent);
        return order.subList(from + 1, endOf(order, from)).stream().filter(line -> line.depth() == parent.depth() + 1).toList();
    }

    /** What the lines below a group can give together. */
    public BigDecimal linesSum(Criterion group) {
        return sum(children(group));
    }

    /** The most points a unit can reach, BONUS lines left out. */
    public BigDecimal total() {
        return sum(top());
    }

    private List<Criterion> top() {
        return criteria().stream().filter(line -> line.depth() == 0).toList();
    }

    private List<Criterion> siblings(Criterion of) {
        List<Criterion> order = criteria();
        for (int i = order.indexOf(of) - 1; i >= 0; i--) {
            if (order.get(i).depth() < of.depth()) {
                return children(order.get(i));
            }
        }
        return top();
    }

    /** Where the block of a line ends: the first place that is not below it. */
    private static int endOf(List<Criterion> order, int from) {
        int end = from + 1;
        while (end < order.size() && order.get(end).depth() > order.get(from).depth()) {
            end++;
        }
        return end;
    }

    private static void renumber(List<Criterion> order) {
        for (int i = 0; i < order.size(); i++) {
            order.get(i).standAt(i + 1);
        }
    }

    /** What the lines can give together; a BONUS stands outside. */
    private static BigDecimal sum(List<Criterion> lines) {
        return lines.stream().filter(line -> line.kind().inBase()).map(Criterion::maxPoints).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public long organisationId() {
        return organisationId;
    }

    public long clusterId() {
        return clusterId;
    }

    public long yearId() {
        return yearId;
    }

    public String title() {
        return title;
    }

    public int decimals() {
        return decimals;
    }

    public Rounding rounding() {
        return new Rounding(decimals, rounding);
    }

    public Comparing comparing() {
        return new Comparing(cap, ScoringTexts.bands(bands), ScoringTexts.ties(ties));
    }

    public CriteriaStatus status() {
        return status;
    }

    /** Also while an addendum is being written: reports exist then. */
    public boolean published() {
        return status != CriteriaStatus.DRAFT;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public String publishedBy() {
        return publishedBy;
    }
}
