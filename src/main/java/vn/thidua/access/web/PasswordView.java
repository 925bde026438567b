package vn.thidua.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.thidua.access.usecase.AccountQueries;
import vn.thidua.access.usecase.ChangePassword;
import vn.thidua.shared.web.Done;

/** Everyone, for her own account: a new password instead of the first one that an administrator set. */
@Named
@RequestScoped
public class PasswordView {

    @Inject
    private ChangePassword change;

    @Inject
    private AccountQueries accounts;

    @Inject
    private Done done;

    private String present;
    private String password;
    private String repeated;

    /** Refuses who is not signed in before the page is shown. */
    public void load() {
        accounts.own();
    }

    public String submit() {
        change.execute(new ChangePassword.Command(present, password, repeated));
        done.say("access.ownPassword.message.changed");
        return "/chain/home.xhtml?faces-redirect=true";
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
