package vn.thidua.conference.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.conference.model.Conference;
import vn.thidua.conference.store.Conferences;
import vn.thidua.shared.UseCase;

/** Invites a guest, who may speak but never votes. */
@UseCase
@RequiresPermission(Permission.RECORD_CONFERENCE)
public class AddGuest {

    @Inject
    private CurrentUser user;

    @Inject
    private Conferences conferences;

    public record Command(long conferenceId, long seenVersion, @NotBlank @Size(max = 120) String guestName,
            @NotBlank @Size(max = 200) String guestPosition, boolean speaks) {
    }

    public void execute(@Valid Command command) {
        Conference conference = conferences.get(command.conferenceId(), command.seenVersion());
        user.must(Permission.RECORD_CONFERENCE, conference.scope());
        conference.invite(command.guestName(), command.guestPosition(), command.speaks());
    }
}
