package vn.thidua.achievement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.thidua.achievement.usecase.MarkNoticesRead;
import vn.thidua.achievement.usecase.NoticeQueries;
import vn.thidua.shared.web.Done;
import vn.thidua.shared.web.Language;

/** What this person was told. */
@Named
@ViewScoped
public class NoticesView implements Serializable {

    @Inject
    private transient NoticeQueries queries;

    @Inject
    private transient MarkNoticesRead mark;

    @Inject
    private transient Language language;

    @Inject
    private transient Done done;

    private List<NoticeQueries.NoticeRow> rows;

    public void load() {
        rows = queries.list(language.getLocale());
    }

    /** @param noticeId null for all of them */
    private String read(Long noticeId, String message) {
        mark.execute(new MarkNoticesRead.Command(noticeId));
        done.say(message);
        return "/achievement/notices.xhtml?faces-redirect=true";
    }

    public String readOne(Long noticeId) {
        return read(noticeId, "achievement.notices.message.oneRead");
    }

    public String readAll() {
        return read(null, "achievement.notices.message.allRead");
    }

    public List<NoticeQueries.NoticeRow> getRows() {
        return rows;
    }

    public boolean isAnyUnread() {
        return rows.stream().anyMatch(NoticeQueries.NoticeRow::unread);
    }
}
