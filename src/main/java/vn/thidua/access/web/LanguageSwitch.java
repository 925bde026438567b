package vn.thidua.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.usecase.ChangeLanguage;
import vn.thidua.shared.web.Language;

/** The switch in the header: sets the cookie, keeps the choice with the account, and leads back to the same page. */
@WebServlet("/language")
public class LanguageSwitch extends HttpServlet {

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient ChangeLanguage change;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String language = "en".equals(request.getParameter("to")) ? "en" : "vi";
        Language.remember(response, language);
        if (user.signedIn()) {
            change.execute(new ChangeLanguage.Command(language));
        }
        String back = request.getParameter("back");
        response.sendRedirect(request.getContextPath() + (OwnPath.is(back) ? back : "/"));
    }
}
