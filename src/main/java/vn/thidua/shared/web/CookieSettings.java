package vn.thidua.shared.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import vn.thidua.shared.Settings;

/** The session cookie goes over HTTPS only, except where settings say that there is none. */
@WebListener
public class CookieSettings implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().getSessionCookieConfig().setSecure(Settings.secureCookies());
        event.getServletContext().getSessionCookieConfig().setHttpOnly(true);
    }
}
