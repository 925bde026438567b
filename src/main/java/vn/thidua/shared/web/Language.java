package vn.thidua.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.Locale;
import vn.thidua.shared.Settings;
import vn.thidua.shared.text.Vietnamese;

/** The language of this request: Vietnamese unless the cookie, set at sign-in and by the switch in the header, says English. */
@Named
@RequestScoped
public class Language implements Serializable {

    public static final String COOKIE = "language";

    @Inject
    private HttpServletRequest request;

    public String getCode() {
        return codeOf(request);
    }

    public Locale getLocale() {
        return "en".equals(getCode()) ? Locale.ENGLISH : Vietnamese.LOCALE;
    }

    /** The language chosen in the request's cookie; for places without CDI's request, such as filters. */
    public static String codeOf(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (COOKIE.equals(cookie.getName()) && "en".equals(cookie.getValue())) {
                    return "en";
                }
            }
        }
        return "vi";
    }

    /** Keeps the choice for a year. */
    public static void remember(HttpServletResponse response, String code) {
        Cookie cookie = new Cookie(COOKIE, code);
        cookie.setPath("/");
        cookie.setMaxAge(365 * 24 * 3600);
        cookie.setHttpOnly(true);
        cookie.setSecure(Settings.secureCookies());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
