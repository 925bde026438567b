package vn.thidua.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.achievement.model.scoring.Assignment;
import vn.thidua.achievement.model.scoring.ClusterScore;
import vn.thidua.achievement.model.scoring.CriterionKind;
import vn.thidua.achievement.model.scoring.CriterionSpec;
import vn.thidua.achievement.model.scoring.Direction;
import vn.thidua.achievement.model.scoring.Reported;
import vn.thidua.achievement.model.scoring.Rounding;
import vn.thidua.achievement.model.scoring.ScoringPlan;
import vn.thidua.achievement.model.scoring.StepSpec;
import vn.thidua.achievement.model.scoring.TieRule;
import vn.thidua.achievement.model.scoring.UnitFigures;

/** Scores clusters from the rows they are stored in, by the engine the pages use, in this process. */
final class Scoring {

    /** Milliseconds for the same units: plain reading of their rows, ranking them, and every unit's worksheet besides. */
    record Times(double read, double rank, double worksheets) {

        double ratio() {
            return (rank + worksheets) / read;
        }
    }

    /** What a cluster-year is scored from. */
    private record Rows(ScoringPlan plan, List<UnitFigures> units) {
    }

    private final Connection connection;
    /** Kept, so that nobody can leave the work out. */
    private long lines;

    Scoring(Connection connection) {
        this.connection = connection;
    }

    /** One round over these clusters of the year. */
    Times round(List<Long> clusters, long year) throws SQLException {
        long start = System.nanoTime();
        List<Rows> all = new ArrayList<>();
        for (long cluster : clusters) {
            all.add(read(cluster, year));
        }
        long read = System.nanoTime();
        List<ClusterScore> scores = all.stream().map(rows -> ClusterScore.of(rows.plan(), rows.units())).toList();
        long ranked = System.nanoTime();
        scores.forEach(score -> score.ranked().forEach(unit -> lines += score.worksheet(unit.unitId()).size()));
        long done = System.nanoTime();
        return new Times((read - start) / 1e6, (ranked - read) / 1e6, (done - ranked) / 1e6);
    }

    long lines() {
        return lines;
    }

    private Rows read(long cluster, long year) throws SQLException {
        List<ScoringPlan.Line> lines = new ArrayList<>();
        Map<Long, String> codes = new HashMap<>();
        try (PreparedStatement asked = ask("SELECT c.id, c.depth, c.code, c.name, c.kind, c.max_points, c.min_points, c.points_each, c.deduction_each, c.direction, c.steps "
                + "FROM criteria_set s JOIN criterion c ON c.set_id = s.id WHERE s.cluster_id = ? AND s.year_id = ? ORDER BY c.list_order", cluster, year);
                ResultSet row = asked.executeQuery()) {
            while (row.next()) {
                codes.put(row.getLong(1), row.getString(3));
                String direction = row.getString(10);
                lines.add(new ScoringPlan.Line(row.getInt(2), new CriterionSpec(row.getString(3), row.getString(4), CriterionKind.valueOf(row.getString(5)),
                        row.getBigDecimal(6), row.getBigDecimal(7), row.getBigDecimal(8), row.getBigDecimal(9), direction == null ? null : Direction.valueOf(direction),
                        steps(row.getString(11)), null, false, null)));
            }
        }
        Map<Long, Map<String, Assignment>> assignments = new HashMap<>();
        try (PreparedStatement asked = ask("SELECT t.unit_id, t.criterion_id, t.figure FROM criteria_set s JOIN criterion c ON c.set_id = s.id "
                + "JOIN criterion_target t ON t.criterion_id = c.id WHERE s.cluster_id = ? AND s.year_id = ?", cluster, year); ResultSet row = asked.executeQuery()) {
            while (row.next()) {
                assignments.computeIfAbsent(row.getLong(1), unit -> new HashMap<>()).put(codes.get(row.getLong(2)), Assignment.of(row.getBigDecimal(3)));
            }
        }
        Map<Long, Map<String, Reported>> reported = new HashMap<>();
        try (PreparedStatement asked = ask("SELECT r.unit_id, e.criterion_id, e.actual, e.met FROM achievement_report r JOIN report_entry e ON e.report_id = r.id "
                + "WHERE r.cluster_id = ? AND r.year_id = ?", cluster, year); ResultSet row = asked.executeQuery()) {
            while (row.next()) {
                Boolean met = row.getObject(4, Boolean.class);
                reported.computeIfAbsent(row.getLong(1), unit -> new HashMap<>()).put(codes.get(row.getLong(2)),
                        met == null ? Reported.figure(row.getBigDecimal(3)) : Reported.answer(met));
            }
        }
        List<UnitFigures> units = new ArrayList<>();
        reported.forEach((unit, figures) -> units.add(new UnitFigures(unit, "Đơn vị " + unit, (int) (unit % 100), assignments.getOrDefault(unit, Map.of()), figures, Map.of())));
        List<TieRule> ties = List.of(new TieRule(TieRule.TieMeasure.LINE, "1"), new TieRule(TieRule.TieMeasure.FULL_MARKS, null));
        return new Rows(new ScoringPlan(lines, Rounding.halfUp(2), null, List.of(), ties), units);
    }

    private static List<StepSpec> steps(String table) {
        return table == null ? List.of() : table.lines().map(line -> line.split("\t")).map(part -> new StepSpec(part[2], new BigDecimal(part[0]), new BigDecimal(part[1]))).toList();
    }

    private PreparedStatement ask(String sql, long cluster, long year) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setLong(1, cluster);
        statement.setLong(2, year);
        return statement;
    }
}
