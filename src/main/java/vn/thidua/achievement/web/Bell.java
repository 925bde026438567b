package vn.thidua.achievement.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.achievement.usecase.NoticeQueries;

/** How many notices are unread, for the frame around every page; asked for once in a request. */
@Named
@RequestScoped
public class Bell {

    @Inject
    private NoticeQueries queries;

    @Inject
    private CurrentUser user;

    private Long unread;

    public long getUnread() {
        if (unread == null) {
            unread = user.signedIn() ? queries.unread() : 0;
        }
        return unread;
    }

    /** Whether the menu has the board. */
    public boolean isMayViewBoard() {
        return user.mayAnywhere(Permission.VIEW_BOARD);
    }
}
