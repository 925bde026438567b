package vn.thidua.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.primefaces.context.PrimeFacesContext;

/** A form on a page without PrimeFaces' script has to send the nonce of its content security policy itself. */
@Named
@RequestScoped
public class PageNonce {

    public String getCurrent() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }
}
