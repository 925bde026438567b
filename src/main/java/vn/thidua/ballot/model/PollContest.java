package vn.thidua.ballot.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.PollDirectory.Verdict;
import vn.thidua.ballot.PollPlan;
import vn.thidua.ballot.RuleColumns;
import vn.thidua.ballot.model.Derivation.Line;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.text.Vietnamese;

/** One contest of a poll with the rule it is decided by, as it stood when the poll was drafted. */
@Entity
@Table(name = "poll_contest")
public class PollContest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "list_order")
    private int listOrder;

    @Column(name = "subject")
    private String subject;

    @Column(name = "title_vi")
    private String titleVi;

    @Column(name = "title_en")
    private String titleEn;

    @Embedded
    private RuleColumns rule;

    @Column(name = "valid_ballots")
    private Integer valid;

    @Column(name = "blank_ballots")
    private Integer blank;

    @Column(name = "invalid_ballots")
    private Integer invalid;

    @Column(name = "tie_chair")
    private String tieChair;

    @Column(name = "tie_reason")
    private String tieReason;

    @Column(name = "tie_recorded_by")
    private String tieRecordedBy;

    @Column(name = "tie_recorded_at")
    private Instant tieRecordedAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "contest_id", nullable = false)
    @OrderBy("listOrder")
    private List<PollNominee> nominees = new ArrayList<>();

    protected PollContest() {
    }

    PollContest(int listOrder, PollPlan.Contest plan) {
        RuleBroken.unless(!plan.nominees().isEmpty(), "ballot.poll.noNominees");
        RuleBroken.unless(plan.nominees().stream().map(PollPlan.Nominee::unitId).distinct().count() == plan.nominees().size(), "ballot.poll.nomineeTwice");
        this.listOrder = listOrder;
        subject = plan.subject();
        titleVi = plan.titleVi();
        titleEn = plan.titleEn();
        rule = RuleColumns.of(plan.rule());
        plan.nominees().forEach(nominee -> nominees.add(new PollNominee(nominees.size() + 1, nominee, plan.rule().filter().excludes(nominee))));
        RuleBroken.unless(!nominees().isEmpty(), "ballot.poll.noneEligible");
    }

    void counted(OpenedBox.Count count) {
        valid = count.valid();
        blank = count.blank();
        invalid = count.invalid();
        List<PollNominee> voted = nominees();
        for (int i = 0; i < voted.size(); i++) {
            voted.get(i).counted(count.votes().get(i), count.against().get(i), count.points().get(i));
        }
    }

    /** Keeps how many delegates each nominee has itself, where the rule leaves them out of its base. */
    void closed(Map<Long, OwnDelegates> ofUnits) {
        if (rule().recusal() != ContestRule.Recusal.NONE) {
            nominees.forEach(nominee -> nominee.closed(ofUnits.getOrDefault(nominee.unitId(), OwnDelegates.NONE)));
        }
    }

    /** The chair chooses among the tied; the places that votes left open are filled, no more and no fewer. */
    void decideTie(ContestDecision decision, Set<Long> chosenUnits, String chair, String reason, PollStep.By by) {
        OpenPlaces open = OpenPlaces.of(this, decision).orElseThrow(() -> new RuleBroken("ballot.tie.notTied"));
        RuleBroken.unless(open.byChair(), "ballot.tie.roundFirst");
        boolean fits = open.nominees().stream().map(nominee -> nominee.unitId()).toList().containsAll(chosenUnits) && chosenUnits.size() == open.places();
        RuleBroken.unlessAt("chosen", fits, "ballot.tie.wrongNumber", open.places());
        RuleBroken.unlessAt("tieChair", chair != null && !chair.isBlank(), "ballot.tie.chairMissing");
        RuleBroken.unlessAt("tieReason", reason != null && !reason.isBlank(), "ballot.tie.reasonMissing");
        tieChair = chair.strip();
        tieReason = reason.strip();
        tieRecordedBy = by.personName();
        tieRecordedAt = by.when();
        nominees.stream().filter(nominee -> chosenUnits.contains(nominee.unitId())).forEach(PollNominee::chosen);
    }

    /** What votes decided, with the chair's decision where there is one. */
    ContestDecision decidedByChair(ContestDecision counted) {
        if (tieChair == null) {
            return counted;
        }
        Set<Long> chosen = nominees.stream().filter(PollNominee::chosenByChair).map(PollNominee::unitId).collect(Collectors.toSet());
        return counted.decidedByChair(chosen, Line.of("ballot.derivation.chair", tieChair, nominees.stream().filter(PollNominee::chosenByChair)
                .map(PollNominee::name).sorted(Vietnamese.order()).collect(Collectors.joining(", ")), tieReason, tieRecordedBy));
    }

    /** Whether a count gives what stands here already. */
    boolean counts(OpenedBox.Count count) {
        List<PollNominee> voted = nominees();
        return valid == count.valid() && blank == count.blank() && invalid == count.invalid() && IntStream.range(0, voted.size())
                .allMatch(i -> voted.get(i).counts(count.votes().get(i), count.against().get(i), count.points().get(i)));
    }

    /** Keeps whom the conference agreed on. */
    void agree(Set<Long> unitIds) {
        RuleBroken.unless(nominees().stream().map(PollNominee::unitId).toList().containsAll(unitIds), "ballot.vote.notThisPaper");
        RuleBroken.unless(unitIds.size() <= places(), "ballot.consensus.overQuota", places());
        nominees.forEach(nominee -> nominee.agree(unitIds.contains(nominee.unitId())));
    }

    private int places() {
        return rule().quota().of(rule().quota().of() == ContestRule.ShareOf.LISTED ? nominees.size() : nominees().size());
    }

    /** What follows without counts: the conference agreed, or there was no quorum. */
    ContestDecision agreement(Electorate electorate) {
        boolean quorum = electorate.hasQuorum(rule());
        List<ContestDecision.NomineeDecision> decided = nominees.stream()
                .map(n -> new ContestDecision.NomineeDecision(n.unitId(), n.name(), 0, 0, 0, n.score(), 0, 0, null,
                        n.excluded() != null ? Verdict.EXCLUDED : !quorum ? Verdict.NO_QUORUM : n.agreed() ? Verdict.PASSED : Verdict.NOT_AGREED,
                        n.excluded())).toList();
        return new ContestDecision(subject, quorum, 0, 0, places(), decided, 0, null, CountingRules.agreement(electorate, rule(), quorum, decided));
    }

    public ContestTally tally() {
        return new ContestTally(subject, rule(), orNone(valid), orNone(blank), orNone(invalid), nominees.stream().map(PollNominee::votes).toList());
    }

    BallotPaper.Contest paper() {
        return new BallotPaper.Contest(titleVi, titleEn, rule().form(), rule().ordered(), rule().minChoices(), rule().maxChoices(), rule().selfVote(),
                nominees().stream().map(PollNominee::name).toList());
    }

    /** A consensus counts nothing. */
    private static int orNone(Integer number) {
        return number == null ? 0 : number;
    }

    public ContestRule rule() {
        return rule.rule();
    }

    public String subject() {
        return subject;
    }

    public String titleVi() {
        return titleVi;
    }

    public String titleEn() {
        return titleEn;
    }

    /** Who is voted on, in the order of the paper. */
    public List<PollNominee> nominees() {
        return nominees.stream().filter(nominee -> nominee.excluded() == null).toList();
    }

    /** Whom the rule's filter set aside; they stand on no paper. */
    public List<PollNominee> excluded() {
        return nominees.stream().filter(nominee -> nominee.excluded() != null).toList();
    }
}
