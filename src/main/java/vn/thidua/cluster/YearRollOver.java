package vn.thidua.cluster;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What a feature after this one takes from one emulation year into the next. Each bean of this type is asked when a year is
 * rolled over, within its transaction; the permission has been checked.
 */
public interface YearRollOver {

    /**
     * Makes from the old year what the new one lacks. What the new year holds already stays untouched, so a second call
     * makes nothing.
     *
     * @param withTargets whether figures set for single units go along, for the units that go on
     * @return what was made, with counts; clusters for which nothing was made are left out
     */
    List<Held> carry(YearRef from, YearRef to, Collection<Going> clusters, boolean withTargets);

    /** What the feature holds of the clusters in that year; clusters for which it holds nothing are left out. */
    List<Held> held(YearRef year, Collection<Long> clusterIds);

    /** A cluster that goes on, with its members of the new year's first day. */
    record Going(ClusterRef cluster, Set<Long> unitIds) {
    }

    /**
     * @param key of the text that names it, with the count as its only argument
     * @param path of the page that shows it, beginning with a slash
     */
    record Held(long clusterId, String key, int count, String path) implements Serializable {
    }
}
