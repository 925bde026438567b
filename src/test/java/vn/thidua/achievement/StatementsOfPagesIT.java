package vn.thidua.achievement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.achievement.model.Actor;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.model.ReportContent;
import vn.thidua.achievement.model.scoring.Assignment;
import vn.thidua.achievement.model.scoring.CriterionKind;
import vn.thidua.achievement.model.scoring.Reported;
import vn.thidua.achievement.store.AchievementReports;
import vn.thidua.achievement.store.CriteriaSets;
import vn.thidua.achievement.usecase.CriteriaQueries;
import vn.thidua.achievement.usecase.RankingQueries;
import vn.thidua.achievement.usecase.WorksheetQueries;
import vn.thidua.cluster.ClusterFounder;
import vn.thidua.unit.UnitFounder;
import vn.thidua.unit.UnitKind;

/** What the pages of a cluster-year ask the database for does not grow with its units nor with its criteria. */
class StatementsOfPagesIT extends AchievementCase {

    private static final Actor STAFF = new Actor(1L, "Cán bộ tỉnh");
    private static final Instant NOON = Instant.parse("2023-10-20T05:00:00Z");

    @Inject
    private Statements statements;

    @Inject
    private UnitFounder units;

    @Inject
    private ClusterFounder clusters;

    @Inject
    private UserTransaction transaction;

    @Inject
    private CriteriaSets sets;

    @Inject
    private AchievementReports written;

    @Inject
    private RankingQueries rankings;

    @Inject
    private WorksheetQueries worksheets;

    /** A cluster-year of its own. */
    private record Sized(long cluster, List<Long> members) {
    }

    @Test
    void for_twelve_units_with_sixty_criteria_pages_take_as_many_statements_as_for_five_with_five() throws Exception {
        Map<String, Integer> small = counted(sized(5, 5));
        Map<String, Integer> large = counted(sized(12, 60));
        assertEquals(small, large);
        small.forEach((page, count) -> assertTrue(count < 40, page + ": " + count));
    }

    private Map<String, Integer> counted(Sized its) throws Exception {
        long verified = its.members().get(1);
        Map<String, Callable<?>> pages = new LinkedHashMap<>();
        pages.put("form of a report that is written", () -> reports.form(its.cluster(), this.its.yearId(), its.members().get(0)));
        pages.put("form of a verified report", () -> reports.form(its.cluster(), this.its.yearId(), verified));
        long report = reports.form(its.cluster(), this.its.yearId(), verified).reportId();
        pages.put("review", () -> reports.review(report));
        pages.put("reports of the cluster", () -> reports.list(its.cluster(), this.its.yearId()));
        pages.put("ranking", () -> rankings.of(its.cluster(), this.its.yearId()));
        pages.put("worksheet", () -> worksheets.of(its.cluster(), this.its.yearId(), verified));
        pages.put("worksheet that does not count yet", () -> worksheets.of(its.cluster(), this.its.yearId(), its.members().get(0)));
        pages.put("criteria", () -> criteria.of(its.cluster(), this.its.yearId()));
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Map.Entry<String, Callable<?>> page : pages.entrySet()) {
            as(this.its.staff());
            counts.put(page.getKey(), statements.during(page.getValue()));
        }
        return counts;
    }

    /** A published set with a group over criteria of several kinds; unit 0 still writes, all others are verified. */
    private Sized sized(int members, int lines) throws Exception {
        as(its.staff());
        transaction.begin();
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            ids.add(units.unit(its.organisationId(), UnitKind.COMMUNE, "Hội LHPN xã " + members + "." + i, "Xã " + members + "." + i, LocalDate.of(2021, 1, 1)));
        }
        long cluster = clusters.cluster(its.organisationId(), "Cụm có " + members, null, ids, LocalDate.of(2022, 1, 1));
        transaction.commit();
        transaction.begin();
        CriteriaSet set = CriteriaSet.draft(its.organisationId(), cluster, its.yearId(), "Tiêu chí năm 2023", 2);
        set.add(null, spec("A", CriterionKind.GROUP, String.valueOf(lines)));
        sets.add(set);
        transaction.commit();
        long group = of(cluster).lines().get(0).id();
        CriterionKind[] kinds = {CriterionKind.RELATIVE, CriterionKind.TARGET, CriterionKind.DIRECT, CriterionKind.YES_NO, CriterionKind.TARGET};
        inSet(cluster, draft -> {
            for (int i = 0; i < lines; i++) {
                draft.add(group, spec("A." + (i + 1), kinds[i % kinds.length], "1"));
            }
        });
        inSet(cluster, draft -> {
            draft.scored().stream().filter(line -> line.kind().takesTargets())
                    .forEach(line -> ids.forEach(unit -> draft.assign(line.id(), unit, Assignment.of(number("100")))));
            draft.publish(ids, STAFF, NOON);
        });
        inSet(cluster, published -> {
            for (long unit : ids) {
                written.add(reported(published, unit, unit != ids.get(0)));
            }
        });
        return new Sized(cluster, ids);
    }

    private static AchievementReport reported(CriteriaSet set, long unit, boolean verified) {
        AchievementReport report = AchievementReport.begin(set, unit);
        List<ReportContent.Figure> figures = new ArrayList<>();
        set.scored().forEach(line -> figures.add(new ReportContent.Figure(line.id(), line.kind() == CriterionKind.YES_NO ? Reported.answer(true) : Reported.figure(BigDecimal.ONE), null)));
        report.fill(set, new ReportContent(figures, null, null, null, List.of()));
        if (verified) {
            report.submit(set, LocalDate.of(2023, 10, 20), LocalDate.of(2023, 10, 24), STAFF, NOON);
            report.verify(STAFF, NOON);
        }
        return report;
    }

    private void inSet(long cluster, Consumer<CriteriaSet> step) throws Exception {
        transaction.begin();
        step.accept(sets.of(cluster, its.yearId()).orElseThrow());
        transaction.commit();
    }

    private CriteriaQueries.SetView of(long cluster) {
        return criteria.of(cluster, its.yearId()).set();
    }
}
