package vn.thidua.achievement.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.achievement.ReportStatus;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.achievement.model.ActivityKind;
import vn.thidua.achievement.model.NarrativeFile;
import vn.thidua.achievement.model.NarrativePiece;
import vn.thidua.achievement.model.NarrativeSection;
import vn.thidua.achievement.model.ReportContent;
import vn.thidua.achievement.model.Wording;
import vn.thidua.achievement.store.ClusterReports;
import vn.thidua.achievement.store.NarrativeFiles;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.unit.UnitRef;

/** What the units of a cluster-year wrote, line by line: in their reports' texts and in the Word files brought for them. */
@Dependent
class UnitTexts {

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private ClusterReports reports;

    @Inject
    private NarrativeFiles files;

    /**
     * One unit's lines.
     *
     * @param status of its report, null where none was begun
     * @param file the Word file brought for it, null where there is none
     * @param handedIn lines that may be collected
     * @param drafted lines of a text that was not handed in
     */
    record UnitText(UnitRef unit, ReportStatus status, NarrativeFile file, List<NarrativePiece> handedIn, List<NarrativePiece> drafted) {

        boolean empty() {
            return handedIn.isEmpty() && drafted.isEmpty();
        }
    }

    /** The members' texts in the members' order. */
    List<UnitText> of(long clusterId, long yearId) {
        Map<Long, AchievementReport> reportOf = new HashMap<>();
        reports.unitReports(clusterId, yearId).forEach(report -> reportOf.put(report.unitId(), report));
        Map<Long, NarrativeFile> fileOf = new HashMap<>();
        files.all(clusterId, yearId).forEach(file -> fileOf.put(file.unitId(), file));
        return clusters.members(clusterId, yearId).stream().map(unit -> text(unit, reportOf.get(unit.id()), fileOf.get(unit.id()))).toList();
    }

    private static UnitText text(UnitRef unit, AchievementReport report, NarrativeFile file) {
        boolean in = report != null && !report.status().editable();
        List<NarrativePiece> handedIn = new ArrayList<>();
        List<NarrativePiece> drafted = new ArrayList<>();
        if (report != null) {
            (in ? handedIn : drafted).addAll(pieces(report));
        }
        if (file != null) {
            (in || file.forUnit() ? handedIn : drafted).addAll(file.pieces());
        }
        return new UnitText(unit, report == null ? null : report.status(), file, handedIn, drafted);
    }

    private static List<NarrativePiece> pieces(AchievementReport report) {
        List<NarrativePiece> pieces = new ArrayList<>();
        pieces.addAll(NarrativePiece.of(report.unitId(), NarrativeSection.RESULTS, report.results()));
        pieces.addAll(NarrativePiece.of(report.unitId(), NarrativeSection.BREAKTHROUGHS, report.breakthroughs()));
        report.activities().stream().sorted(Comparator.comparing(ReportContent.ActivityLine::kind))
                .map(activity -> new NarrativePiece(report.unitId(), NarrativeSection.MODELS, told(activity)))
                .filter(piece -> !piece.wording().empty()).forEach(pieces::add);
        pieces.addAll(NarrativePiece.of(report.unitId(), NarrativeSection.DIFFICULTIES, report.difficulties()));
        return pieces;
    }

    /** A model or club as one sentence, always in Vietnamese: the cluster's report is written in that language. */
    private static String told(ReportContent.ActivityLine activity) {
        String name = activity.name().strip();
        String key = Vietnamese.searchKey(name);
        boolean named = activity.kind() == ActivityKind.MODEL || key.startsWith("cau lac bo") || key.startsWith("clb");
        StringBuilder line = new StringBuilder(named ? name : Messages.text(Vietnamese.LOCALE, "achievement.narrative.paper.club", name));
        if (activity.participants() != null) {
            line.append(' ').append(Messages.text(Vietnamese.LOCALE, "achievement.narrative.paper.participants", activity.participants()));
        }
        if (activity.description() != null && !Wording.of(activity.description()).empty()) {
            line.append(": ").append(activity.description().strip().replaceAll("\\s*\\R\\s*", " "));
        }
        return Vietnamese.nfc(line.toString());
    }
}
