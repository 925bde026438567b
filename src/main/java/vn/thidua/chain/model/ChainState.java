package vn.thidua.chain.model;

/** WAITING for the step before; OPEN: can be worked on; LATE: open and past its date; SETTLED: signed, its day is still to come. */
public enum ChainState {
    WAITING, OPEN, LATE, SETTLED, DONE;

    /** Whether nobody has anything left to do here. */
    public boolean finished() {
        return this == DONE || this == SETTLED;
    }
}
