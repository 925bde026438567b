package vn.thidua.conference.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.conference.model.Conference;
import vn.thidua.conference.store.Conferences;
import vn.thidua.shared.UseCase;

/** States that the conference is over; its record no longer changes. */
@UseCase
@RequiresPermission(Permission.RECORD_CONFERENCE)
public class EndConference {

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    @Inject
    private Conferences conferences;

    public record Command(long conferenceId, long seenVersion) {
    }

    public void execute(@Valid Command command) {
        Conference conference = conferences.get(command.conferenceId(), command.seenVersion());
        user.must(Permission.RECORD_CONFERENCE, conference.scope());
        conference.end(user.personName(), clock.instant());
    }
}
