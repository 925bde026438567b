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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.PollPlan;
import vn.thidua.ballot.RuleColumns;
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

    @Embedded
    private RuleColumns rule;

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

    public ContestTally tally() {
        return new ContestTally(subject, rule(), valid, blank, invalid, nominees.stream().map(PollNominee::votes).toList());
    }

    BallotPaper.Contest paper() {
        return new BallotPaper.Contest(titleVi, titleEn, rule().form(), rule().ordered(), rule().minChoices(), rule().maxChoices(), rule().selfVote(),
                nominees().stream().map(PollNominee::name).toList());
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
