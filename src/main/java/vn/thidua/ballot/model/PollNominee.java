package vn.thidua.ballot.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import vn.thidua.ballot.PollPlan;

/** A nominee under the name of that day; votes are null until the box has been counted. */
@Entity
@Table(name = "poll_nominee")
public class PollNominee {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "list_order")
    private int listOrder;

    @Column(name = "unit_id")
    private long unitId;

    @Column(name = "name")
    private String name;

    @Column(name = "score")
    private BigDecimal score;

    @Column(name = "votes")
    private Integer votes;

    @Column(name = "chosen_by_chair")
    private boolean chosenByChair;

    protected PollNominee() {
    }

    PollNominee(int listOrder, PollPlan.Nominee plan) {
        this.listOrder = listOrder;
        this.unitId = plan.unitId();
        this.name = plan.name();
        this.score = plan.score();
    }

    void counted(int number) {
        votes = number;
    }

    void chosen() {
        chosenByChair = true;
    }

    boolean chosenByChair() {
        return chosenByChair;
    }

    ContestTally.NomineeVotes votes() {
        return new ContestTally.NomineeVotes(unitId, name, score, votes);
    }

    public long unitId() {
        return unitId;
    }

    public String name() {
        return name;
    }

    public BigDecimal score() {
        return score;
    }
}
