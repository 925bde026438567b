package vn.thidua.achievement.model.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scores and ranks the units of a cluster together, because the points of one can depend on the figures of the others.
 * Units are compared by their rate, total over base, as exact fractions: where all have the same base, that is the order
 * of their totals. The order in which the units come in changes nothing.
 */
public final class ClusterScore {

    private final ScoringPlan plan;
    private final List<Computed> units = new ArrayList<>();
    private final Map<Long, Computed> byId = new HashMap<>();
    /** Indexes of all scored lines. */
    private final List<Integer> scoredLines = new ArrayList<>();
    private final List<UnitScore> ranked;
    private final Map<Integer, Column> columns = new HashMap<>();

    /**
     * All units by one line or group, in the order of {@code units}: computed once, so that the worksheets of a large cluster
     * do not compare everybody with everybody again for each of them.
     */
    private record Column(List<BigDecimal> sums, List<BigDecimal> bases, List<Integer> places, List<Integer> ranksWithout) {
    }

    /** One unit with the points of every scored line by the index of the line. */
    private static final class Computed {
        private final UnitFigures figures;
        private final Map<Integer, Scored> scored = new HashMap<>();
        private final Map<Integer, BigDecimal> ruled = new HashMap<>();
        private BigDecimal sum;
        private BigDecimal base;

        private Computed(UnitFigures figures) {
            this.figures = figures;
        }

        private BigDecimal points(int line) {
            Scored found = scored.get(line);
            return found == null ? null : found.points();
        }
    }

    private ClusterScore(ScoringPlan plan, Collection<UnitFigures> figures) {
        this.plan = plan;
        figures.stream().sorted(Comparator.comparingInt(UnitFigures::position).thenComparingLong(UnitFigures::unitId))
                .forEach(unit -> units.add(new Computed(unit)));
        units.forEach(unit -> byId.put(unit.figures.unitId(), unit));
        for (int i = 0; i < plan.lines().size(); i++) {
            if (plan.lines().get(i).spec().kind().scored()) {
                scoredLines.add(i);
                scoreLine(i);
            }
        }
        for (Computed unit : units) {
            unit.sum = sum(unit, scoredLines);
            unit.base = base(unit, scoredLines);
        }
        this.ranked = rank();
    }

    public static ClusterScore of(ScoringPlan plan, Collection<UnitFigures> units) {
        return new ClusterScore(plan, units);
    }

    private void scoreLine(int index) {
        CriterionSpec spec = plan.lines().get(index).spec();
        String code = spec.code();
        List<Comparison.Standing> compared = new ArrayList<>();
        for (Computed unit : units) {
            Assignment assignment = unit.figures.assignment(code);
            Reported reported = unit.figures.reported(code);
            Scored scored = new ScoringRule(spec, assignment, plan.rounding()).score(code, reported);
            unit.scored.put(index, scored);
            if (spec.kind().comparesUnits() && assignment.assigned() && reported.figure() != null) {
                compared.add(new Comparison.Standing(unit.figures.unitId(), unit.figures.unitName(), assignment.target(), reported.figure()));
            }
        }
        Map<Long, Scored> together = compared.isEmpty() ? Map.of() : Comparison.score(spec, plan.rounding(), compared);
        for (Computed unit : units) {
            unit.scored.computeIfPresent(index, (line, alone) -> together.getOrDefault(unit.figures.unitId(), alone));
            BigDecimal given = unit.figures.given().get(code);
            if (given != null && unit.figures.assignment(code).assigned()) {
                Scored byRule = unit.scored.get(index);
                unit.ruled.put(index, byRule.points());
                unit.scored.put(index, new Scored(given.setScale(plan.rounding().decimals(), plan.rounding().mode()),
                        byRule.points() == null ? Working.of("givenAlone", given) : Working.of("given", given, byRule.points())));
            }
        }
    }

