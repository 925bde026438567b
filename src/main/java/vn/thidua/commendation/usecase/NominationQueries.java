package vn.thidua.commendation.usecase;

import static vn.thidua.access.Permission.CONFIGURE_YEAR;
import static vn.thidua.access.Permission.PREPARE_POLL;
import static vn.thidua.access.Permission.VIEW_CLUSTER;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.access.AccessDenied;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.RankingDirectory;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.PollDirectory;
import vn.thidua.ballot.PollDirectory.Verdict;
import vn.thidua.ballot.PollState;
import vn.thidua.ballot.RuleInWords;
import vn.thidua.ballot.RuleSetDirectory;
import vn.thidua.ballot.RuleSetDirectory.SavedRule;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.commendation.AwardLevel;
import vn.thidua.commendation.NominationDirectory;
import vn.thidua.commendation.model.AwardRule;
import vn.thidua.commendation.model.AwardType;
import vn.thidua.commendation.model.Nomination;
import vn.thidua.commendation.model.NominationState;
import vn.thidua.commendation.model.VotePlan;
import vn.thidua.commendation.store.AwardRules;
import vn.thidua.commendation.store.AwardTypes;
import vn.thidua.commendation.store.Nominations;
import vn.thidua.conference.ConferenceDirectory;
import vn.thidua.shared.UseCase;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.UnitRef;

/** The commendation page of one cluster-year: award types, their rules in words, the vote, the nominations. */
@UseCase
@RequiresPermission(VIEW_CLUSTER)
public class NominationQueries {

    /**
     * @param obstacle the key of what stands in the way of planning the vote, or null
     * @param excluded members of the year that ended too early to be commended
     * @param ruleSets the saved rules that whoever may set a rule can begin with
     * @param pollId the poll of this cluster-year, null before the vote is planned
     */
    public record CommendationPage(ClusterRef cluster, YearRef year, List<AwardRow> awards, Long pollId, PollState pollState,
            String obstacle, List<NominationRow> nominations, List<TieRow> ties, List<ExcludedRow> excluded,
            List<SavedRule> ruleSets, boolean mayConfigure, boolean mayPlan) implements Serializable {
    }

    /** @param suggested true where {@code rule} is only what the form offers to begin with: nothing is set yet */
    public record AwardRow(long awardTypeId, String code, String nameVi, String nameEn, AwardLevel level, int listOrder, Long ruleVersion,
            boolean suggested, ContestRule rule, String wordsVi, String wordsEn, boolean mayRevise) implements Serializable {
    }

    public record NominationRow(String awardVi, String awardEn, AwardLevel level, String unitName, int votes, int base, BigDecimal score,
            Integer rank, NominationState state, Instant recordedAt, long pollId) implements Serializable {
    }

    /** Units with equal votes at the cut of one award: not nominated, the conference decides. */
    public record TieRow(String awardVi, String awardEn, List<String> unitNames, int votes, long pollId) implements Serializable {
    }

    /** @param lastDay on which the unit existed */
    public record ExcludedRow(String unitName, LocalDate lastDay) implements Serializable {
    }

    @Inject
    private AwardTypes types;

    @Inject
    private AwardRules rules;

    @Inject
    private Nominations nominations;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private UnitDirectory units;

    @Inject
    private RankingDirectory rankings;

    @Inject
    private ConferenceDirectory conferences;

    @Inject
    private PollDirectory polls;

    @Inject
    private RuleSetDirectory ruleSets;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    public CommendationPage page(long clusterId, long yearId) {
        var cluster = clusters.cluster(clusterId);
        var year = clusters.year(yearId);
        user.must(VIEW_CLUSTER, cluster.place());
        if (year.organisationId() != cluster.organisationId()) {
            throw new AccessDenied();
        }
        boolean mayConfigure = user.may(CONFIGURE_YEAR, cluster.place());
        List<AwardType> awardTypes = types.of(cluster.organisationId());
        List<AwardRule> set = rules.of(clusterId, yearId);
        var poll = polls.ofSubject(NominationDirectory.subjectOf(clusterId, yearId));
        String obstacle = poll.isPresent() ? null : obstacle(cluster, yearId, set);
        boolean mayPlan = poll.isEmpty() && obstacle == null && (mayConfigure || user.may(PREPARE_POLL, cluster.place()));
        return new CommendationPage(cluster, year, awardRows(awardTypes, set, mayConfigure && poll.isEmpty()),
                poll.map(PollDirectory.PollRef::id).orElse(null), poll.map(PollDirectory.PollRef::state).orElse(null), obstacle,
                nominationRows(awardTypes, clusterId, yearId), poll.map(ref -> ties(awardTypes, ref)).orElse(List.of()), excluded(cluster, year),
                mayConfigure ? ruleSets.offered(cluster.organisationId()) : List.of(),
                mayConfigure, mayPlan);
    }

