package vn.thidua.conference;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What other features may ask about the conference of a cluster-year. */
public interface ConferenceDirectory {

    /** The year-end conference of the cluster-year, if one is recorded. */
    Optional<ConferenceRef> yearEnd(long clusterId, long yearId);

    /** The meetings of the organisation's council in that year, earliest first. */
    List<ConferenceRef> councilMeetings(long organisationId, long yearId);

    /** @throws vn.thidua.shared.NotFound where there is none */
    ConferenceRef conference(long conferenceId);

    /** How many delegates each unit has, by unit. */
    Map<Long, UnitAttendance> attendanceOfUnits(long conferenceId);

    record UnitAttendance(int convened, int present) implements Serializable {
    }

    /** In the order of their units, and in each as they were convened. */
    List<DelegateRef> delegates(long conferenceId);

    /** @throws vn.thidua.shared.NotFound where there is none in this conference */
    DelegateRef delegate(long conferenceId, long delegateId);

    /** @param searchKey name, capacity and unit as {@link vn.thidua.shared.text.Vietnamese#searchKey} folds them */
    record DelegateRef(long id, String personName, String capacity, String unitName, String searchKey, boolean present) implements Serializable {
    }

    /** Delegates convened and present; guests are never counted. */
    record Attendance(int convened, int present, int unitsConvened, int unitsPresent) implements Serializable {
    }

    /** @param clusterId null for a meeting of the council */
    record ConferenceRef(long id, long organisationId, Long clusterId, long yearId, String place, LocalDateTime startsAt,
            String chair, String secretary, boolean ended, Attendance attendance) implements Serializable {
    }
}
