package vn.thidua.achievement;

import java.util.EnumSet;
import java.util.Set;

/** Where a unit's report stands, with the steps that lead on from there. */
public enum ReportStatus {
    DRAFT, SUBMITTED,
    /** The peer unit is through with it; the province has the word. */
    CHECKED, RETURNED, VERIFIED;

    private Set<ReportStatus> next() {
        return switch (this) {
            case DRAFT, RETURNED -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(CHECKED, RETURNED, VERIFIED);
            case CHECKED -> EnumSet.of(RETURNED, VERIFIED);
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

    /** Whether reviewers have it in hand. */
    public boolean underReview() {
        return this == SUBMITTED || this == CHECKED;
    }
}
