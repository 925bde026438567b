package vn.thidua.achievement.model.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The same arithmetic once more, written from the text of the rules alone and with whole numbers only: fractions of big
 * integers, rounded by remainder. Whatever the two disagree about is a fault of one of them.
 */
class Scoring_against_an_oracleTest {

    /** An exact fraction. */
    private record Q(BigInteger n, BigInteger d) {
        static Q of(BigDecimal number) {
            return new Q(number.unscaledValue().multiply(BigInteger.TEN.pow(Math.max(0, -number.scale()))), BigInteger.TEN.pow(Math.max(0, number.scale())));
        }

        static Q of(long number) {
            return new Q(BigInteger.valueOf(number), BigInteger.ONE);
        }

        Q plus(Q o) {
            return new Q(n.multiply(o.d).add(o.n.multiply(d)), d.multiply(o.d));
        }

        Q minus(Q o) {
            return plus(new Q(o.n.negate(), o.d));
        }

        Q times(Q o) {
            return new Q(n.multiply(o.n), d.multiply(o.d));
        }

        Q over(Q o) {
            return o.n.signum() < 0 ? new Q(n.negate().multiply(o.d), d.multiply(o.n.negate())) : new Q(n.multiply(o.d), d.multiply(o.n));
        }

        int against(Q o) {
            return n.multiply(o.d).compareTo(o.n.multiply(d));
        }

        int sign() {
            return n.signum();
        }

        /** In units of the last decimal place. */
        Q rounded(Rounding rounding) {
            BigInteger scale = BigInteger.TEN.pow(rounding.decimals());
            BigInteger[] parts = n.abs().multiply(scale).divideAndRemainder(d);
            BigInteger whole = parts[0];
            int half = parts[1].shiftLeft(1).compareTo(d);
            boolean up = switch (rounding.mode()) {
                case HALF_UP -> half >= 0;
                case HALF_EVEN -> half > 0 || half == 0 && whole.testBit(0);
                case UP -> parts[1].signum() > 0;
                default -> false;
            };
            whole = up ? whole.add(BigInteger.ONE) : whole;
            return new Q(n.signum() < 0 ? whole.negate() : whole, scale);
        }
    }

    private final Random random = new Random(2026);

    @Test
    void points_bases_and_ranks_agree_on_twenty_thousand_clusters() {
        for (int round = 0; round < 20_000; round++) {
            RandomCluster cluster = RandomCluster.of(random);
            ClusterScore score = ClusterScore.of(cluster.plan, cluster.units);
            Map<Long, Q> rates = new HashMap<>();
            for (UnitFigures unit : cluster.units) {
                Q sum = Q.of(0);
                Q base = Q.of(0);
                List<LineScore> sheet = score.worksheet(unit.unitId());
                for (int i = 0; i < cluster.plan.lines().size(); i++) {
                    CriterionSpec spec = cluster.plan.lines().get(i).spec();
                    Q points = points(spec, unit, cluster);
                    BigDecimal found = sheet.get(i).points();
                    assertEquals(points == null, found == null, spec + " " + unit);
                    if (points != null) {
                        Q expected = points.rounded(cluster.plan.rounding());
                        assertEquals(0, expected.against(Q.of(found)), () -> spec + " " + unit + " gives " + found);
                        sum = sum.plus(expected);
                    }
                    boolean counts = spec.kind() != CriterionKind.BONUS && unit.assignment(spec.code()).assigned();
                    base = counts ? base.plus(Q.of(spec.maxPoints())) : base;
                }
                Q total = cluster.plan.cap() != null && sum.against(Q.of(cluster.plan.cap())) > 0 ? Q.of(cluster.plan.cap()) : sum;
                assertEquals(0, total.against(Q.of(score.unit(unit.unitId()).total())));
                assertEquals(0, base.against(Q.of(score.unit(unit.unitId()).base())));
                rates.put(unit.unitId(), base.sign() == 0 ? Q.of(0) : total.over(base));
            }
            checkOrder(score, rates);
        }
    }

