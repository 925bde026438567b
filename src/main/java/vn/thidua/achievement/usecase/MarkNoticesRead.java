package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.store.Notices;
import vn.thidua.shared.UseCase;

/** Marks one of her notices as read, or all of them; others of her unit keep theirs as they are. */
@UseCase
@RequiresPermission(Permission.OWN_ACCOUNT)
public class MarkNoticesRead {

    @Inject
    private CurrentUser user;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    /** @param noticeId null for all of them */
    public record Command(Long noticeId) {
    }

    public void execute(@Valid Command command) {
        List<Long> unread = notices.unreadIds(user.accountId(), user.unitIds());
        unread.stream().filter(id -> command.noticeId() == null || id.equals(command.noticeId())).forEach(id -> notices.read(id, user.accountId(), clock.instant()));
    }
}
