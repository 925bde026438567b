package vn.thidua.shared.web;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import vn.thidua.shared.NotFound;

/** An address with a parameter that is no number, such as a link cut short in a message, leads to nothing; it is no failure. */
public class ReadableAddress implements PhaseListener {

    @Override
    public void beforePhase(PhaseEvent event) {
        // the parameters are read in this phase
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        if (!event.getFacesContext().isPostback() && event.getFacesContext().isValidationFailed()) {
            throw new NotFound();
        }
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.PROCESS_VALIDATIONS;
    }
}
