package vn.thidua.commendation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.access.Grant;
import vn.thidua.access.Role;
import vn.thidua.access.ScopeKind;
import vn.thidua.access.usecase.AccountQueries;
import vn.thidua.access.usecase.GrantRole;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.ContestRule.Base;
import vn.thidua.ballot.ContestRule.QuorumBasis;
import vn.thidua.ballot.Fraction;
import vn.thidua.commendation.model.CouncilPlan;
import vn.thidua.commendation.model.CouncilRule;
import vn.thidua.commendation.model.NominationState;
import vn.thidua.commendation.usecase.CouncilQueries;
import vn.thidua.commendation.usecase.PlanCouncilVote;
import vn.thidua.commendation.usecase.SetCouncilRule;
import vn.thidua.conference.model.ConferenceKind;
import vn.thidua.conference.usecase.AddDelegate;
import vn.thidua.conference.usecase.ConferenceQueries;
import vn.thidua.conference.usecase.MarkAttendance;
import vn.thidua.conference.usecase.RecordConference;
import vn.thidua.shared.StaleVersion;

/** The province's council votes on what the clusters proposed; its members stand for no unit. */
class CouncilIT extends CommendationInContainer {

    /** Choices, so that the tests below can say who is approved in one line: three of four members. */
    private static final ContestRule RULE = new ContestRule(QuorumBasis.DELEGATES, new Fraction(2, 3), Base.CONVENED, new Fraction(2, 3), false, 1, 5, 5, true, false);

    @Inject
    private SetCouncilRule setCouncilRule;

    @Inject
    private PlanCouncilVote planCouncil;

    @Inject
    private CouncilQueries council;

    @Inject
    private RecordConference record;

    @Inject
    private AddDelegate convene;

    @Inject
    private MarkAttendance mark;

    @Inject
    private ConferenceQueries conferences;

    @Inject
    private AccountQueries accounts;

    @Inject
    private GrantRole grant;

    private long award;
    private String opener;

    /** The cluster proposes Định Hóa and Phú Lương. */
    @BeforeEach
    void twoAreProposed() {
        opener = its.leader();
        award = awardType("BK-TINH", AwardLevel.PROVINCIAL);
        setRule.execute(rule(award, null, 2));
        freeze("96", "95", "94", "93", "92");
        confer();
        long poll = plan();
        voteAndCount(poll, java.util.Collections.nCopies(5, List.of(Set.of(0, 1))));
        certify(poll);
        as(its.staff());
    }

    @Override
    protected String opener() {
        return opener;
    }

    private long meeting(int members) {
        as(its.staff());
        long meeting = record.execute(new RecordConference.Command(null, its.yearId(), ConferenceKind.COUNCIL, "Thái Nguyên",
                LocalDateTime.of(2023, 11, 20, 8, 0), "Chủ tịch Hội đồng", null, null));
        for (int i = 0; i < members; i++) {
            long member = convene.execute(new AddDelegate.Command(meeting, null, "Thành viên " + i, "Ủy viên Hội đồng"));
            mark.execute(new MarkAttendance.Command(member, 1, true));
        }
        return meeting;
    }

    private void tellerOfTheProvince() {
        as(its.admin());
        var row = accounts.accounts("").stream().filter(one -> one.name().equals(its.teller())).findFirst().orElseThrow();
        grant.execute(new GrantRole.Command(row.id(), row.version(), new Grant(Role.TELLER, ScopeKind.ORGANISATION, its.organisationId())));
        as(its.staff());
    }

    private CouncilQueries.CouncilPage council() {
        as(its.staff());
        return council.page(its.yearId());
    }

    private List<NominationState> states() {
        return council().nominations().stream().map(CouncilQueries.NominationRow::state).toList();
    }

