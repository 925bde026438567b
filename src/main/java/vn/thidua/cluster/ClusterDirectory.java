package vn.thidua.cluster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.unit.UnitRef;

/** What other features may ask about clusters, their members and leaders, and about emulation years. */
public interface ClusterDirectory {

    /** @throws vn.thidua.shared.NotFound where there is none */
    ClusterRef cluster(long clusterId);

    /** @throws vn.thidua.shared.NotFound where there is none */
    YearRef year(long yearId);

    /** The members of the cluster in the emulation year: those of the day of its data cut-off, in the cluster's order. */
    List<UnitRef> members(long clusterId, long yearId);

    /**
     * The members of every cluster of the year's organisation in that year, by cluster in the order of their names; as many
     * queries for a hundred units as for one.
     */
    Map<ClusterRef, List<UnitRef>> membersOfAll(long yearId);

    /** The members on one day, in the cluster's order. */
    List<UnitRef> membersOn(long clusterId, LocalDate day);

    /** The leader unit on the day; empty before the first was named and after a leader unit ended, until the next is named. */
    Optional<UnitRef> leaderOn(long clusterId, LocalDate day);

    Optional<UnitRef> deputyOn(long clusterId, LocalDate day);

    /** Gives the leader's role to {@code unitId} from {@code from} on; the term before ends on the day before. */
    void handLeadershipTo(long clusterId, long unitId, int yearNumber, LocalDate from, String reference);

    /** The clusters of the organisation, in order of their names. */
    List<ClusterRef> clusters(long organisationId);

    /** The emulation years of the organisation, newest first. */
    List<YearRef> years(long organisationId);

    /** The emulation years of all organisations whose conference is on that day or still to come. */
    List<YearRef> openYears(LocalDate on);
}
