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
import vn.thidua.shared.UseCase;

/** Strikes a delegate off who stands in no register of voting cards. */
@UseCase
@RequiresPermission(Permission.RECORD_CONFERENCE)
public class RemoveDelegate {

    @Inject
    private CurrentUser user;

    @Inject
    private Conferences conferences;

    @Inject
    private Delegates delegates;

    @Inject
    private Event<DelegateLeaves> leaves;

    public record Command(long delegateId, long seenVersion) {
    }

    public void execute(@Valid Command command) {
        Delegate delegate = delegates.get(command.delegateId(), command.seenVersion());
        Conference conference = conferences.get(delegate.conferenceId());
        user.must(Permission.RECORD_CONFERENCE, conference.scope());
        conference.mustBePlanned();
        leaves.fire(new DelegateLeaves(conference.id(), delegate.id(), true));
        delegates.remove(delegate);
    }
}
