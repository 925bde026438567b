package vn.thidua.achievement;

import java.util.EnumSet;
import java.util.Set;

/** Where a unit's report stands, with the steps that lead on from there. */
public enum ReportStatus {
    DRAFT, SUBMITTED, RETURNED, VERIFIED;

    private Set<ReportStatus> next() {
        return switch (this) {
            case DRAFT, RETURNED -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(RETURNED, VERIFIED);
            case VERIFIED -> EnumSet.noneOf(ReportStatus.class);
        };
    }

    public boolean leadsTo(ReportStatus other) {
        return next().contains(other);
    }

    /** Whether the unit has it in hand and may change it. */
    public boolean editable() {
        return this == DRAFT || this == RETURNED;
    }
}
