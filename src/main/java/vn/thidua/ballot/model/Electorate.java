package vn.thidua.ballot.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import vn.thidua.ballot.ContestRule;
import vn.thidua.conference.ConferenceDirectory;

/** Who could vote, as the register said at one moment; guests are in none of the numbers. */
@Embeddable
public class Electorate implements Serializable {

    @Column(name = "convened")
    private Integer convened;

    @Column(name = "present")
    private Integer present;

    @Column(name = "cards_drawn")
    private Integer cardsDrawn;

    @Column(name = "units_convened")
    private Integer unitsConvened;

    @Column(name = "units_present")
    private Integer unitsPresent;

    protected Electorate() {
    }

    public Electorate(int convened, int present, int cardsDrawn, int unitsConvened, int unitsPresent) {
        this.convened = convened;
        this.present = present;
        this.cardsDrawn = cardsDrawn;
        this.unitsConvened = unitsConvened;
        this.unitsPresent = unitsPresent;
    }

    /** @param cardsDrawn delegates who hold a voting card, each once however many she drew */
    public static Electorate of(ConferenceDirectory.Attendance attendance, int cardsDrawn) {
        return new Electorate(attendance.convened(), attendance.present(), cardsDrawn, attendance.unitsConvened(),
                attendance.unitsPresent());
    }

    /** The same electorate where ballots were handed out without cards. */
    Electorate withIssued(int ballots) {
        return new Electorate(convened, present, ballots, unitsConvened, unitsPresent);
    }

    public boolean hasQuorum(ContestRule rule) {
        return present(rule.quorumBasis()) > 0 && rule.quorum().reachedBy(present(rule.quorumBasis()), convened(rule.quorumBasis()));
    }

    public int convened(ContestRule.QuorumBasis basis) {
        return basis == ContestRule.QuorumBasis.UNITS ? unitsConvened : convened;
    }

    public int present(ContestRule.QuorumBasis basis) {
        return basis == ContestRule.QuorumBasis.UNITS ? unitsPresent : present;
    }

    public int convened() {
        return convened;
    }

    public int present() {
        return present;
    }

    public int cardsDrawn() {
        return cardsDrawn;
    }

    public int unitsConvened() {
        return unitsConvened;
    }

    public int unitsPresent() {
        return unitsPresent;
    }
}
