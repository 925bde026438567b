package vn.thidua.ballot.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import vn.thidua.shared.RuleBroken;

/**
 * The ballot of one card as it lies in the box: unreadable without the teller, of the same size as every other. Voting again
 * replaces it; it is destroyed when the poll is certified or void.
 */
@Entity
@Table(name = "sealed_ballot")
public class SealedBallot {

    @Id
    @Column(name = "card_id")
    private long cardId;

    @Column(name = "sealed")
    private byte[] sealed;

    /** A number that the voting page draws for each review, by which a repeated request is known. */
    @Column(name = "submission")
    private byte[] submission;

    protected SealedBallot() {
    }

    public static SealedBallot cast(long cardId, byte[] sealed, byte[] submission) {
        SealedBallot ballot = new SealedBallot();
        ballot.cardId = cardId;
        ballot.sealed = sealed;
        ballot.submission = submission;
        return ballot;
    }

    /** Whether this is the very same request again, as after a lost answer or a double click. */
    public boolean comesFrom(byte[] sameSubmission) {
        return Arrays.equals(submission, sameSubmission);
    }

    /**
     * @param replaces inclusion code of the ballot the voter was told she replaces; so an old request that arrives late, or
     *     one from a forgotten window, does not overwrite a newer ballot
     */
    public void replace(String replaces, byte[] newlySealed, byte[] newSubmission) {
        RuleBroken.unless(inclusionCode().equals(replaces), "ballot.vote.castMeanwhile");
        sealed = newlySealed;
        submission = newSubmission;
    }

    public String inclusionCode() {
        return SealedBox.inclusionCode(sealed);
    }

    public long cardId() {
        return cardId;
    }

    public byte[] submission() {
        return submission.clone();
    }

    public byte[] sealed() {
        return sealed.clone();
    }
}
