package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.access.AccessDenied;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.ReportStatus;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.achievement.model.ClusterReport;
import vn.thidua.achievement.model.NarrativeAct;
import vn.thidua.achievement.model.NarrativeFile;
import vn.thidua.achievement.model.NarrativeLine;
import vn.thidua.achievement.model.NarrativeSection;
import vn.thidua.achievement.model.NarrativeSource;
import vn.thidua.achievement.model.NarrativeStep;
import vn.thidua.achievement.model.NearLines;
import vn.thidua.achievement.model.Wording;
import vn.thidua.achievement.store.AchievementReports;
import vn.thidua.achievement.store.ClusterReports;
import vn.thidua.achievement.store.NarrativeFiles;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.UnitRef;

/** What the pages show of a cluster's narrative report and of the Word files brought for it. */
@UseCase
@RequiresPermission(Permission.VIEW_CLUSTER)
public class ClusterReportQueries {

    private static final int MOST_NEAR = 3;

    @Inject
    private ClusterReportAccess access;

    @Inject
    private UnitTexts texts;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private UnitDirectory units;

    @Inject
    private ClusterReports reports;

    @Inject
    private AchievementReports unitReports;

    @Inject
    private NarrativeFiles files;

    /**
     * The whole report.
     *
     * @param reportId null where nothing was collected yet; then the sections are empty
     * @param fresh lines of the units' texts that the next collection would add
     */
    public record NarrativePage(ClusterRef cluster, YearRef year, String organisationName, Long reportId, long version, int nearPercent, Instant collectedAt,
            String collectedBy, List<SectionView> sections, List<UnitView> units, ClusterReport.Tally tally, int fresh, boolean mayEdit) implements Serializable {
    }

    public record SectionView(NarrativeSection section, List<LineView> kept, List<LineView> dropped) implements Serializable {
    }

    /** @param by who dropped, edited or merged it last; null where nobody did */
    public record LineView(long id, NarrativeSection section, String text, String firstText, boolean edited, List<SourceView> sources, boolean gone,
            List<NearView> near, List<PartView> parts, String by, Instant at) implements Serializable {

        /** Written for the cluster's report itself. */
        public boolean own() {
            return sources.isEmpty();
        }

        /** The short names of its units, each once. */
        public List<String> unitNames() {
            return sources.stream().map(SourceView::unitName).distinct().toList();
        }
    }

    /** What a unit wrote, word for word. */
    public record SourceView(long unitId, String unitName, String text, boolean gone) implements Serializable {
    }

    /** An earlier line that nearly says the same. */
    public record NearView(long lineId, String text, List<String> unitNames, boolean otherNumbers) implements Serializable {
    }

    /** A line that was merged into another. */
    public record PartView(long id, String text) implements Serializable {
    }

    public enum TextState { TAKEN, FRESH, NOT_HANDED_IN, NO_TEXT }

    /**
     * @param fresh lines it handed in that were not collected yet
     * @param drafted lines of what it did not hand in that were not collected either; they are offered
     */
    public record UnitView(UnitRef unit, ReportStatus status, String fileName, TextState state, int lines, int fresh, int drafted) implements Serializable {
    }

    /**
     * The page on which a unit's Word file is brought.
     *
     * @param version of the file brought before, 0 where there is none; the fields after it are null then
     */
    public record FilePage(ClusterRef cluster, YearRef year, UnitRef unit, long version, String fileName, String broughtBy, Instant broughtAt, boolean forUnit,
            boolean writes, boolean mayBring) implements Serializable {
    }

    public NarrativePage page(long clusterId, long yearId) {
        ClusterRef cluster = access.readable(clusterId, yearId);
        List<UnitTexts.UnitText> told = texts.of(clusterId, yearId);
        Map<Long, String> names = new HashMap<>();
        told.forEach(text -> names.put(text.unit().id(), text.unit().shortName()));
        Optional<ClusterReport> held = reports.of(clusterId, yearId);
        ClusterReport report = held.orElseGet(() -> ClusterReport.begin(cluster.organisationId(), clusterId, yearId));
        List<UnitView> unitViews = told.stream().map(text -> unit(text, report)).toList();
        NarrativeStep last = report.lastCollection().orElse(null);
        int fresh = unitViews.stream().mapToInt(UnitView::fresh).sum();
        return new NarrativePage(cluster, clusters.year(yearId), units.organisationName(cluster.organisationId()), report.id(), report.version(), report.nearPercent(),
                last == null ? null : last.takenAt(), last == null ? null : last.personName(), sections(report, names), unitViews, report.tally(), fresh,
                access.writes(cluster));
    }

