package vn.thidua.conference.model;

import java.util.EnumSet;
import java.util.Set;

/**
 * Giao ban, sơ kết, tổng kết: only the last one is held once in a cluster-year, and votes and hands over the leader's role.
 * A meeting of the council (hội đồng thi đua, khen thưởng) is the organisation's, of no cluster.
 */
public enum ConferenceKind {
    COORDINATION, MID_YEAR, YEAR_END, COUNCIL;

    /** What can be planned: of a cluster, or of the organisation itself. */
    public static Set<ConferenceKind> of(Long clusterId) {
        return clusterId == null ? EnumSet.of(COUNCIL) : EnumSet.complementOf(EnumSet.of(COUNCIL));
    }
}
