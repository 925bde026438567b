package vn.thidua.ballot.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.thidua.ballot.PollDirectory.Exclusion;
import vn.thidua.ballot.PollPlan;

/** A nominee under the name of that day; votes are null until the box has been counted. */
@Entity
@Table(name = "poll_nominee")
public class PollNominee {

    private static final String BETWEEN = ";";

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

    @Column(name = "sub_scores")
    private String subScores;

    @Column(name = "class_name")
    private String className;

    @Column(name = "ended")
    private boolean ended;

    @Column(name = "rewarded")
    private boolean rewarded;

    @Enumerated(EnumType.STRING)
    @Column(name = "excluded")
    private Exclusion excluded;

    @Column(name = "votes_against")
    private int against;

    @Column(name = "points")
    private int points;

    @Column(name = "own_convened")
    private int ownConvened;

    @Column(name = "own_present")
    private int ownPresent;

    @Column(name = "agreed")
    private boolean agreed;

    protected PollNominee() {
    }

    /** @param excluded why it is not voted on; null where it is */
    PollNominee(int listOrder, PollPlan.Nominee plan, Exclusion excluded) {
        this.listOrder = listOrder;
        this.unitId = plan.unitId();
        this.name = plan.name();
        this.score = plan.score();
        this.subScores = plan.subScores().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(BETWEEN));
        this.className = plan.className();
        this.ended = plan.ended();
        this.rewarded = plan.rewarded();
        this.excluded = excluded;
    }

    void counted(int number, int numberAgainst, int numberOfPoints) {
        votes = number;
        against = numberAgainst;
        points = numberOfPoints;
    }

    void closed(OwnDelegates own) {
        ownConvened = own.convened();
        ownPresent = own.present();
    }

    void chosen() {
        chosenByChair = true;
    }

    boolean chosenByChair() {
        return chosenByChair;
    }

    /** The same nominee for another round. */
    PollPlan.Nominee again() {
        return new PollPlan.Nominee(unitId, name, score, subScores(), className, ended, rewarded);
    }

    ContestTally.NomineeVotes votes() {
        return new ContestTally.NomineeVotes(unitId, name, score, subScores(), votes == null ? 0 : votes, against, points,
                new OwnDelegates(ownConvened, ownPresent), excluded);
    }

    /** Whether this is what stands here already. */
    boolean counts(int number, int numberAgainst, int numberOfPoints) {
        return votes != null && votes == number && against == numberAgainst && points == numberOfPoints;
    }

    void agree(boolean named) {
        agreed = named;
    }

    boolean agreed() {
        return agreed;
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

    public List<BigDecimal> subScores() {
        return subScores == null || subScores.isEmpty() ? List.of() : Arrays.stream(subScores.split(BETWEEN)).map(BigDecimal::new).toList();
    }

    /** The class it was given, or null. */
    public String className() {
        return className;
    }

    public boolean ended() {
        return ended;
    }

    public boolean rewarded() {
        return rewarded;
    }

    /** Why it is not voted on; null where it is. */
    public Exclusion excluded() {
        return excluded;
    }
}
