package vn.thidua.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.logging.Logger;
import vn.thidua.shared.Fault;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Reference;
import vn.thidua.shared.RuleBroken;

/** The number on the error page under which the log holds the cause; neither holds what the user had typed. */
@Named
@RequestScoped
public class ErrorReference {

    private static final Logger LOG = Logger.getLogger(ErrorReference.class.getName());

    @Inject
    private HttpServletRequest request;

    private String number;

    /** Logs the error of this request and gives its number. */
    public String getNumber() {
        if (number == null) {
            Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            number = Reference.log(LOG, "path=" + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), cause);
        }
        return number;
    }

    /** The bundle key of what went wrong: the rule that refused the page, a fault with words of its own, or an unforeseen error. */
    public String getReason() {
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        while (cause != null) {
            if (cause instanceof RuleBroken refused) {
                return refused.key();
            }
            if (cause instanceof Fault fault) {
                return fault.key();
            }
            cause = cause.getCause();
        }
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status != null && status == 404 ? new NotFound().key()
                : status != null && status == 403 ? "access.error.denied" : "shared.error.unforeseen";
    }

    /** Whether the cause is a refusal that the text explains, so that no number is needed. */
    public boolean isRefusal() {
        boolean refusal = !"shared.error.unforeseen".equals(getReason()) && !isFault();
        if (refusal && FacesContext.getCurrentInstance() != null && !FacesContext.getCurrentInstance().getExternalContext().isResponseCommitted()) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus("shared.error.notFound".equals(getReason()) ? 404 : 403);
        }
        return refusal;
    }

    private boolean isFault() {
        for (Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION); cause != null; cause = cause.getCause()) {
            if (cause instanceof Fault) {
                return true;
            }
        }
        return false;
    }
}