    @Test
    void its_members_are_persons_and_its_outcome_is_recorded_on_the_nominations() {
        setCouncilRule.execute(new SetCouncilRule.Command(award, its.yearId(), null, RULE));
        long meeting = meeting(4);
        assertEquals(4, conferences.ofYear(null, its.yearId(), meeting, "").shown().attendance().convened());
        tellerOfTheProvince();
        long poll = planCouncil.execute(new PlanCouncilVote.Command(its.yearId(), meeting));
        assertEquals(Set.of("Hội LHPN huyện Định Hóa (Cụm thi đua số 2)", "Hội LHPN huyện Phú Lương (Cụm thi đua số 2)"),
                pollQueries.poll(poll).contests().get(0).nominees().stream().map(row -> row.name()).collect(Collectors.toSet()));
        opener = its.staff();
        voteAndCount(poll, List.of(List.of(Set.of(0)), List.of(Set.of(0, 1)), List.of(Set.of(0)), List.of(Set.of())));
        assertEquals(List.of(NominationState.PROPOSED, NominationState.PROPOSED), states());
        certify(poll);
        assertEquals(List.of(NominationState.APPROVED, NominationState.NOT_APPROVED), states());
        assertEquals(3, council().nominations().get(0).councilVotes());
        assertEquals(4, council().nominations().get(0).councilBase());
    }

    @Test
    void its_vote_waits_for_rules_a_meeting_and_nominations() {
        assertEquals("commendation.council.noRules", council().obstacle());
        long meeting = meeting(1);
        refused("commendation.council.noRules", () -> planCouncil.execute(new PlanCouncilVote.Command(its.yearId(), meeting)));
        setCouncilRule.execute(new SetCouncilRule.Command(award, its.yearId(), null, CouncilRule.suggestion()));
        assertTrue(council().mayPlan());
        planCouncil.execute(new PlanCouncilVote.Command(its.yearId(), meeting));
        assertFalse(council().mayPlan());
        refused("ballot.poll.draftedTwice", () -> planCouncil.execute(new PlanCouncilVote.Command(its.yearId(), meeting)));
        refused("commendation.rule.votePlanned", () -> setCouncilRule.execute(new SetCouncilRule.Command(award, its.yearId(), 1L, RULE)));
        assertEquals(polls.ofSubject(CouncilPlan.subjectOf(its.yearId())).orElseThrow().conferenceId(), meeting);
    }

    @Test
    void its_rule_counts_persons_only_and_the_later_of_two_editors_is_told() {
        var byUnits = new ContestRule(QuorumBasis.UNITS, new Fraction(2, 3), Base.CONVENED, new Fraction(2, 3), false, 1, 5, 5, true, false);
        refused("commendation.council.personsOnly", () -> setCouncilRule.execute(new SetCouncilRule.Command(award, its.yearId(), null, byUnits)));
        setCouncilRule.execute(new SetCouncilRule.Command(award, its.yearId(), null, RULE));
        long seen = council().awards().get(0).ruleVersion();
        setCouncilRule.execute(new SetCouncilRule.Command(award, its.yearId(), seen, CouncilRule.suggestion()));
        assertThrows(StaleVersion.class, () -> setCouncilRule.execute(new SetCouncilRule.Command(award, its.yearId(), seen, RULE)));
        assertThrows(StaleVersion.class, () -> setCouncilRule.execute(new SetCouncilRule.Command(award, its.yearId(), null, RULE)));
    }

    @Test
    void whoever_is_not_of_the_province_neither_sets_nor_plans_nor_sees_it() {
        long meeting = meeting(1);
        setCouncilRule.execute(new SetCouncilRule.Command(award, its.yearId(), null, RULE));
        for (String other : new String[] {its.leader(), its.teller(), its.officers().get(0), its.foreign(), null}) {
            as(other);
            denied(() -> setCouncilRule.execute(new SetCouncilRule.Command(award, its.yearId(), 1L, RULE)));
            denied(() -> planCouncil.execute(new PlanCouncilVote.Command(its.yearId(), meeting)));
            denied(() -> council.page(its.yearId()));
            denied(() -> conferences.ofYear(null, its.yearId(), meeting, ""));
        }
    }

    @Test
    void a_council_is_not_planned_in_a_cluster_nor_a_conference_without_one_and_its_members_stand_for_no_unit() {
        refused("conference.conference.kindElsewhere", () -> record.execute(new RecordConference.Command(its.clusterId(), its.yearId(), ConferenceKind.COUNCIL, "A",
                LocalDateTime.of(2023, 11, 20, 8, 0), "B", null, null)));
        refused("conference.conference.kindElsewhere", () -> record.execute(new RecordConference.Command(null, its.yearId(), ConferenceKind.MID_YEAR, "A",
                LocalDateTime.of(2023, 11, 20, 8, 0), "B", null, null)));
        long meeting = meeting(1);
        refused("conference.delegate.notAMember", () -> convene.execute(new AddDelegate.Command(meeting, its.unitIds().get(0), "Người khác", "Ủy viên")));
    }
}
