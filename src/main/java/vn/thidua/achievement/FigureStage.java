package vn.thidua.achievement;

/** How far the figures of a cluster-year are. */
public enum FigureStage {
    /** Units report and are verified for the conference. */
    COLLECTING,
    /** Frozen for the conference: nothing changes. */
    PROVISIONAL,
    /** Opened again after it: units correct their figures and are verified once more. */
    CORRECTING,
    /** Frozen for good. */
    FINAL;

    /** Whether reports may change. */
    public boolean open() {
        return this == COLLECTING || this == CORRECTING;
    }
}