    /** Without tie rules a rank is one more than the number of better rates; with them it is never better than that. */
    private static void checkOrder(ClusterScore score, Map<Long, Q> rates) {
        for (UnitScore unit : score.ranked()) {
            long better = rates.values().stream().filter(rate -> rate.against(rates.get(unit.unitId())) > 0).count();
            long equal = rates.values().stream().filter(rate -> rate.against(rates.get(unit.unitId())) == 0).count();
            boolean within = unit.rank() > better && unit.rank() <= better + equal;
            assertEquals(true, unit.decidedBy() == null && equal == 1 ? unit.rank() == better + 1 : within, unit::toString);
            assertEquals(true, score.plan().ties().isEmpty() ? unit.rank() == better + 1 && unit.tied() == (equal > 1) : within, unit::toString);
        }
    }

    private static Q points(CriterionSpec spec, UnitFigures unit, RandomCluster cluster) {
        Assignment assignment = unit.assignment(spec.code());
        Reported reported = unit.reported(spec.code());
        if (!assignment.assigned() || reported.empty()) {
            return null;
        }
        Q max = Q.of(spec.maxPoints());
        Q figure = reported.figure() == null ? null : Q.of(reported.figure());
        return switch (spec.kind()) {
            case YES_NO -> reported.met() ? max : Q.of(0);
            case DIRECT -> figure;
            case COUNT -> figure.times(Q.of(spec.pointsEach())).against(max) > 0 ? max : figure.times(Q.of(spec.pointsEach()));
            case STEPS -> figure.against(Q.of(2)) < 0 ? max : Q.of(0);
            case BONUS -> bonus(spec, figure, Q.of(reported.deductions()));
            case TARGET -> target(spec, max, Q.of(assignment.target()), figure);
            case RELATIVE -> relative(spec, unit, cluster);
            default -> throw new AssertionError(spec);
        };
    }

    private static Q bonus(CriterionSpec spec, Q rewards, Q deductions) {
        Q least = Q.of(spec.minPoints());
        Q less = least.sign() < 0 ? deductions.times(Q.of(spec.deductionEach())) : spec.deductionEach() == null ? Q.of(0) : deductions.times(Q.of(spec.deductionEach()));
        Q all = rewards.times(Q.of(spec.pointsEach())).minus(less);
        Q most = Q.of(spec.maxPoints());
        return all.against(most) > 0 ? most : all.against(least) < 0 ? least : all;
    }

    private static Q target(CriterionSpec spec, Q max, Q target, Q figure) {
        if (spec.direction() == Direction.LOWER) {
            return figure.against(target) <= 0 ? max : max.times(target).over(figure);
        }
        return figure.against(target) >= 0 ? max : max.times(figure).over(target);
    }

    private static boolean hasTarget(CriterionSpec spec, UnitFigures unit) {
        BigDecimal target = unit.assignment(spec.code()).target();
        return target != null && (target.signum() > 0 || spec.direction() == Direction.LOWER);
    }

    private static Q relative(CriterionSpec spec, UnitFigures unit, RandomCluster cluster) {
        boolean lower = spec.direction() == Direction.LOWER;
        Q max = Q.of(spec.maxPoints());
        Q half = max.over(Q.of(2));
        List<UnitFigures> group = cluster.units.stream().filter(other -> other.assignment(spec.code()).assigned() && other.reported(spec.code()).figure() != null
                && hasTarget(spec, other) == hasTarget(spec, unit)).toList();
        Q own = Q.of(unit.reported(spec.code()).figure());
        if (hasTarget(spec, unit)) {
            Q target = Q.of(unit.assignment(spec.code()).target());
            int reached = lower ? target.against(own) : own.against(target);
            if (reached < 0) {
                return half.times(lower ? target.over(own) : own.over(target));
            }
            if (reached == 0) {
                return half;
            }
            Q best = group.stream().filter(other -> other.assignment(spec.code()).target().signum() > 0).map(other -> e(spec, other)).max(Q::against).orElseThrow();
            return half.plus(half.times(e(spec, unit).over(best)));
        }
        Q best = group.stream().map(other -> Q.of(other.reported(spec.code()).figure())).max((one, other) -> lower ? other.against(one) : one.against(other)).orElseThrow();
        if (lower) {
            return own.against(best) == 0 ? max : max.times(best).over(own);
        }
        return best.sign() == 0 ? Q.of(0) : max.times(own).over(best);
    }

    private static Q e(CriterionSpec spec, UnitFigures unit) {
        Q target = Q.of(unit.assignment(spec.code()).target());
        Q figure = Q.of(unit.reported(spec.code()).figure());
        return (spec.direction() == Direction.LOWER ? target.minus(figure) : figure.minus(target)).over(target);
    }
}
