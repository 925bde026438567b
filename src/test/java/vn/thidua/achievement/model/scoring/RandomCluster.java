package vn.thidua.achievement.model.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Made-up clusters for property tests: every kind, equal figures and targets often, so that ties and edges are met. */
public final class RandomCluster {

    public final ScoringPlan plan;
    public final List<UnitFigures> units;

    private RandomCluster(ScoringPlan plan, List<UnitFigures> units) {
        this.plan = plan;
        this.units = units;
    }

    public static RandomCluster of(Random random) {
        int decimals = random.nextInt(4);
        Rounding rounding = new Rounding(decimals, Rounding.MODES.get(random.nextInt(Rounding.MODES.size())));
        List<ScoringPlan.Line> lines = new ArrayList<>();
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            CriterionKind kind = CriterionKind.values()[1 + random.nextInt(CriterionKind.values().length - 1)];
            lines.add(new ScoringPlan.Line(0, spec("C" + i, kind, random).checked(decimals)));
        }
        BigDecimal cap = random.nextInt(3) == 0 ? BigDecimal.valueOf(5 + random.nextInt(40)) : null;
        List<TieRule> ties = random.nextBoolean() ? List.of() : List.of(new TieRule(TieRule.TieMeasure.LINE, "C0"), new TieRule(TieRule.TieMeasure.FEWER_DEDUCTIONS, null));
        List<UnitFigures> units = new ArrayList<>();
        int members = 1 + random.nextInt(12);
        for (int id = 1; id <= members; id++) {
            units.add(unit(id, lines, random));
        }
        return new RandomCluster(new ScoringPlan(lines, rounding, cap, List.of(new Band("Xuất sắc", BigDecimal.TEN)), ties), units);
    }

    private static CriterionSpec spec(String code, CriterionKind kind, Random random) {
        BigDecimal max = BigDecimal.valueOf(1 + random.nextInt(10));
        List<StepSpec> steps = List.of(new StepSpec("đủ", BigDecimal.ZERO, max), new StepSpec("thiếu 2", BigDecimal.valueOf(2), BigDecimal.ZERO));
        return new CriterionSpec(code, "Tiêu chí " + code, kind, max, BigDecimal.valueOf(-random.nextInt(4)), BigDecimal.ONE, BigDecimal.ONE,
                random.nextBoolean() ? Direction.HIGHER : Direction.LOWER, steps, null, false, null);
    }

    private static UnitFigures unit(int id, List<ScoringPlan.Line> lines, Random random) {
        Map<String, Assignment> assignments = new HashMap<>();
        Map<String, Reported> reported = new HashMap<>();
        for (ScoringPlan.Line line : lines) {
            CriterionSpec spec = line.spec();
            // a TARGET where more is better has a target above zero: a published set cannot have another
            int least = spec.kind() == CriterionKind.TARGET && spec.direction() == Direction.HIGHER ? 1 : 0;
            boolean without = spec.kind() == CriterionKind.RELATIVE && random.nextInt(3) == 0;
            assignments.put(spec.code(), random.nextInt(6) == 0 ? Assignment.NOT_ASSIGNED
                    : spec.kind().takesTargets() && !without ? Assignment.of(BigDecimal.valueOf(least + random.nextInt(5))) : Assignment.WITHOUT_TARGET);
            if (random.nextInt(8) > 0) {
                BigDecimal figure = spec.kind() == CriterionKind.DIRECT
                        ? spec.maxPoints().multiply(BigDecimal.valueOf(random.nextInt(5))).divide(BigDecimal.valueOf(4), 3, RoundingMode.DOWN)
                        : BigDecimal.valueOf(random.nextInt(7));
                reported.put(spec.code(), spec.kind() == CriterionKind.YES_NO ? Reported.answer(random.nextBoolean())
                        : new Reported(figure, spec.kind() == CriterionKind.BONUS ? BigDecimal.valueOf(random.nextInt(4)) : null, null));
            }
        }
        return new UnitFigures(id, "Đơn vị " + id, id, assignments, reported, Map.of());
    }
}