    /** Who existed no more on the day of the conference, or on that of the nomination: the day they were recorded, before that today. */
    private List<ExcludedRow> excluded(ClusterRef cluster, YearRef year) {
        LocalDate recorded = nominations.of(cluster.id(), year.id()).stream().map(Nomination::recordedAt).max(Comparator.naturalOrder())
                .map(instant -> LocalDate.ofInstant(instant, clock.getZone())).orElse(LocalDate.now(clock));
        LocalDate day = conferences.yearEnd(cluster.id(), year.id()).map(conference -> conference.startsAt().toLocalDate())
                .filter(recorded::isBefore).orElse(recorded);
        List<UnitRef> members = clusters.members(cluster.id(), year.id());
        var history = units.history(members.stream().map(UnitRef::id).toList());
        return members.stream().filter(unit -> !VotePlan.commendable(history.lastDay(unit.id()).orElse(null), day))
                .map(unit -> new ExcludedRow(unit.name(), history.lastDay(unit.id()).orElseThrow())).toList();
    }

    private String obstacle(ClusterRef cluster, long yearId, List<AwardRule> set) {
        var conference = conferences.yearEnd(cluster.id(), yearId).orElse(null);
        var members = clusters.members(cluster.id(), yearId);
        var nominees = conference == null ? members
                : VotePlan.nominees(members, units.existing(cluster.organisationId(), conference.startsAt().toLocalDate()));
        return VotePlan.obstacle(rankings.ranking(cluster.id(), yearId), conference, set, nominees);
    }

    private List<AwardRow> awardRows(List<AwardType> awardTypes, List<AwardRule> set, boolean mayRevise) {
        Map<Long, AwardRule> ruleOf = set.stream().collect(Collectors.toMap(AwardRule::awardTypeId, Function.identity()));
        List<AwardRow> rows = new ArrayList<>();
        for (AwardType type : awardTypes) {
            AwardRule found = ruleOf.get(type.id());
            ContestRule rule = found == null ? AwardRule.suggestion(type.level()) : found.rule();
            rows.add(new AwardRow(type.id(), type.code(), type.nameVi(), type.nameEn(), type.level(), type.listOrder(),
                    found == null ? null : found.version(), found == null, rule, RuleInWords.of(rule, Vietnamese.LOCALE),
                    RuleInWords.of(rule, Locale.ENGLISH), mayRevise));
        }
        return rows;
    }

    private List<NominationRow> nominationRows(List<AwardType> awardTypes, long clusterId, long yearId) {
        List<Nomination> found = nominations.of(clusterId, yearId);
        List<NominationRow> rows = new ArrayList<>();
        for (AwardType type : awardTypes) {
            found.stream().filter(nomination -> nomination.awardTypeId() == type.id())
                    .map(nomination -> new NominationRow(type.nameVi(), type.nameEn(), type.level(), nomination.unitName(), nomination.votes(),
                            nomination.base(), nomination.score(), nomination.rank(), nomination.state(), nomination.recordedAt(), nomination.pollId()))
                    .forEach(rows::add);
        }
        return rows;
    }

    private List<TieRow> ties(List<AwardType> awardTypes, PollDirectory.PollRef poll) {
        if (poll.state() != PollState.CERTIFIED) {
            return List.of();
        }
        Map<Long, AwardType> typeOf = awardTypes.stream().collect(Collectors.toMap(AwardType::id, Function.identity()));
        List<TieRow> rows = new ArrayList<>();
        for (var contest : polls.outcome(poll.id()).map(PollDirectory.Outcome::contests).orElse(List.of())) {
            var tied = contest.nominees().stream().filter(nominee -> nominee.verdict() == Verdict.TIED_AT_CUT).toList();
            if (!tied.isEmpty()) {
                AwardType type = typeOf.get(VotePlan.awardTypeOf(contest.subject()));
                rows.add(new TieRow(type.nameVi(), type.nameEn(), tied.stream().map(PollDirectory.NomineeOutcome::name).toList(),
                        tied.get(0).votes(), poll.id()));
            }
        }
        return rows;
    }
}
