package vn.thidua.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.thidua.access.usecase.AccountQueries;
import vn.thidua.access.usecase.AttemptLimit;
import vn.thidua.shared.Settings;
import vn.thidua.shared.web.Language;
import vn.thidua.shared.web.Msg;

/** The sign-in page: everyone with an account, often on a phone. */
@Named
@RequestScoped
public class SignIn {

    @Inject
    private SecurityContext security;

    @Inject
    private AttemptLimit attempts;

    @Inject
    private AccountQueries accounts;

    @Inject
    private Msg msg;

    @Inject
    private FacesContext faces;

    private String name;
    private String password;
    private String next;

    public void submit() throws IOException {
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        HttpServletResponse response = (HttpServletResponse) external.getResponse();
        if (attempts.exceeded(request.getRemoteAddr())) {
            refuse("access.signIn.tooMany");
            return;
        }
        if (name == null || password == null) {
            refuse("access.signIn.incomplete");
            return;
        }
        AuthenticationStatus status = security.authenticate(request, response, AuthenticationParameters.withParams()
                .credential(new UsernamePasswordCredential(name, password)).newAuthentication(true));
        if (status == AuthenticationStatus.SUCCESS) {
            Language.remember(response, accounts.languageOf(name));
            external.redirect(external.getRequestContextPath() + (OwnPath.is(next) ? next : "/chain/home.xhtml"));
        } else {
            attempts.failed(request.getRemoteAddr());
            refuse("access.signIn.wrong");
        }
    }

    public void load() throws IOException {
        if (accounts.none()) {
            faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/setup.xhtml");
        }
    }

    private void refuse(String key) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, msg.get(key), null));
        faces.validationFailed();
    }

    /** Where the sample accounts are listed; null in production. */
    public String getSampleAccounts() {
        return Settings.practice() ? Settings.dataFolder().resolve("sample-accounts.txt").toString() : null;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}
