package vn.thidua.achievement.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.achievement.RankingDirectory.RankedUnit;
import vn.thidua.achievement.RankingStage;
import vn.thidua.achievement.model.scoring.ClusterScore;
import vn.thidua.shared.Root;

/**
 * The ranking of a cluster-year as it was when provincial staff froze it: names, scores, ranks, and each unit's figures.
 * None of it ever changes. The provisional one can be opened once for final figures, which end in a ranking of their own.
 */
@Entity
@Table(name = "frozen_ranking")
public class FrozenRanking extends Root {

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "cluster_id")
    private long clusterId;

    @Column(name = "year_id")
    private long yearId;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage")
    private RankingStage stage;

    @Column(name = "frozen_at")
    private Instant frozenAt;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "person_name")
    private String personName;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "opened_account_id")
    private Long openedAccountId;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_reason")
    private String openedReason;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "ranking_id", nullable = false)
    private List<FrozenRank> ranks = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "ranking_id", nullable = false)
    private List<FrozenSheet> sheets = new ArrayList<>();

    protected FrozenRanking() {
    }

    /** @param score the members of the cluster-year together, scored by the set */
    public static FrozenRanking of(RankingStage stage, CriteriaSet set, ClusterScore score, Actor by, Instant when) {
        Map<String, Long> ids = set.criteria().stream().collect(Collectors.toMap(Criterion::code, Criterion::id));
        List<RankedUnit> units = FrozenRank.ranked(score);
        Map<Long, List<FrozenLine>> lines = units.stream().collect(Collectors.toMap(RankedUnit::unitId,
                unit -> score.worksheet(unit.unitId()).stream().map(line -> FrozenLine.of(ids.get(line.spec().code()), line)).toList()));
        return of(stage, set.organisationId(), set.clusterId(), set.yearId(), units, lines, by, when);
    }

    /** @param lines by unit; none in rankings that are older than these figures */
    public static FrozenRanking of(RankingStage stage, long organisationId, long clusterId, long yearId, List<RankedUnit> units, Map<Long, List<FrozenLine>> lines,
            Actor by, Instant when) {
        FrozenRanking ranking = new FrozenRanking();
        ranking.organisationId = organisationId;
        ranking.clusterId = clusterId;
        ranking.yearId = yearId;
        ranking.stage = stage;
        ranking.frozenAt = when;
        ranking.accountId = by.accountId();
        ranking.personName = by.personName();
        units.forEach(unit -> ranking.ranks.add(new FrozenRank(ranking.ranks.size() + 1, unit)));
        lines.forEach((unit, figures) -> ranking.sheets.add(new FrozenSheet(unit, figures)));
        return ranking;
    }

    /** Only {@link RankingStages} knows when that is allowed. */
    void open(String reason, Actor by, Instant when) {
        openedReason = AchievementReport.given("reason", reason);
        openedAt = when;
        openedAccountId = by.accountId();
        openedBy = by.personName();
    }

    boolean opened() {
        return openedAt != null;
    }

    /** Best first. */
    public List<RankedUnit> units() {
        return ranks.stream().sorted(Comparator.comparingInt(FrozenRank::listOrder)).map(FrozenRank::unit).toList();
    }

    /** What each unit had of each criterion, by unit and criterion; empty in a ranking that is older than these figures. */
    public Map<Long, Map<Long, FrozenLine>> lines() {
        return sheets.stream().collect(Collectors.toMap(FrozenSheet::unitId, FrozenRanking::byCriterion));
    }

    /** The same of one unit. */
    public Map<Long, FrozenLine> lines(long unitId) {
        return sheets.stream().filter(sheet -> sheet.unitId() == unitId).findFirst().map(FrozenRanking::byCriterion).orElse(Map.of());
    }

    private static Map<Long, FrozenLine> byCriterion(FrozenSheet sheet) {
        return sheet.lines().stream().collect(Collectors.toMap(FrozenLine::criterionId, Function.identity()));
    }

    public RankingStage stage() {
        return stage;
    }

    public Instant frozenAt() {
        return frozenAt;
    }

    public String personName() {
        return personName;
    }

    /** When it was opened for final figures; null while it was not. */
    public Instant openedAt() {
        return openedAt;
    }

    public String openedBy() {
        return openedBy;
    }

    public String openedReason() {
        return openedReason;
    }
}
