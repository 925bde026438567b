package vn.thidua.conference.usecase;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.conference.DelegateLeaves;
import vn.thidua.conference.model.Conference;
import vn.thidua.conference.model.Delegate;
import vn.thidua.conference.store.Conferences;
import vn.thidua.conference.store.Delegates;
import vn.thidua.shared.StaleVersion;
import vn.thidua.shared.UseCase;

/**
 * At the door: whether a delegate is present. Marking what stands there already, as two people at one door do, changes nothing
 * and is no conflict. Who holds a voting card cannot be marked absent: there are never more cards in the room than voters.
 */
@UseCase
@RequiresPermission(Permission.RECORD_CONFERENCE)
public class MarkAttendance {

    @Inject
    private CurrentUser user;

    @Inject
    private Conferences conferences;

    @Inject
    private Delegates delegates;

    @Inject
    private Event<DelegateLeaves> leaves;

    public record Command(long delegateId, long seenVersion, boolean present) {
    }

    public void execute(@Valid Command command) {
        Delegate delegate = delegates.get(command.delegateId());
        Conference conference = conferences.get(delegate.conferenceId());
        user.must(Permission.RECORD_CONFERENCE, conference.scope());
        conference.mustBePlanned();
        if (delegate.present() == command.present()) {
            return;
        }
        if (delegate.version() != command.seenVersion()) {
            throw new StaleVersion();
        }
        if (!command.present()) {
            leaves.fire(new DelegateLeaves(conference.id(), delegate.id(), false));
        }
        delegate.attend(command.present());
    }
}
