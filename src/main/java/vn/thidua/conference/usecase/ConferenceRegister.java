package vn.thidua.conference.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.conference.ConferenceDirectory;
import vn.thidua.conference.model.Conference;
import vn.thidua.conference.model.ConferenceKind;
import vn.thidua.conference.model.Delegate;
import vn.thidua.conference.store.Conferences;
import vn.thidua.conference.store.Delegates;

/** Answers the other features out of the recorded conferences. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class ConferenceRegister implements ConferenceDirectory {

    @Inject
    private Conferences conferences;

    @Inject
    private Delegates delegates;

    @Override
    public Optional<ConferenceRef> yearEnd(long clusterId, long yearId) {
        return conferences.of(clusterId, yearId).stream().filter(c -> c.kind() == ConferenceKind.YEAR_END).findFirst().map(this::ref);
    }

    @Override
    public ConferenceRef conference(long conferenceId) {
        return ref(conferences.get(conferenceId));
    }

    @Override
    public Map<Long, UnitAttendance> attendanceOfUnits(long conferenceId) {
        Map<Long, UnitAttendance> units = new HashMap<>();
        delegates.of(conferenceId).forEach(delegate -> units.merge(delegate.unitId(), new UnitAttendance(1, delegate.present() ? 1 : 0),
                (a, b) -> new UnitAttendance(a.convened() + b.convened(), a.present() + b.present())));
        return units;
    }

    private ConferenceRef ref(Conference c) {
        return new ConferenceRef(c.id(), c.organisationId(), c.clusterId(), c.yearId(), c.place(), c.startsAt(), c.chair(),
                c.secretary(), c.ended(), attendance(delegates.of(c.id())));
    }

    static Attendance attendance(List<Delegate> delegates) {
        return new Attendance(delegates.size(),
                (int) delegates.stream().filter(Delegate::present).count(),
                (int) delegates.stream().filter(Delegate::cardDrawn).count(),
                (int) delegates.stream().map(Delegate::unitId).distinct().count(),
                (int) delegates.stream().filter(Delegate::present).map(Delegate::unitId).distinct().count());
    }
}
