package vn.thidua.achievement.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Root;
import vn.thidua.shared.RuleBroken;

/**
 * By what the units of one cluster are scored in one year. Provincial staff build the tree and set the targets (DRAFT);
 * publishing asks that every group is the sum of its lines and that every unit has its targets, and locks the set
 * (PUBLISHED), because reports are scored by it from then on.
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
    @Column(name = "status")
    private CriteriaStatus status;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "set_id", nullable = false)
    private List<Criterion> criteria = new ArrayList<>();

    protected CriteriaSet() {
    }

    /** @param decimals decimal places of all points, 0 to 4; points are rounded HALF_UP to them */
    public static CriteriaSet draft(long organisationId, long clusterId, long yearId, String title, int decimals) {
        RuleBroken.unlessAt("title", title != null && !title.isBlank() && title.length() <= 200, "achievement.criteriaSet.badTitle");
        RuleBroken.unlessAt("decimals", decimals >= 0 && decimals <= 4, "achievement.criteriaSet.badDecimals");
        CriteriaSet set = new CriteriaSet();
        set.organisationId = organisationId;
        set.clusterId = clusterId;
        set.yearId = yearId;
        set.title = title.strip();
        set.decimals = decimals;
        set.status = CriteriaStatus.DRAFT;
        return set;
    }

    /**
     * The same tree as a draft for another year of the cluster, whatever the status of this one.
     *
     * @param targetsOf the units whose targets go along, none to begin without targets
     */
    public CriteriaSet copyFor(long otherYearId, String otherTitle, Collection<Long> targetsOf) {
        CriteriaSet copy = draft(organisationId, clusterId, otherYearId, otherTitle, decimals);
        criteria().forEach(line -> copy.criteria.add(line.copy(targetsOf)));
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
        mustBeDraft();
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
        return added;
    }

    public void change(long criterionId, CriterionSpec spec) {
        mustBeDraft();
        Criterion changed = criterion(criterionId);
        mustBeFree(spec.code(), changed);
        RuleBroken.unlessAt("kind", spec.kind() == CriterionKind.GROUP || children(changed).isEmpty(), "achievement.criterion.hasLines");
        changed.become(spec, decimals);
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
        mustBeDraft();
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

    /** @param figure the unit's target, null to withdraw it; 0 is no target */
    public void assignTarget(long criterionId, long unitId, BigDecimal figure) {
        mustBeDraft();
        Criterion criterion = criterion(criterionId);
        RuleBroken.unless(criterion.kind() == CriterionKind.TARGET, "achievement.target.notATarget", criterion.code());
        if (figure != null) {
            String field = Fields.target(criterionId, unitId);
            Figures.notNegative(field, figure);
            RuleBroken.unlessAt(field, figure.signum() > 0, "achievement.target.zero", criterion.code());
        }
        criterion.assign(unitId, figure);
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
        for (Criterion criterion : criteria()) {
            if (criterion.kind() == CriterionKind.GROUP) {
                BigDecimal sum = sum(children(criterion));
                if (sum.compareTo(criterion.maxPoints()) != 0) {
                    problems.add(new Problem(criterion.id(), "achievement.publish.groupSum", List.of(criterion.code(), criterion.name(), criterion.maxPoints(), sum)));
                }
            } else if (criterion.kind() == CriterionKind.TARGET) {
                long missing = memberIds.stream().filter(unitId -> criterion.target(unitId) == null).count();
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
        problems(memberIds).stream().findFirst().ifPresent(problem -> {
            throw new RuleBroken(problem.key(), problem.args().toArray());
        });
        status = CriteriaStatus.PUBLISHED;
        publishedAt = when;
        publishedBy = by.personName();
    }

    public void mustBePublished() {
        RuleBroken.unless(published(), "achievement.criteriaSet.notPublished");
    }

    private void mustBeDraft() {
        RuleBroken.unless(status == CriteriaStatus.DRAFT, "achievement.criteriaSet.locked");
    }

    private void mustBeFree(String code, Criterion except) {
        boolean free = code == null || criteria.stream().noneMatch(other -> other != except && other.code().equalsIgnoreCase(code.strip()));
        RuleBroken.unlessAt("code", free, "achievement.criterion.codeTaken", code);
    }

    /** The rule by which this criterion is scored for the unit. */
    public ScoringRule rule(Criterion criterion, long unitId) {
        return new ScoringRule(criterion.kind(), criterion.maxPoints(), criterion.pointsEach(), criterion.target(unitId), decimals);
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

    /** The most points a unit can reach. */
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

    private static BigDecimal sum(List<Criterion> lines) {
        return lines.stream().map(Criterion::maxPoints).reduce(BigDecimal.ZERO, BigDecimal::add);
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

    public CriteriaStatus status() {
        return status;
    }

    public boolean published() {
        return status == CriteriaStatus.PUBLISHED;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public String publishedBy() {
        return publishedBy;
    }
}
