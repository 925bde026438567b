package vn.thidua.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.inject.Inject;
import vn.thidua.shared.text.Messages;

/**
 * Says after a redirect that a step is done. The text waits in the session for the next page as a whole: Faces' own flash
 * would give it to whatever request comes first, such as that of a figure being scored while the page is left.
 */
@RequestScoped
public class Done {

    private static final String WAITING = Done.class.getName();

    @Inject
    private Language language;

    public void say(String key, Object... args) {
        FacesContext.getCurrentInstance().getExternalContext().getSessionMap().put(WAITING, Messages.text(language.getLocale(), key, args));
    }

    /** Shows what waits on the page that is opened. */
    public static class Shown implements PhaseListener {

        @Override
        public void beforePhase(PhaseEvent event) {
            FacesContext faces = event.getFacesContext();
            if (opensPage(faces) && faces.getExternalContext().getSession(false) != null
                    && faces.getExternalContext().getSessionMap().remove(WAITING) instanceof String text) {
                faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
            }
        }

        /** Not a script's request that was led here, as to the page that says a view has expired: nobody would see it there. */
        private static boolean opensPage(FacesContext faces) {
            return !faces.isPostback() && !faces.getPartialViewContext().isAjaxRequest()
                    && !faces.getExternalContext().getRequestHeaderMap().containsKey("Faces-Request");
        }

        @Override
        public void afterPhase(PhaseEvent event) {
            // shown by then
        }

        @Override
        public PhaseId getPhaseId() {
            return PhaseId.RENDER_RESPONSE;
        }
    }
}
