package vn.thidua.ballot;

/**
 * How a conference votes. SEALED: phones and paper side by side, ballots sealed until the tellers open the box. PAPER: ballot
 * papers only. HANDS: a show of hands, totals only. CONSENSUS: stated and recorded, nothing is counted.
 */
public enum PollMode {
    SEALED, PAPER, HANDS, CONSENSUS;

    /** Whether there is a key, and a box to open with it. */
    public boolean sealed() {
        return this == SEALED;
    }

    /** Whether all counts are entered by two tellers. */
    public boolean countedByHand() {
        return this == PAPER || this == HANDS;
    }
}
