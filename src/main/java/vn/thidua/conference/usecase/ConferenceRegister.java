package vn.thidua.conference.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.thidua.conference.ConferenceDirectory;
import vn.thidua.conference.model.Conference;
import vn.thidua.conference.model.ConferenceKind;
import vn.thidua.conference.model.Delegate;
import vn.thidua.conference.store.Conferences;
import vn.thidua.conference.store.Delegates;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.UnitRef;

/** Answers the other features out of the recorded conferences. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class ConferenceRegister implements ConferenceDirectory {

    @Inject
    private Conferences conferences;

    @Inject
    private Delegates delegates;

    @Inject
    private UnitDirectory units;

    @Override
    public Optional<ConferenceRef> yearEnd(long clusterId, long yearId) {
        return conferences.of(clusterId, yearId).stream().filter(c -> c.kind() == ConferenceKind.YEAR_END).findFirst().map(this::ref);
    }

    @Override
    public List<ConferenceRef> councilMeetings(long organisationId, long yearId) {
        return conferences.ofCouncil(organisationId, yearId).stream().map(this::ref).toList();
    }

    @Override
    public ConferenceRef conference(long conferenceId) {
        return ref(conferences.get(conferenceId));
    }

    @Override
    public Map<Long, UnitAttendance> attendanceOfUnits(long conferenceId) {
        Map<Long, UnitAttendance> units = new HashMap<>();
        delegates.of(conferenceId).stream().filter(delegate -> delegate.unitId() != null).forEach(delegate -> units.merge(delegate.unitId(), new UnitAttendance(1, delegate.present() ? 1 : 0),
                (a, b) -> new UnitAttendance(a.convened() + b.convened(), a.present() + b.present())));
        return units;
    }

    @Override
    public List<DelegateRef> delegates(long conferenceId) {
        Conference conference = conferences.get(conferenceId);
        return refs(conference, delegates.of(conferenceId));
    }

    @Override
    public DelegateRef delegate(long conferenceId, long delegateId) {
        return delegates.find(delegateId).filter(d -> d.conferenceId() == conferenceId)
                .map(d -> refs(conferences.get(conferenceId), List.of(d)).get(0)).orElseThrow(NotFound::new);
    }

    private List<DelegateRef> refs(Conference conference, List<Delegate> convened) {
        Map<Long, UnitRef> names = units.units(convened.stream().map(Delegate::unitId).filter(Objects::nonNull).distinct().toList(), conference.startsAt().toLocalDate());
        return convened.stream().sorted(Comparator.comparingInt((Delegate d) -> d.unitId() == null ? 0 : names.get(d.unitId()).listOrder()).thenComparing(Delegate::id))
                .map(d -> ref(d, d.unitId() == null ? "" : names.get(d.unitId()).shortName())).toList();
    }

    private static DelegateRef ref(Delegate d, String unitName) {
        return new DelegateRef(d.id(), d.personName(), d.capacity(), unitName, d.searchKey() + " " + Vietnamese.searchKey(unitName), d.present());
    }

    private ConferenceRef ref(Conference c) {
        return new ConferenceRef(c.id(), c.organisationId(), c.clusterId(), c.yearId(), c.place(), c.startsAt(), c.chair(),
                c.secretary(), c.ended(), attendance(delegates.of(c.id())));
    }

    static Attendance attendance(List<Delegate> delegates) {
        return new Attendance(delegates.size(),
                (int) delegates.stream().filter(Delegate::present).count(),
                (int) delegates.stream().map(Delegate::unitId).filter(Objects::nonNull).distinct().count(),
                (int) delegates.stream().filter(Delegate::present).map(Delegate::unitId).filter(Objects::nonNull).distinct().count());
    }
}
