package vn.thidua.achievement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.achievement.model.ActivityKind;
import vn.thidua.achievement.model.EvidenceType;
import vn.thidua.achievement.model.ReportContent;
import vn.thidua.achievement.usecase.AnswerExplanation;
import vn.thidua.achievement.usecase.BeginReport;
import vn.thidua.achievement.usecase.EvidenceQueries;
import vn.thidua.achievement.usecase.ReportQueries;
import vn.thidua.achievement.usecase.SaveReport;
import vn.thidua.achievement.usecase.SubmitReport;
import vn.thidua.shared.Settings;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.VnNumber;
import vn.thidua.shared.web.Done;
import vn.thidua.shared.web.Language;

/** The officers' form of their unit's report; for everybody else who may see the report, its content. */
@Named
@ViewScoped
public class ReportView implements Serializable {

    private static final long MAX_MEGABYTES_TOGETHER = 28;

    @Inject
    private transient ReportQueries queries;

    @Inject
    private transient EvidenceQueries evidence;

    @Inject
    private transient BeginReport begin;

    @Inject
    private transient SaveReport save;

    @Inject
    private transient SubmitReport submit;

    @Inject
    private transient AnswerExplanation answer;

    @Inject
    private transient Done done;

    @Inject
    private transient Language language;

    private long cluster;
    private long year;
    private long unit;
    private ReportQueries.ReportPage page;
    private EvidenceQueries.Use evidenceUse;
    private final List<FigureRow> rows = new ArrayList<>();
    private final List<ActivityRow> activities = new ArrayList<>();
    private List<AnswerRow> answers = List.of();
    private String results;
    private String difficulties;
    private String breakthroughs;

    public void load() {
        page = queries.form(cluster, year, unit);
        evidenceUse = page.mayEdit() ? evidence.use(page.reportId()) : null;
        rows.clear();
        List<FigureRow> path = new ArrayList<>();
        for (ReportQueries.LineView line : page.lines()) {
            FigureRow row = new FigureRow(line);
            rows.add(row);
            path.subList(Math.min(line.depth(), path.size()), path.size()).clear();
            if (!line.group()) {
                path.forEach(group -> group.holds(row));
            }
            path.add(row);
        }
        answers = page.review().questions().stream().filter(ReportQueries.QuestionView::mayAnswer).map(AnswerRow::new).toList();
        results = page.results();
        difficulties = page.difficulties();
        breakthroughs = page.breakthroughs();
        activities.clear();
        page.activities().forEach(line -> activities.add(ActivityRow.of(line)));
    }

    public String beginReport() {
        begin.execute(new BeginReport.Command(cluster, year, unit));
        return here();
    }

    public void addActivity() {
        activities.add(new ActivityRow());
    }

    public void dropActivity(ActivityRow row) {
        activities.remove(row);
    }

    public String saveDraft() {
        save.execute(command());
        done.say("achievement.report.message.saved");
        return here();
    }

    /** Saves first, so that a refused submission loses neither text nor files. */
    public String submitReport() {
        save.execute(command());
        load();
        submit.execute(new SubmitReport.Command(page.reportId(), page.version()));
        done.say("achievement.report.message.submitted");
        return here();
    }

    public String answerQuestion(AnswerRow row) {
        answer.execute(new AnswerExplanation.Command(page.reportId(), page.version(), row.getQuestion().id(), row.getText()));
        done.say("achievement.report.message.answered", row.getQuestion().code());
        return here();
    }

    private SaveReport.Command command() {
        List<ReportContent.Figure> figures = new ArrayList<>();
        List<SaveReport.Upload> files = new ArrayList<>();
        List<Long> removed = new ArrayList<>();
        List<SaveReport.Described> documents = new ArrayList<>();
        for (FigureRow row : rows) {
            if (!row.getLine().group()) {
                figures.add(new ReportContent.Figure(row.getLine().criterionId(), row.reported(), row.getNote()));
                for (EvidenceRow held : row.getEvidence()) {
                    if (held.isGone()) {
                        removed.add(held.getFile().id());
                    } else if (held.described()) {
                        documents.add(new SaveReport.Described(held.getFile().id(), held.document()));
                    }
                }
                chosen(row.getParts()).forEach(part -> files.add(upload(row, part)));
            }
        }
        ReportContent content = new ReportContent(figures, results, difficulties, breakthroughs, activities.stream().map(ActivityRow::line).toList());
        return new SaveReport.Command(page.reportId(), page.version(), content, files, removed, documents);
    }

