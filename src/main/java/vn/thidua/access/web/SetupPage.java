package vn.thidua.access.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import vn.thidua.access.usecase.AccountQueries;
import vn.thidua.access.usecase.AttemptLimit;
import vn.thidua.access.usecase.CreateFirstAdministrator;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.web.Done;

/** The operator of a new installation, once, with the token from the log. */
@Named
@ViewScoped
public class SetupPage implements Serializable {

    @Inject
    private transient CreateFirstAdministrator create;

    @Inject
    private transient AccountQueries accounts;

    @Inject
    private transient AttemptLimit attempts;

    @Inject
    private transient Done done;

    private String token;
    private String organisation;
    private String name;
    private String personName;
    private String password;

    public void load() throws IOException {
        if (!accounts.none()) {
            var external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + "/sign-in.xhtml");
        }
    }

    public String submit() {
        String address = ((HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest()).getRemoteAddr();
        RuleBroken.unless(!attempts.exceeded(address), "access.signIn.tooMany");
        attempts.failed(address);
        create.execute(new CreateFirstAdministrator.Command(token, organisation, name, personName, password));
        done.say("access.setup.message.created");
        return "/sign-in.xhtml?faces-redirect=true";
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPersonName() {
        return personName;
    }

    public void setPersonName(String personName) {
        this.personName = personName;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
