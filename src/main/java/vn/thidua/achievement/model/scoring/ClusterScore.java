package vn.thidua.achievement.model.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores and ranks the units of a cluster together, because the points of one can depend on the figures of the others.
 * Units are compared by their rate, total over base, as exact fractions: where all have the same base, that is the order
 * of their totals. The order in which the units come in changes nothing.
 */
public final class ClusterScore {

    private final ScoringPlan plan;
    private final List<Computed> units = new ArrayList<>();
    /** Indexes of all scored lines. */
    private final List<Integer> scoredLines = new ArrayList<>();
    private final Map<Integer, List<Weight>> weights = new HashMap<>();
    private final List<UnitScore> ranked;

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
        int standing = rankByRate(at, units.stream().map(one -> rate(one.sum, one.base)).toList());
        List<LineScore> sheet = new ArrayList<>();
        for (int i = 0; i < plan.lines().size(); i++) {
            ScoringPlan.Line line = plan.lines().get(i);
            List<Weight> weights = weights(i);
            boolean group = !line.spec().kind().scored();
            BigDecimal points = group ? weights.get(at).points() : unit.points(i);
            BigDecimal max = line.spec().kind().inBase() ? weights.get(at).max() : line.spec().maxPoints();
            int without = rankByRate(at, weights.stream().map(Weight::without).toList());
            sheet.add(new LineScore(line.depth(), line.spec(), unit.figures.assignment(line.code()), unit.figures.reported(line.code()), max, points,
                    unit.ruled.get(i), group ? Working.of("group") : unit.scored.get(i).working(), points == null ? null : place(weights, points),
                    without == standing ? null : without));
        }
        return sheet;
    }

    /** What a unit has of a line or group, the most it could have, and its rate without it. */
    private record Weight(BigDecimal points, BigDecimal max, Ratio without) {
    }

    /** In the order of the units; kept, because the worksheet of every unit looks at those of all. */
    private List<Weight> weights(int line) {
        return weights.computeIfAbsent(line, index -> {
            List<Integer> within = plan.scoredWithin(index);
            return units.stream().map(unit -> {
                BigDecimal points = sum(unit, within);
                BigDecimal max = base(unit, within);
                return new Weight(points, max, rate(unit.sum.subtract(points), unit.base.subtract(max)));
            }).toList();
        });
    }

    private static int place(List<Weight> weights, BigDecimal points) {
        return 1 + (int) weights.stream().filter(other -> other.points().compareTo(points) > 0).count();
    }

    /** The rank of the unit at this place by rates alone, tie rules left out. */
    private static int rankByRate(int at, List<Ratio> rates) {
        return 1 + (int) rates.stream().filter(other -> other.compareTo(rates.get(at)) > 0).count();
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

    /** Points of the unit by the index of the line, for showing what changed. */
    Map<Integer, BigDecimal> pointsOf(long unitId) {
        Computed unit = units.stream().filter(one -> one.figures.unitId() == unitId).findFirst().orElseThrow();
        Map<Integer, BigDecimal> points = new HashMap<>();
        scoredLines.forEach(line -> points.put(line, unit.points(line)));
        return points;
    }

    Working working(long unitId, int line) {
        return units.stream().filter(unit -> unit.figures.unitId() == unitId).findFirst().map(unit -> unit.scored.get(line).working()).orElseThrow();
    }

    ScoringPlan plan() {
        return plan;
    }
}
