package vn.thidua.conference.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.conference.model.Conference;
import vn.thidua.conference.model.Delegate;
import vn.thidua.conference.store.Conferences;
import vn.thidua.conference.store.Delegates;
import vn.thidua.shared.StaleVersion;
import vn.thidua.shared.UseCase;

/**
 * At the door: whether a delegate is present and whether she drew a voting card. Marking what stands there already, as two
 * people at one door do, changes nothing and is no conflict.
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

    public record Command(long delegateId, long seenVersion, boolean present, boolean cardDrawn) {
    }

    public void execute(@Valid Command command) {
        Delegate delegate = delegates.get(command.delegateId());
        Conference conference = conferences.get(delegate.conferenceId());
        user.must(Permission.RECORD_CONFERENCE, conference.scope());
        conference.mustBePlanned();
        if (delegate.attends(command.present(), command.cardDrawn())) {
            return;
        }
        if (delegate.version() != command.seenVersion()) {
            throw new StaleVersion();
        }
        delegate.attend(command.present(), command.cardDrawn());
    }
}
