package vn.thidua.achievement;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.achievement.model.scoring.Assignment;
import vn.thidua.achievement.model.scoring.CriterionKind;
import vn.thidua.achievement.model.scoring.Reported;
import vn.thidua.achievement.model.scoring.CriterionSpec;
import vn.thidua.achievement.model.ReportContent;
import vn.thidua.achievement.usecase.AddCriterion;
import vn.thidua.achievement.usecase.BeginReport;
import vn.thidua.achievement.usecase.CreateCriteriaSet;
import vn.thidua.achievement.usecase.CriteriaQueries;
import vn.thidua.achievement.usecase.PublishCriteriaSet;
import vn.thidua.achievement.usecase.ReportQueries;
import vn.thidua.achievement.usecase.SaveReport;
import vn.thidua.achievement.usecase.SetTargets;
import vn.thidua.achievement.usecase.SubmitReport;
import vn.thidua.achievement.usecase.VerifyReport;
import vn.thidua.test.InContainer;

/** A cluster-year with a small criteria set: group A (10) of a target (6) and a yes-no (4), B a count (5 of 2,5), C direct (5). */
abstract class AchievementCase extends InContainer {

    /** The smallest file that is a PDF by its content. */
    static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Inject
    CreateCriteriaSet create;

    @Inject
    AddCriterion add;

    @Inject
    SetTargets setTargets;

    @Inject
    PublishCriteriaSet publish;

    @Inject
    CriteriaQueries criteria;

    @Inject
    BeginReport begin;

    @Inject
    SaveReport save;

    @Inject
    SubmitReport submit;

    @Inject
    VerifyReport verify;

    @Inject
    ReportQueries reports;

    static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    static CriterionSpec spec(String code, CriterionKind kind, String max) {
        return new CriterionSpec(code, "Tiêu chí " + code, kind, number(max), kind == CriterionKind.COUNT ? number("2.5") : null, "lần", code.equals("B"), null);
    }

    CriteriaQueries.SetView set() {
        return criteria.of(its.clusterId(), its.yearId()).set();
    }

    long id(String code) {
        return set().lines().stream().filter(line -> line.code().equals(code)).findFirst().orElseThrow().id();
    }

    void addLine(Long parent, CriterionSpec spec) {
        add.execute(new AddCriterion.Command(set().id(), set().version(), parent, spec));
    }

    /** As staff: the draft, without targets. */
    void draft() {
        as(its.staff());
        create.execute(new CreateCriteriaSet.Command(its.clusterId(), its.yearId(), "Tiêu chí năm 2023", 2));
        addLine(null, spec("A", CriterionKind.GROUP, "10"));
        addLine(null, spec("B", CriterionKind.COUNT, "5"));
        addLine(null, spec("C", CriterionKind.DIRECT, "5"));
        addLine(id("A"), spec("A.1", CriterionKind.TARGET, "6"));
        addLine(id("A"), spec("A.2", CriterionKind.YES_NO, "4"));
    }

    void assignTargets(String figure) {
        List<SetTargets.Cell> cells = new ArrayList<>();
        its.unitIds().forEach(unit -> cells.add(new SetTargets.Cell(id("A.1"), unit, Assignment.of(number(figure)))));
        setTargets.execute(new SetTargets.Command(set().id(), set().version(), cells));
    }

    void published() {
        draft();
        assignTargets("100");
        publish.execute(new PublishCriteriaSet.Command(set().id(), set().version()));
    }

    ReportQueries.ReportPage page(int unit) {
        return reports.form(its.clusterId(), its.yearId(), its.unitIds().get(unit));
    }

    ReportQueries.LineView line(int unit, String code) {
        return page(unit).lines().stream().filter(line -> line.code().equals(code)).findFirst().orElseThrow();
    }

    /** As the unit's officer: her report, begun if it was not. */
    long begun(int unit) {
        as(its.officers().get(unit));
        return begin.execute(new BeginReport.Command(its.clusterId(), its.yearId(), its.unitIds().get(unit)));
    }

    /** @param figures target's figure, yes or no, count, direct; "-" for nothing */
    ReportContent content(String... figures) {
        return content("Kết quả", figures);
    }

    ReportContent content(String results, String[] figures) {
        List<ReportContent.Figure> entered = new ArrayList<>();
        String[] codes = {"A.1", "A.2", "B", "C"};
        for (int i = 0; i < figures.length; i++) {
            boolean nothing = figures[i].equals("-");
            boolean asked = i == 1;
            entered.add(new ReportContent.Figure(id(codes[i]), nothing ? Reported.NOTHING : asked ? Reported.answer(figures[i].equals("yes")) : Reported.figure(number(figures[i])), null));
        }
        return new ReportContent(entered, results, null, null, List.of());
    }

    long saved(int unit, String... figures) {
        return save.execute(new SaveReport.Command(begun(unit), page(unit).version(), content(figures), List.of(), List.of()));
    }

    SaveReport.Upload pdf(String code, String name) {
        return upload(code, name, PDF);
    }

    SaveReport.Upload upload(String code, String name, byte[] bytes) {
        return new SaveReport.Upload(id(code), name, new ByteArrayInputStream(bytes));
    }

    /** As the unit's officer: a complete report, handed in. */
    long submitted(int unit, String... figures) {
        long report = begun(unit);
        save.execute(new SaveReport.Command(report, page(unit).version(), content(figures), List.of(pdf("B", "minh chứng.pdf")), List.of()));
        submit.execute(new SubmitReport.Command(report, page(unit).version()));
        return report;
    }

    void verified(int unit, String... figures) {
        long report = submitted(unit, figures);
        as(its.staff());
        verify.execute(new VerifyReport.Command(report, page(unit).version()));
    }
}
