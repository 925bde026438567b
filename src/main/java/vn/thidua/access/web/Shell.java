package vn.thidua.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.shared.Settings;

/** What the frame around every page shows: who is signed in, which menus she has, and whether this is practice. */
@Named
@RequestScoped
public class Shell {

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    @Inject
    private HttpServletRequest request;

    public boolean isSignedIn() {
        return user.signedIn();
    }

    public String getPersonName() {
        return user.personName();
    }

    public boolean isMayManageUnits() {
        return user.mayAnywhere(Permission.MANAGE_UNITS, Permission.MANAGE_ACCOUNTS);
    }

    public boolean isMayConfigure() {
        return user.mayAnywhere(Permission.CONFIGURE_YEAR);
    }

    public boolean isMayManageAccounts() {
        return user.mayAnywhere(Permission.MANAGE_ACCOUNTS);
    }

    public boolean isMayMoveClock() {
        return Settings.practice() && user.mayAnywhere(Permission.MOVE_PRACTICE_CLOCK);
    }

    /** Practice mode: sample figures and a clock that can be moved. */
    public boolean isPractice() {
        return Settings.practice();
    }

    public LocalDateTime getNow() {
        return LocalDateTime.now(clock);
    }

    /** This page with its parameters, to come back to after switching the language. */
    public String getHere() {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    /** Whether the page lies in this folder; marks the menu. */
    public boolean within(String folder) {
        return getHere().startsWith("/" + folder + "/");
    }
}
