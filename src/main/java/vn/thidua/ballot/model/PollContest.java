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

    public ContestTally tally() {
        return new ContestTally(subject, rule(), valid, blank, invalid, nominees.stream().map(PollNominee::votes).toList());
    }

    BallotPaper.Contest paper() {
        return new BallotPaper.Contest(titleVi, titleEn, rule().minChoices(), rule().maxChoices(), rule().selfVote(), nominees.stream().map(PollNominee::name).toList());
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

    public List<PollNominee> nominees() {
        return List.copyOf(nominees);
    }
}