    private BigDecimal sum(Computed unit, Collection<Integer> lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int line : lines) {
            BigDecimal points = unit.points(line);
            sum = points == null ? sum : sum.add(points);
        }
        return sum;
    }

    private BigDecimal base(Computed unit, Collection<Integer> lines) {
        BigDecimal base = BigDecimal.ZERO;
        for (int line : lines) {
            CriterionSpec spec = plan.lines().get(line).spec();
            base = spec.kind().inBase() && unit.figures.assignment(spec.code()).assigned() ? base.add(spec.maxPoints()) : base;
        }
        return base;
    }

    private Ratio rate(BigDecimal sum, BigDecimal base) {
        BigDecimal total = plan.cap() == null ? sum : sum.min(plan.cap());
        return base.signum() == 0 ? Ratio.ZERO : new Ratio(total, base);
    }

    private List<UnitScore> rank() {
        Map<Computed, Ratio> rates = new LinkedHashMap<>();
        units.forEach(unit -> rates.put(unit, rate(unit.sum, unit.base)));
        Comparator<Computed> order = (one, other) -> rates.get(other).compareTo(rates.get(one));
        List<Comparator<Computed>> chain = plan.ties().stream().map(this::comparator).toList();
        for (Comparator<Computed> link : chain) {
            order = order.thenComparing(link);
        }
        List<Computed> sorted = units.stream().sorted(order).toList();
        List<UnitScore> scores = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Computed unit = sorted.get(i);
            boolean asBefore = i > 0 && order.compare(sorted.get(i - 1), unit) == 0;
            boolean asAfter = i + 1 < sorted.size() && order.compare(unit, sorted.get(i + 1)) == 0;
            int rank = asBefore ? scores.get(i - 1).rank() : i + 1;
            BigDecimal total = plan.cap() == null ? unit.sum : unit.sum.min(plan.cap());
            scores.add(new UnitScore(unit.figures.unitId(), unit.figures.unitName(), rank, asBefore || asAfter, decidedBy(sorted, i, rates, chain), unit.sum, total,
                    unit.base, rates.get(unit).percent(2), band(rates.get(unit))));
        }
        return scores;
    }

    /** The first rule that tells the unit apart from a neighbour with the same rate. */
    private TieRule decidedBy(List<Computed> sorted, int at, Map<Computed, Ratio> rates, List<Comparator<Computed>> chain) {
        for (int neighbour : new int[] {at - 1, at + 1}) {
            if (neighbour >= 0 && neighbour < sorted.size() && rates.get(sorted.get(neighbour)).compareTo(rates.get(sorted.get(at))) == 0) {
                for (int link = 0; link < chain.size(); link++) {
                    if (chain.get(link).compare(sorted.get(neighbour), sorted.get(at)) != 0) {
                        return plan.ties().get(link);
                    }
                }
            }
        }
        return null;
    }

    private Comparator<Computed> comparator(TieRule rule) {
        return switch (rule.kind()) {
            case LINE -> {
                int index = plan.indexOf(rule.code());
                List<Integer> lines = index < 0 ? List.of() : plan.scoredWithin(index);
                yield (one, other) -> share(other, lines).compareTo(share(one, lines));
            }
            case FULL_MARKS -> Comparator.comparingLong((Computed unit) -> scoredLines.stream().filter(line -> plan.lines().get(line).spec().kind().inBase()
                    && unit.points(line) != null && unit.points(line).compareTo(plan.lines().get(line).spec().maxPoints()) == 0).count()).reversed();
            case FEWER_DEDUCTIONS -> Comparator.comparing(unit -> scoredLines.stream().filter(line -> !plan.lines().get(line).spec().kind().inBase())
                    .map(unit::points).filter(points -> points != null && points.signum() < 0).map(BigDecimal::negate).reduce(BigDecimal.ZERO, BigDecimal::add));
        };
    }

    private Ratio share(Computed unit, List<Integer> lines) {
        BigDecimal base = base(unit, lines);
        return base.signum() == 0 ? new Ratio(sum(unit, lines), BigDecimal.ONE) : new Ratio(sum(unit, lines), base);
    }

    /** The highest band the rate reaches; rates are measured on the scale of the whole set. */
    private Band band(Ratio rate) {
        BigDecimal scale = plan.total();
        return plan.bands().stream().filter(band -> rate.numerator().multiply(scale).compareTo(band.from().multiply(rate.denominator())) >= 0)
                .max(Comparator.comparing(Band::from)).orElse(null);
    }

    /** Best first; units of one rank in the cluster's own order. */
    public List<UnitScore> ranked() {
        return ranked;
    }

    public UnitScore unit(long unitId) {
        return ranked.stream().filter(unit -> unit.unitId() == unitId).findFirst().orElseThrow();
    }

    /** Every line of the tree for one unit, in reading order, with how its points came about and what they do to its rank. */
    public List<LineScore> worksheet(long unitId) {
        Computed unit = units.stream().filter(one -> one.figures.unitId() == unitId).findFirst().orElseThrow();
        int at = units.indexOf(unit);
        List<Integer> ranks = ranks(units.stream().map(one -> rate(one.sum, one.base)).toList());
        List<LineScore> sheet = new ArrayList<>();
        for (int i = 0; i < plan.lines().size(); i++) {
            ScoringPlan.Line line = plan.lines().get(i);
            Column column = columns.computeIfAbsent(i, this::column);
            boolean group = !line.spec().kind().scored();
            BigDecimal points = group ? column.sums().get(at) : unit.points(i);
            BigDecimal max = line.spec().kind().inBase() ? column.bases().get(at) : line.spec().maxPoints();
            Integer without = column.ranksWithout().get(at);
            sheet.add(new LineScore(line.depth(), line.spec(), unit.figures.assignment(line.code()), unit.figures.reported(line.code()), max, points,
                    unit.ruled.get(i), group ? Working.of("group") : unit.scored.get(i).working(), points == null ? null : column.places().get(at),
                    without.equals(ranks.get(at)) ? null : without));
        }
        return sheet;
    }

    /** A unit's rank without the line is by the rates that are left, tie rules left out. */
    private Column column(int line) {
        List<Integer> within = plan.scoredWithin(line);
        List<BigDecimal> sums = units.stream().map(unit -> sum(unit, within)).toList();
        List<BigDecimal> bases = units.stream().map(unit -> base(unit, within)).toList();
        List<Ratio> left = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            left.add(rate(units.get(i).sum.subtract(sums.get(i)), units.get(i).base.subtract(bases.get(i))));
        }
        return new Column(sums, bases, ranks(sums), ranks(left));
    }

    /** For each value one more than there are greater ones. */
    private static <T extends Comparable<T>> List<Integer> ranks(List<T> values) {
        List<T> sorted = values.stream().sorted(Comparator.reverseOrder()).toList();
        Map<T, Integer> first = new TreeMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            first.putIfAbsent(sorted.get(i), i + 1);
        }
        return values.stream().map(first::get).toList();
    }

    /** What a unit has of a line or group, and the most it could have. */
    public record Part(BigDecimal points, BigDecimal max) {
    }

    /** What each unit has of the line with this code, by unit id; of a group the sums of what is assigned to the unit. */
    public Map<Long, Part> parts(String code) {
        List<Integer> lines = plan.scoredWithin(plan.indexOf(code));
        Map<Long, Part> parts = new LinkedHashMap<>();
        units.forEach(unit -> parts.put(unit.figures.unitId(), new Part(sum(unit, lines), base(unit, lines))));
        return parts;
    }

    /** Points of one line, for showing who changed; null where there are none. */
    BigDecimal points(long unitId, int line) {
        Computed unit = byId.get(unitId);
        return unit == null ? null : unit.points(line);
    }

    Working working(long unitId, int line) {
        return byId.get(unitId).scored.get(line).working();
    }

    ScoringPlan plan() {
        return plan;
    }
}
