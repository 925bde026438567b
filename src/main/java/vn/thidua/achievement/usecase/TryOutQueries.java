package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.AchievementReport;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.model.CriteriaSheet;
import vn.thidua.achievement.model.Criterion;
import vn.thidua.achievement.model.scoring.Assignment;
import vn.thidua.achievement.model.scoring.Reported;
import vn.thidua.achievement.model.scoring.UnitFigures;
import vn.thidua.achievement.model.tryout.TryOutCase;
import vn.thidua.achievement.store.AchievementReports;
import vn.thidua.achievement.store.CriteriaSets;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.UnitRef;

/** What a try-out can start from. Everything is copied: what is done with the copy reaches nothing that is stored. */
@UseCase
@RequiresPermission(Permission.CONFIGURE_YEAR)
public class TryOutQueries {

    @Inject
    private CurrentUser user;

    @Inject
    private CriteriaAccess access;

    @Inject
    private ReportAccess reportAccess;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private CriteriaSets sets;

    @Inject
    private AchievementReports reports;

    /** A criteria set that can be copied. */
    public record Source(ClusterRef cluster, YearRef year, String title) implements Serializable {
    }

    /** The criteria sets she may configure, newest year first. */
    public List<Source> sources() {
        Map<Long, ClusterRef> byId = new HashMap<>();
        clusters.clusters(user.organisationId()).forEach(cluster -> byId.put(cluster.id(), cluster));
        Map<Long, YearRef> years = new HashMap<>();
        clusters.years(user.organisationId()).forEach(year -> years.put(year.id(), year));
        return sets.all(user.organisationId()).stream()
                .filter(set -> byId.containsKey(set.clusterId()) && years.containsKey(set.yearId()) && user.may(Permission.CONFIGURE_YEAR, byId.get(set.clusterId()).place()))
                .map(set -> new Source(byId.get(set.clusterId()), years.get(set.yearId()), set.title()))
                .sorted(Comparator.comparing((Source source) -> source.year().number()).reversed().thenComparing(source -> source.cluster().name())).toList();
    }

    /** The set of a cluster-year with what it asks of the members and, of the reports she may see, the figures. */
    public TryOutCase copy(long clusterId, long yearId) {
        access.configurable(clusterId, yearId);
        CriteriaSet set = sets.of(clusterId, yearId).orElseThrow(NotFound::new);
        Map<Long, AchievementReport> byUnit = new HashMap<>();
        reports.all(clusterId, yearId).stream().filter(reportAccess::mayView).forEach(report -> byUnit.put(report.unitId(), report));
        List<TryOutCase.Line> lines = new ArrayList<>();
        set.criteria().forEach(line -> lines.add(new TryOutCase.Line(lines.size(), line.depth(), line.spec())));
        List<TryOutCase.Unit> units = clusters.members(clusterId, yearId).stream().map(member -> unit(set, member, byUnit.get(member.id()))).toList();
        return new TryOutCase(set.rounding(), set.comparing().cap(), set.comparing().bands(), set.comparing().ties(), lines, units, List.of());
    }

    private static TryOutCase.Unit unit(CriteriaSet set, UnitRef member, AchievementReport report) {
        UnitFigures told = report == null ? null : report.figures(set, member.name(), 0);
        Map<String, BigDecimal> targets = new LinkedHashMap<>();
        List<String> notAssigned = new ArrayList<>();
        Map<String, Reported> figures = new LinkedHashMap<>();
        Map<String, BigDecimal> given = new LinkedHashMap<>();
        for (Criterion line : set.scored()) {
            Assignment assignment = line.assignment(member.id());
            if (!assignment.assigned()) {
                notAssigned.add(line.code());
                continue;
            }
            if (assignment.target() != null && line.kind().takesTargets()) {
                targets.put(line.code(), assignment.target());
            }
            if (told != null && told.reported().containsKey(line.code()) && !told.reported().get(line.code()).empty()) {
                figures.put(line.code(), told.reported().get(line.code()));
            }
            if (told != null && told.given().containsKey(line.code())) {
                given.put(line.code(), told.given().get(line.code()));
            }
        }
        return new TryOutCase.Unit(member.name(), targets, notAssigned, figures, given);
    }

    /** A criteria file as it is understood; nothing is stored. */
    public CriteriaSheet.Reading sheet(byte[] file, int decimals) {
        return CriteriaSheet.read(CriteriaFile.rows(file), decimals);
    }
}