    /** The files among what the input sent: one without a name stands for none chosen. */
    private static List<Part> chosen(List<Part> parts) {
        return parts == null ? List.of() : parts.stream()
                .filter(part -> part.getSubmittedFileName() != null && !part.getSubmittedFileName().isBlank()).toList();
    }

    private static SaveReport.Upload upload(FigureRow row, Part part) {
        try {
            return new SaveReport.Upload(row.getLine().criterionId(), part.getSubmittedFileName(), part.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String here() {
        return "/achievement/report.xhtml?faces-redirect=true&cluster=" + cluster + "&year=" + year + "&unit=" + unit;
    }

    /** What is asked for one criterion, by its kind. */
    public String label(FigureRow row) {
        ReportQueries.LineView line = row.getLine();
        String measure = line.unitOfMeasure() == null ? "" : line.unitOfMeasure();
        return switch (line.kind()) {
            case YES_NO -> text("achievement.report.label.answer");
            case DIRECT -> text("achievement.report.label.direct", line.maxPoints());
            case STEPS -> row.isChoosing() ? text("achievement.report.label.steps") : text("achievement.report.label.stepFigure", measure);
            case COUNT -> text("achievement.report.label.times", VnNumber.format(line.pointsEach()), measure);
            case BONUS -> text("achievement.report.label.rewards", line.pointsEach() == null ? BigDecimal.ZERO : line.pointsEach());
            case TARGET -> text("achievement.report.label.actualOf", line.target(), measure);
            case RELATIVE -> line.target() == null ? text("achievement.report.label.relative", measure) : text("achievement.report.label.relativeOf", line.target(), measure);
            case GROUP -> "";
        };
    }

    private String text(String key, Object... args) {
        return Messages.text(language.getLocale(), key, args);
    }

    /** Self-score of what stands in the form now. */
    public BigDecimal getSelfScore() {
        BigDecimal sum = BigDecimal.ZERO;
        for (FigureRow row : rows) {
            sum = row.getLine().depth() > 0 || row.getPoints() == null ? sum : sum.add(row.getPoints());
        }
        return sum;
    }

    public ActivityKind[] getActivityKinds() {
        return ActivityKind.values();
    }

    public String getAccept() {
        return EvidenceType.ACCEPT;
    }

    /** Largest evidence file. */
    public long getMaxBytes() {
        return Settings.evidenceMaxBytes();
    }

    public long getMaxMegabytes() {
        return getMaxBytes() / (1024 * 1024);
    }

    /** What all files of one save may take together: the server takes no request above 30 MB (web.xml), and the texts need room too. */
    public long getMaxBytesTogether() {
        return MAX_MEGABYTES_TOGETHER * 1024 * 1024;
    }

    public long getMaxMegabytesTogether() {
        return MAX_MEGABYTES_TOGETHER;
    }

    public EvidenceQueries.Use getEvidenceUse() {
        return evidenceUse;
    }

    public ReportQueries.ReportPage getPage() {
        return page;
    }

    public List<FigureRow> getRows() {
        return rows;
    }

    /** Questions of reviewers that wait for the unit. */
    public List<AnswerRow> getAnswers() {
        return answers;
    }

    public List<ActivityRow> getActivities() {
        return activities;
    }

    public long getCluster() {
        return cluster;
    }

    public void setCluster(long cluster) {
        this.cluster = cluster;
    }

    public long getYear() {
        return year;
    }

    public void setYear(long year) {
        this.year = year;
    }

    public long getUnit() {
        return unit;
    }

    public void setUnit(long unit) {
        this.unit = unit;
    }

    public String getResults() {
        return results;
    }

    public void setResults(String results) {
        this.results = results;
    }

    public String getDifficulties() {
        return difficulties;
    }

    public void setDifficulties(String difficulties) {
        this.difficulties = difficulties;
    }

    public String getBreakthroughs() {
        return breakthroughs;
    }

    public void setBreakthroughs(String breakthroughs) {
        this.breakthroughs = breakthroughs;
    }
}
