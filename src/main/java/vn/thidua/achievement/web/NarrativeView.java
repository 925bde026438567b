package vn.thidua.achievement.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.achievement.model.ClusterReport;
import vn.thidua.achievement.model.NarrativeSection;
import vn.thidua.achievement.usecase.ClusterReportPaper;
import vn.thidua.achievement.usecase.ClusterReportQueries;
import vn.thidua.achievement.usecase.ClusterReportQueries.LineView;
import vn.thidua.achievement.usecase.ClusterReportQueries.TextState;
import vn.thidua.achievement.usecase.CollectClusterReport;
import vn.thidua.achievement.usecase.DropNarrativeLine;
import vn.thidua.achievement.usecase.EditNarrativeLine;
import vn.thidua.achievement.usecase.MergeNarrativeLines;
import vn.thidua.achievement.usecase.MoveNarrativeLine;
import vn.thidua.achievement.usecase.SeparateNarrativeLine;
import vn.thidua.achievement.usecase.TakeBackNarrativeLine;
import vn.thidua.achievement.usecase.WriteNarrativeLine;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.shared.web.Done;
import vn.thidua.shared.web.Language;

/** The cluster's year-end report: collected from the units, worked on line by line, looked at as it is printed. */
@Named
@ViewScoped
public class NarrativeView implements Serializable {

    /** Letters of a line shown where it is chosen from a list. */
    private static final int SHORT = 90;

    @Inject
    private transient ClusterReportQueries queries;

    @Inject
    private transient CollectClusterReport collect;

    @Inject
    private transient DropNarrativeLine drop;

    @Inject
    private transient TakeBackNarrativeLine takeBack;

    @Inject
    private transient EditNarrativeLine edit;

    @Inject
    private transient MergeNarrativeLines merge;

    @Inject
    private transient SeparateNarrativeLine separate;

    @Inject
    private transient MoveNarrativeLine move;

    @Inject
    private transient WriteNarrativeLine write;

    @Inject
    private transient Language language;

    @Inject
    private transient Done done;

    private long cluster;
    private long year;
    private Long line;
    private boolean writing;
    private boolean paper;
    private boolean sources;
    private ClusterReportQueries.NarrativePage page;
    private LineView chosen;
    private int nearPercent;
    private List<Long> drafts = new ArrayList<>();
    private NarrativeSection section;
    private String text;
    private Long into;

    public void load() {
        page = queries.page(cluster, year);
        nearPercent = page.nearPercent();
        chosen = line == null ? null : page.sections().stream().flatMap(each -> each.kept().stream()).filter(each -> each.id() == line).findFirst().orElse(null);
        if (chosen != null) {
            section = chosen.section();
            text = chosen.text();
        }
    }

    public void collectTexts() {
        ClusterReport.Outcome outcome = collect.execute(new CollectClusterReport.Command(cluster, year, page.version(), drafts, nearPercent));
        done.say("achievement.narrative.message.collected", outcome.added(), outcome.joined(), outcome.gone());
        goTo("tally");
    }

    public void drop(LineView which) {
        drop.execute(new DropNarrativeLine.Command(page.reportId(), page.version(), which.id()));
        done.say("achievement.narrative.message.dropped");
        goTo("s-" + which.section());
    }

    public void takeBack(LineView which) {
        takeBack.execute(new TakeBackNarrativeLine.Command(page.reportId(), page.version(), which.id()));
        done.say("achievement.narrative.message.takenBack");
        goTo("line-" + which.id());
    }

    public void move(LineView which, boolean up) {
        move.execute(new MoveNarrativeLine.Command(page.reportId(), page.version(), which.id(), up));
        goTo("line-" + which.id());
    }

    public void merge(long which, long target) {
        merge.execute(new MergeNarrativeLines.Command(page.reportId(), page.version(), which, target));
        done.say("achievement.narrative.message.merged");
        goTo("line-" + target);
    }

    public void separate(long which) {
        separate.execute(new SeparateNarrativeLine.Command(page.reportId(), page.version(), which));
        done.say("achievement.narrative.message.separated");
        goTo("line-" + which);
    }

    public void saveLine() {
        edit.execute(new EditNarrativeLine.Command(page.reportId(), page.version(), line, section, text));
        done.say("achievement.narrative.message.edited");
        goTo("line-" + line);
    }

    public void mergeChosen() {
        merge(line, into);
    }

    public void addLine() {
        write.execute(new WriteNarrativeLine.Command(page.reportId(), page.version(), section, text));
        done.say("achievement.narrative.message.written");
        goTo("s-" + section);
    }

    /** Back to the page at the place where she was; an outcome of Faces cannot carry such a place. */
    private void goTo(String anchor) {
        try {
            var external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + "/achievement/narrative.xhtml?cluster=" + cluster + "&year=" + year + "#" + anchor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line in few letters. */
    public String brief(String whole) {
        return whole.length() <= SHORT ? whole : whole.substring(0, whole.offsetByCodePoints(0, whole.codePointCount(0, SHORT))) + "…";
    }

    /** Lines that the chosen one can become one with. */
    public List<LineView> getOthers() {
        return chosen == null ? List.of()
                : page.sections().stream().flatMap(each -> each.kept().stream()).filter(each -> each.section() == chosen.section() && each.id() != chosen.id()).toList();
    }

    /** Units whose text is there but was not handed in. */
    public List<ClusterReportQueries.UnitView> getDrafted() {
        return page.units().stream().filter(unit -> unit.drafted() > 0).toList();
    }

    /** Units that have told nothing. */
    public List<ClusterReportQueries.UnitView> getMissing() {
        return page.units().stream().filter(unit -> unit.state() == TextState.NO_TEXT).toList();
    }

    public List<ClusterReportPaper.Part> getParts() {
        return ClusterReportPaper.parts(page, sources);
    }

    public String getTallyText() {
        ClusterReport.Tally tally = page.tally();
        return Messages.text(language.getLocale(), "achievement.narrative.label.tally", tally.lines(), tally.units(), tally.kept(), tally.dropped());
    }

    /** A text of the printed report, which is Vietnamese whatever language the page has. */
    public String paperText(String key) {
        return Messages.text(Vietnamese.LOCALE, key);
    }

    public String getPaperTitle() {
        return ClusterReportPaper.title(page);
    }

    public int[] getPercents() {
        return new int[] {50, 60, 70, 80, 90};
    }

    public NarrativeSection[] getSectionNames() {
        return NarrativeSection.values();
    }

    public ClusterReportQueries.NarrativePage getPage() {
        return page;
    }

    public LineView getChosen() {
        return chosen;
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

    public Long getLine() {
        return line;
    }

    public void setLine(Long line) {
        this.line = line;
    }

    public boolean isWriting() {
        return writing;
    }

    public void setWriting(boolean writing) {
        this.writing = writing;
    }

    public boolean isPaper() {
        return paper;
    }

    public void setPaper(boolean paper) {
        this.paper = paper;
    }

    public boolean isSources() {
        return sources;
    }

    public void setSources(boolean sources) {
        this.sources = sources;
    }

    public int getNearPercent() {
        return nearPercent;
    }

    public void setNearPercent(int nearPercent) {
        this.nearPercent = nearPercent;
    }

    public List<Long> getDrafts() {
        return drafts;
    }

    public void setDrafts(List<Long> drafts) {
        this.drafts = drafts;
    }

    public NarrativeSection getSection() {
        return section;
    }

    public void setSection(NarrativeSection section) {
        this.section = section;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Long getInto() {
        return into;
    }

    public void setInto(Long into) {
        this.into = into;
    }
}
