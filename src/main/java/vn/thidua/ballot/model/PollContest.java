package vn.thidua.ballot.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.Fraction;
import vn.thidua.ballot.PollPlan;
import vn.thidua.shared.RuleBroken;

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

    @Enumerated(EnumType.STRING)
    @Column(name = "quorum_basis")
    private ContestRule.QuorumBasis quorumBasis;

    @Column(name = "quorum_numerator")
    private int quorumNumerator;

    @Column(name = "quorum_denominator")
    private int quorumDenominator;

    @Enumerated(EnumType.STRING)
    @Column(name = "base")
    private ContestRule.Base base;

    @Column(name = "threshold_numerator")
    private int thresholdNumerator;

    @Column(name = "threshold_denominator")
    private int thresholdDenominator;

    @Column(name = "threshold_strict")
    private boolean thresholdStrict;

    @Column(name = "min_choices")
    private int minChoices;

    @Column(name = "max_choices")
    private int maxChoices;

    @Column(name = "quota")
    private int quota;

    @Column(name = "self_vote")
    private boolean selfVote;

    @Column(name = "winners_leave_lower")
    private boolean winnersLeaveLower;

    @Column(name = "valid_ballots")
    private Integer valid;

    @Column(name = "blank_ballots")
    private Integer blank;

    @Column(name = "invalid_ballots")
    private Integer invalid;

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
        ContestRule rule = plan.rule();
        quorumBasis = rule.quorumBasis();
        quorumNumerator = rule.quorum().numerator();
        quorumDenominator = rule.quorum().denominator();
        base = rule.base();
        thresholdNumerator = rule.threshold().numerator();
        thresholdDenominator = rule.threshold().denominator();
        thresholdStrict = rule.strict();
        minChoices = rule.minChoices();
        maxChoices = rule.maxChoices();
        quota = rule.quota();
        selfVote = rule.selfVote();
        winnersLeaveLower = rule.winnersLeaveLower();
        plan.nominees().forEach(nominee -> nominees.add(new PollNominee(nominees.size() + 1, nominee)));
    }

    void counted(OpenedBox.Count count) {
        valid = count.valid();
        blank = count.blank();
        invalid = count.invalid();
        for (int i = 0; i < nominees.size(); i++) {
            nominees.get(i).counted(count.votes().get(i));
        }
    }

    ContestTally tally() {
        return new ContestTally(subject, rule(), valid, blank, invalid, nominees.stream().map(PollNominee::votes).toList());
    }

    BallotPaper.Contest paper() {
        return new BallotPaper.Contest(titleVi, titleEn, minChoices, maxChoices, selfVote, nominees.stream().map(PollNominee::name).toList());
    }

    public ContestRule rule() {
        return new ContestRule(quorumBasis, new Fraction(quorumNumerator, quorumDenominator), base,
                new Fraction(thresholdNumerator, thresholdDenominator), thresholdStrict, minChoices, maxChoices, quota, selfVote, winnersLeaveLower);
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

    public List<PollNominee> nominees() {
        return List.copyOf(nominees);
    }
}
