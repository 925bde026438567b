package vn.thidua.conference.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.conference.model.Conference;
import vn.thidua.conference.store.Conferences;
import vn.thidua.shared.UseCase;

/** Changes place, time, chair, secretary or agenda of a planned conference. */
@UseCase
@RequiresPermission(Permission.RECORD_CONFERENCE)
public class ChangeConference {

    @Inject
    private CurrentUser user;

    @Inject
    private Conferences conferences;

    /** @param agenda one item a line */
    public record Command(long conferenceId, long seenVersion, @NotBlank @Size(max = 200) String place, @NotNull LocalDateTime startsAt,
            @NotBlank @Size(max = 120) String chair, @Size(max = 120) String secretary, @Size(max = 8000) String agenda) {
    }

    public void execute(@Valid Command command) {
        Conference conference = conferences.get(command.conferenceId(), command.seenVersion());
        user.must(Permission.RECORD_CONFERENCE, conference.scope());
        conference.announce(new Conference.Announcement(command.place(), command.startsAt(), command.chair(), command.secretary(),
                RecordConference.lines(command.agenda())));
    }
}
