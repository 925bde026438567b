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
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.RankingDirectory;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.PollDirectory;
import vn.thidua.ballot.PollState;
import vn.thidua.ballot.RuleInWords;
import vn.thidua.ballot.RuleSetDirectory;
import vn.thidua.ballot.RuleSetDirectory.SavedRule;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.commendation.AwardLevel;
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
     * @param polls all polls of this cluster-year, in the order of their stages and rounds
     * @param pollId the last of them, null before the vote is planned
     * @param next the awards of the poll that is planned next; empty where all are
     */
    public record CommendationPage(ClusterRef cluster, YearRef year, List<AwardRow> awards, List<VoteRow> polls, Long pollId,
            PollState pollState, List<AwardName> next, String obstacle, List<NominationRow> nominations, List<TieRow> ties, List<ExcludedRow> excluded,
            List<SavedRule> ruleSets, boolean mayConfigure, boolean mayPlan, boolean seesCouncil) implements Serializable {
    }

    /** @param awards what is voted on in it */
    public record VoteRow(long pollId, List<AwardName> awards, int round, PollState state) implements Serializable {
    }

    public record AwardName(String nameVi, String nameEn) implements Serializable {

        static AwardName of(AwardType type) {
            return new AwardName(type.nameVi(), type.nameEn());
        }
    }

    /** @param ownPoll whether it is voted on in a poll of its own; @param maySeparate whether that can be changed; @param suggested true where {@code rule} is only what the form offers to begin with: nothing is set yet */
    public record AwardRow(long awardTypeId, String code, String nameVi, String nameEn, AwardLevel level, int listOrder, Long ruleVersion,
            boolean suggested, ContestRule rule, String wordsVi, String wordsEn, boolean ownPoll, boolean mayRevise, boolean maySeparate) implements Serializable {
    }

    /** @param councilVotes null before the council has voted */
    public record NominationRow(String awardVi, String awardEn, AwardLevel level, String unitName, int votes, int base, BigDecimal score,
            Integer rank, NominationState state, Instant recordedAt, long pollId, Integer councilVotes, Integer councilBase) implements Serializable {
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
    private VoteStages stages;

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
        var votes = stages.of(awardTypes, set, clusterId, yearId);
        var poll = votes.current();
        var next = votes.next();
        boolean complete = votes.begun() && next.isEmpty();
        String obstacle = complete ? null : obstacle(cluster, yearId, set, votes);
        boolean mayPlan = !complete && obstacle == null && (mayConfigure || user.may(PREPARE_POLL, cluster.place()));
        return new CommendationPage(cluster, year, awardRows(awardTypes, set, mayConfigure && !votes.begun()), voteRows(votes),
                poll.map(PollDirectory.PollRef::id).orElse(null), poll.map(PollDirectory.PollRef::state).orElse(null),
                next.map(stage -> stage.stage().types().stream().map(AwardName::of).toList()).orElse(List.of()), obstacle,
                nominationRows(awardTypes, clusterId, yearId), ties(awardTypes, votes), excluded(cluster, year),
                mayConfigure ? ruleSets.offered(cluster.organisationId()) : List.of(), mayConfigure, mayPlan,
                user.may(VIEW_CLUSTER, Place.organisation(cluster.organisationId())));
    }

    private static List<VoteRow> voteRows(VoteStages.Votes votes) {
        List<VoteRow> rows = new ArrayList<>();
        for (var stage : votes.stages()) {
            List<AwardName> awards = stage.stage().types().stream().map(AwardName::of).toList();
            stage.rounds().forEach(round -> rows.add(new VoteRow(round.id(), awards, round.round(), round.state())));
        }
        return rows;
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

    private String obstacle(ClusterRef cluster, long yearId, List<AwardRule> set, VoteStages.Votes votes) {
        if (!votes.nextMayBegin()) {
            return "commendation.vote.earlierUndecided";
        }
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
                    RuleInWords.of(rule, Locale.ENGLISH), found != null && found.ownPoll(), mayRevise,
                    mayRevise && found != null && set.size() > 1));
        }
        return rows;
    }

    private List<NominationRow> nominationRows(List<AwardType> awardTypes, long clusterId, long yearId) {
        List<Nomination> found = nominations.of(clusterId, yearId);
        List<NominationRow> rows = new ArrayList<>();
        for (AwardType type : awardTypes) {
            found.stream().filter(nomination -> nomination.awardTypeId() == type.id())
                    .map(nomination -> new NominationRow(type.nameVi(), type.nameEn(), type.level(), nomination.unitName(), nomination.votes(),
                            nomination.base(), nomination.score(), nomination.rank(), nomination.state(), nomination.recordedAt(), nomination.pollId(),
                            nomination.councilVotes(), nomination.councilBase()))
                    .forEach(rows::add);
        }
        return rows;
    }

    private static List<TieRow> ties(List<AwardType> awardTypes, VoteStages.Votes votes) {
        Map<Long, AwardType> typeOf = awardTypes.stream().collect(Collectors.toMap(AwardType::id, Function.identity()));
        List<TieRow> rows = new ArrayList<>();
        for (var contest : votes.contests()) {
            if (!contest.open().isEmpty()) {
                AwardType type = typeOf.get(VotePlan.awardTypeOf(contest.subject()));
                rows.add(new TieRow(type.nameVi(), type.nameEn(), contest.open().stream().map(PollDirectory.NomineeOutcome::name).toList(),
                        contest.open().get(0).votes(), contest.last().id()));
            }
        }
        return rows;
    }
}
