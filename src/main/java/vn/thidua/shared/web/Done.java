package vn.thidua.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** Says after a redirect that a step is done. */
@RequestScoped
public class Done {

    @Inject
    private Language language;

    public void say(String key, Object... args) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO,
                vn.thidua.shared.text.Messages.text(language.getLocale(), key, args), null));
    }
}
