package vn.thidua.ballot.model;

import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.shared.RuleBroken;

/**
 * Up to three public ballots of a poll that is not open yet, to show the room how sealing and opening work. They go the way
 * of real ones but under a key pair of their own, which lives in memory and is thrown away: the poll's private key is opened
 * by its tellers only, and after the closing. They are never in the box.
 */
public final class TestBallots {

    public static final int MOST = 3;

    private final KeyPair pair = SealedBox.pair();
    private final BallotPaper paper;
    private final List<byte[]> sealed = new ArrayList<>();
    private OpenedBox opened;

    public TestBallots(BallotPaper real) {
        paper = new BallotPaper(real.pollId(), real.titleVi(), real.titleEn(), real.contests(), pair.getPublic().getEncoded());
    }

    public synchronized void cast(BallotPaper.Choices choices) {
        RuleBroken.unless(opened == null && sealed.size() < MOST, "ballot.test.enough", MOST);
        sealed.add(SealedBox.seal(paper.pollId(), paper.publicKey(), paper.encode(choices)));
    }

    public synchronized void open() {
        RuleBroken.unless(opened == null && !sealed.isEmpty(), "ballot.test.nothing");
        opened = OpenedBox.open(paper, pair.getPrivate(), sealed);
    }

    /** Of the key of the test, not of the poll's. */
    public String fingerprint() {
        return SealedBox.fingerprint(paper.publicKey());
    }

    public synchronized List<byte[]> sealed() {
        return List.copyOf(sealed);
    }

    /** Null before they are opened. */
    public synchronized OpenedBox opened() {
        return opened;
    }
}