    private static UnitView unit(UnitTexts.UnitText text, ClusterReport report) {
        long unitId = text.unit().id();
        int lines = (int) report.sources().stream().filter(source -> source.unitId() == unitId).count();
        int fresh = report.fresh(text.handedIn()).size();
        int drafted = report.fresh(text.drafted()).size();
        TextState state = text.empty() ? TextState.NO_TEXT : fresh > 0 ? TextState.FRESH : drafted > 0 && text.handedIn().isEmpty() ? TextState.NOT_HANDED_IN : TextState.TAKEN;
        return new UnitView(text.unit(), text.status(), text.file() == null ? null : text.file().fileName(), state, lines, fresh, drafted);
    }

    private static List<SectionView> sections(ClusterReport report, Map<Long, String> names) {
        Map<Long, List<NarrativeLine>> parts = new HashMap<>();
        for (NarrativeLine line : report.lines()) {
            if (line.mergedIntoId() != null) {
                parts.computeIfAbsent(line.mergedIntoId(), none -> new ArrayList<>()).add(line);
            }
        }
        Map<Long, List<SourceView>> sources = new LinkedHashMap<>();
        for (NarrativeSource source : report.sources()) {
            NarrativeLine line = source.line();
            sources.computeIfAbsent(line.mergedIntoId() == null ? line.id() : line.mergedIntoId(), none -> new ArrayList<>())
                    .add(new SourceView(source.unitId(), names.getOrDefault(source.unitId(), "?"), source.text(), source.gone()));
        }
        Map<Long, NarrativeStep> lastStep = new HashMap<>();
        report.steps().stream().filter(step -> step.line() != null && step.act() != NarrativeAct.MOVED).forEach(step -> lastStep.put(step.line().id(), step));
        return Arrays.stream(NarrativeSection.values()).map(section -> {
            List<LineView> kept = report.kept(section).stream().map(line -> line(line, sources, parts, lastStep, List.of())).toList();
            return new SectionView(section, withNear(kept, report.nearPercent()),
                    report.dropped(section).stream().map(line -> line(line, sources, parts, lastStep, List.of())).toList());
        }).toList();
    }

    private static LineView line(NarrativeLine line, Map<Long, List<SourceView>> sources, Map<Long, List<NarrativeLine>> parts, Map<Long, NarrativeStep> lastStep,
            List<NearView> near) {
        List<SourceView> from = List.copyOf(sources.getOrDefault(line.id(), List.of()));
        NarrativeStep step = lastStep.get(line.id());
        return new LineView(line.id(), line.section(), line.text(), line.firstText(), line.edited(), from, !from.isEmpty() && from.stream().allMatch(SourceView::gone),
                near, parts.getOrDefault(line.id(), List.of()).stream().map(part -> new PartView(part.id(), part.text())).toList(),
                step == null ? null : step.personName(), step == null ? null : step.takenAt());
    }

    private static List<LineView> withNear(List<LineView> lines, int percent) {
        Map<Integer, List<NearLines.Pair>> byLater = new HashMap<>();
        NearLines.among(lines.stream().map(line -> Wording.of(line.text())).toList(), percent)
                .forEach(pair -> byLater.computeIfAbsent(pair.later(), none -> new ArrayList<>()).add(pair));
        List<LineView> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            LineView line = lines.get(i);
            List<NearView> near = byLater.getOrDefault(i, List.of()).stream()
                    .sorted(java.util.Comparator.comparingInt((NearLines.Pair pair) -> -pair.likeness()).thenComparing(NearLines.Pair::earlier)).limit(MOST_NEAR)
                    .map(pair -> near(lines.get(pair.earlier()), pair)).toList();
            all.add(new LineView(line.id(), line.section(), line.text(), line.firstText(), line.edited(), line.sources(), line.gone(), near, line.parts(), line.by(), line.at()));
        }
        return all;
    }

    private static NearView near(LineView earlier, NearLines.Pair pair) {
        return new NearView(earlier.id(), earlier.text(), earlier.unitNames(), !pair.sameNumbers());
    }

    @RequiresPermission({Permission.EDIT_REPORT, Permission.EDIT_CLUSTER_REPORT})
    public FilePage file(long clusterId, long yearId, long unitId) {
        ClusterRef cluster = clusters.cluster(clusterId);
        boolean writes = access.writes(cluster);
        if (!writes && !access.reports(cluster, unitId)) {
            throw new AccessDenied();
        }
        YearRef year = clusters.year(yearId);
        CriteriaAccess.mustBelong(cluster, year);
        access.mustBeMember(cluster, yearId, unitId);
        UnitRef unit = clusters.members(clusterId, yearId).stream().filter(member -> member.id() == unitId).findFirst().orElseThrow();
        NarrativeFile held = files.of(clusterId, yearId, unitId).orElse(null);
        boolean inHand = unitReports.of(clusterId, yearId, unitId).map(AchievementReport::status).map(ReportStatus::editable).orElse(true);
        return new FilePage(cluster, year, unit, held == null ? 0 : held.version(), held == null ? null : held.fileName(), held == null ? null : held.personName(),
                held == null ? null : held.broughtAt(), held != null && held.forUnit(), writes, writes || inHand);
    }
}
