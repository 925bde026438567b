package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.NoticeKind;
import vn.thidua.achievement.store.Notices;
import vn.thidua.shared.UseCase;

/** What was told to this person's units and to herself. */
@UseCase
@RequiresPermission(Permission.OWN_ACCOUNT)
public class NoticeQueries {

    private static final int SHOWN = 100;

    @Inject
    private CurrentUser user;

    @Inject
    private Notices notices;

    public record NoticeRow(long id, NoticeKind kind, String text, String link, Instant createdAt, boolean unread) implements Serializable {
    }

    /** One query: every page of hers shows this number. */
    public long unread() {
        return notices.unread(user.accountId(), user.unitIds());
    }

    /** The newest, in the language asked for. */
    public List<NoticeRow> list(Locale locale) {
        Set<Long> unread = Set.copyOf(notices.unreadIds(user.accountId(), user.unitIds()));
        return notices.of(user.accountId(), user.unitIds(), SHOWN).stream()
                .map(notice -> new NoticeRow(notice.id(), notice.kind(), Outbox.text(locale, notice), notice.link(), notice.createdAt(), unread.contains(notice.id()))).toList();
    }
}
