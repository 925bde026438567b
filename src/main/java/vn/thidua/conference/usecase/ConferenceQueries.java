package vn.thidua.conference.usecase;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.conference.ConferenceDirectory.Attendance;
import vn.thidua.conference.model.Conference;
import vn.thidua.conference.model.ConferenceKind;
import vn.thidua.conference.model.ConferenceState;
import vn.thidua.conference.model.Delegate;
import vn.thidua.conference.store.Conferences;
import vn.thidua.conference.store.Delegates;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.UseCase;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.UnitRef;

/** The conferences of a cluster-year, as their page shows them. */
@UseCase
@RequiresPermission(Permission.VIEW_CLUSTER)
public class ConferenceQueries {

    @Inject
    private CurrentUser user;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private UnitDirectory units;

    @Inject
    private Conferences conferences;

    @Inject
    private Delegates delegates;

    public record Listed(long id, ConferenceKind kind, LocalDateTime startsAt, String place) implements Serializable {
    }

    /** {@code cluster} is null for the meetings of the council; {@code shown} is null where none is recorded; {@code units} are those a delegate can stand for. */
    public record YearView(ClusterRef cluster, YearRef year, boolean sample, List<Listed> conferences, ConferenceView shown,
            boolean mayRecord, boolean mayPlanYearEnd) implements Serializable {
    }

    public record ConferenceView(long id, long version, ConferenceKind kind, String place, LocalDateTime startsAt, String chair,
            String secretary, String agendaText, List<String> agenda, ConferenceState state, String endedBy, Instant endedAt,
            List<DelegateRow> delegates, List<GuestRow> guests, List<UnitRef> units, Attendance attendance, boolean mayChange)
            implements Serializable {
    }

    public record DelegateRow(long id, long version, String personName, String capacity, String unitName, boolean present) implements Serializable {
    }

    public record GuestRow(long id, String personName, String position, boolean speaks) implements Serializable {
    }

    /**
     * @param clusterId null for the meetings of the council
     * @param conferenceId null for the year-end conference, or where there is none the next one recorded
     * @param search part of a delegate's name, capacity or unit; marks and the place of the tone do not matter
     */
    public YearView ofYear(Long clusterId, long yearId, Long conferenceId, String search) {
        ClusterRef cluster = clusterId == null ? null : clusters.cluster(clusterId);
        YearRef year = clusters.year(yearId);
        Place place = cluster == null ? Place.organisation(year.organisationId()) : cluster.place();
        user.must(Permission.VIEW_CLUSTER, place);
        if (year.organisationId() != place.organisationId()) {
            throw new NotFound();
        }
        List<Conference> all = cluster == null ? conferences.ofCouncil(year.organisationId(), yearId) : conferences.of(clusterId, yearId);
        boolean may = user.may(Permission.RECORD_CONFERENCE, place);
        return new YearView(cluster, year, units.sample(year.organisationId()),
                all.stream().map(c -> new Listed(c.id(), c.kind(), c.startsAt(), c.place())).toList(),
                shown(all, conferenceId) == null ? null : view(shown(all, conferenceId), search, may), may,
                may && cluster != null && all.stream().noneMatch(c -> c.kind() == ConferenceKind.YEAR_END));
    }

    private static Conference shown(List<Conference> all, Long conferenceId) {
        if (conferenceId != null) {
            return all.stream().filter(c -> c.id().equals(conferenceId)).findFirst().orElseThrow(NotFound::new);
        }
        return all.stream().min(Comparator.comparing(c -> c.kind() != ConferenceKind.YEAR_END)).orElse(null);
    }

    private ConferenceView view(Conference c, String search, boolean may) {
        var day = c.startsAt().toLocalDate();
        List<Delegate> convened = delegates.of(c.id());
        List<UnitRef> members = c.ofCouncil() ? List.of() : clusters.membersOn(c.clusterId(), day);
        Map<Long, UnitRef> names = units.units(convened.stream().map(Delegate::unitId).filter(Objects::nonNull).distinct().toList(), day);
        String wanted = Vietnamese.searchKey(search);
        List<DelegateRow> rows = convened.stream()
                .filter(d -> (d.searchKey() + " " + Vietnamese.searchKey(unitName(d, names))).contains(wanted))
                .sorted(Comparator.comparingInt((Delegate d) -> d.unitId() == null ? 0 : names.get(d.unitId()).listOrder()).thenComparing(Delegate::id))
                .map(d -> new DelegateRow(d.id(), d.version(), d.personName(), d.capacity(), unitName(d, names), d.present()))
                .toList();
        return new ConferenceView(c.id(), c.version(), c.kind(), c.place(), c.startsAt(), c.chair(), c.secretary(),
                String.join("\n", c.agenda()), c.agenda(), c.state(), c.endedBy(), c.endedAt(), rows,
                c.guests().stream().map(g -> new GuestRow(g.id(), g.personName(), g.position(), g.speaks())).toList(),
                members, ConferenceRegister.attendance(convened), may && !c.ended());
    }

    private static String unitName(Delegate delegate, Map<Long, UnitRef> names) {
        return delegate.unitId() == null ? "" : names.get(delegate.unitId()).shortName();
    }
}
