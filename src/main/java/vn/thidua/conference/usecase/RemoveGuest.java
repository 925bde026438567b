package vn.thidua.conference.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.conference.model.Conference;
import vn.thidua.conference.store.Conferences;
import vn.thidua.shared.UseCase;

/** Takes a guest off the list. */
@UseCase
@RequiresPermission(Permission.RECORD_CONFERENCE)
public class RemoveGuest {

    @Inject
    private CurrentUser user;

    @Inject
    private Conferences conferences;

    public record Command(long conferenceId, long seenVersion, long guestId) {
    }

    public void execute(@Valid Command command) {
        Conference conference = conferences.get(command.conferenceId(), command.seenVersion());
        user.must(Permission.RECORD_CONFERENCE, conference.scope());
        conference.uninvite(command.guestId());
    }
}
