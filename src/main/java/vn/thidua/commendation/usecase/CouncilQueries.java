package vn.thidua.commendation.usecase;

import static vn.thidua.access.Permission.CONFIGURE_YEAR;
import static vn.thidua.access.Permission.PREPARE_POLL;
import static vn.thidua.access.Permission.RECORD_CONFERENCE;
import static vn.thidua.access.Permission.VIEW_CLUSTER;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.PollDirectory;
import vn.thidua.ballot.PollDirectory.PollRef;
import vn.thidua.ballot.RuleInWords;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.commendation.AwardLevel;
import vn.thidua.commendation.model.AwardType;
import vn.thidua.commendation.model.CouncilPlan;
import vn.thidua.commendation.model.CouncilRule;
import vn.thidua.commendation.model.Nomination;
import vn.thidua.commendation.model.NominationState;
import vn.thidua.commendation.store.AwardTypes;
import vn.thidua.commendation.store.CouncilRules;
import vn.thidua.commendation.store.Nominations;
import vn.thidua.conference.ConferenceDirectory;
import vn.thidua.conference.ConferenceDirectory.ConferenceRef;
import vn.thidua.shared.UseCase;
import vn.thidua.shared.text.Vietnamese;

/** The council's page of one year: how it votes, its meetings and votes, and what became of the nominations of all clusters. */
@UseCase
@RequiresPermission(VIEW_CLUSTER)
public class CouncilQueries {

    /**
     * @param meetings of the council that are not over, in which a vote can be held
     * @param polls rounds of the council's vote
     * @param obstacle the key of what stands in the way of planning the vote, or null
     */
    public record CouncilPage(YearRef year, List<AwardRow> awards, List<ConferenceRef> meetings, List<PollRef> polls, List<NominationRow> nominations,
            String obstacle, boolean mayConfigure, boolean mayMeet, boolean mayPlan) implements Serializable {
    }

    /** @param waiting nominations that the council has not voted on */
    public record AwardRow(long awardTypeId, String nameVi, String nameEn, AwardLevel level, long waiting, Long ruleVersion, boolean suggested, ContestRule rule,
            String wordsVi, String wordsEn, boolean mayRevise) implements Serializable {
    }

    /** @param councilVotes null before the council has voted */
    public record NominationRow(String awardVi, String awardEn, String clusterName, String unitName, int votes, int base, Integer rank, NominationState state,
            Integer councilVotes, Integer councilBase) implements Serializable {
    }

    @Inject
    private AwardTypes types;

    @Inject
    private CouncilRules rules;

    @Inject
    private Nominations nominations;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private ConferenceDirectory conferences;

    @Inject
    private PollDirectory polls;

    @Inject
    private CurrentUser user;

    public CouncilPage page(long yearId) {
        YearRef year = clusters.year(yearId);
        Place place = Place.organisation(year.organisationId());
        user.must(VIEW_CLUSTER, place);
        List<AwardType> awardTypes = types.of(year.organisationId());
        List<CouncilRule> set = rules.of(yearId);
        List<Nomination> all = nominations.ofYear(yearId);
        List<Nomination> waiting = all.stream().filter(one -> one.state() == NominationState.PROPOSED).toList();
        List<ConferenceRef> meetings = conferences.councilMeetings(year.organisationId(), yearId);
        List<PollRef> rounds = polls.rounds(CouncilPlan.subjectOf(yearId));
        boolean mayConfigure = user.may(CONFIGURE_YEAR, place);
        String obstacle = rounds.isEmpty() ? CouncilPlan.obstacle(meetings, set, waiting) : null;
        return new CouncilPage(year, awardRows(awardTypes, set, waiting, mayConfigure && rounds.isEmpty()),
                meetings.stream().filter(meeting -> !meeting.ended()).toList(), rounds, nominationRows(awardTypes, all, year.organisationId()), obstacle,
                mayConfigure, user.may(RECORD_CONFERENCE, place),
                rounds.isEmpty() && obstacle == null && (mayConfigure || user.may(PREPARE_POLL, place)));
    }

    private static List<AwardRow> awardRows(List<AwardType> awardTypes, List<CouncilRule> set, List<Nomination> waiting, boolean mayRevise) {
        List<AwardRow> rows = new ArrayList<>();
        for (AwardType type : awardTypes) {
            CouncilRule found = set.stream().filter(one -> one.awardTypeId() == type.id()).findFirst().orElse(null);
            ContestRule rule = found == null ? CouncilRule.suggestion() : found.rule();
            rows.add(new AwardRow(type.id(), type.nameVi(), type.nameEn(), type.level(), waiting.stream().filter(one -> one.awardTypeId() == type.id()).count(),
                    found == null ? null : found.version(), found == null, rule, RuleInWords.of(rule, Vietnamese.LOCALE), RuleInWords.of(rule, Locale.ENGLISH), mayRevise));
        }
        return rows;
    }

    private List<NominationRow> nominationRows(List<AwardType> awardTypes, List<Nomination> all, long organisationId) {
        Map<Long, String> names = clusters.clusters(organisationId).stream().collect(Collectors.toMap(ClusterRef::id, ClusterRef::name));
        List<NominationRow> rows = new ArrayList<>();
        for (AwardType type : awardTypes) {
            all.stream().filter(one -> one.awardTypeId() == type.id()).map(one -> new NominationRow(type.nameVi(), type.nameEn(), names.get(one.clusterId()),
                    one.unitName(), one.votes(), one.base(), one.rank(), one.state(), one.councilVotes(), one.councilBase())).forEach(rows::add);
        }
        return rows;
    }
}
