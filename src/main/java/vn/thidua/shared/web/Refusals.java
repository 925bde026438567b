package vn.thidua.shared.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.sql.SQLException;
import java.util.Locale;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.StaleVersion;
import vn.thidua.shared.text.Messages;

/**
 * Turns what a use case refuses into messages beside the field concerned, on the page the user is on, with everything she
 * typed still there. What is refused while a page is being loaded, and what nobody foresaw, goes on to the error pages.
 */
public class Refusals extends ExceptionHandlerFactory {

    public Refusals(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static class Handler extends ExceptionHandlerWrapper {

        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() throws FacesException {
            FacesContext faces = FacesContext.getCurrentInstance();
            var events = getUnhandledExceptionQueuedEvents().iterator();
            while (events.hasNext()) {
                var context = events.next().getContext();
                boolean posted = faces.isPostback() && PhaseId.INVOKE_APPLICATION.equals(context.getPhaseId());
                if (posted && explained(faces, context.getException())) {
                    events.remove();
                    faces.validationFailed();
                    faces.renderResponse();
                }
            }
            super.handle();
        }

        private boolean explained(FacesContext faces, Throwable thrown) {
            Locale locale = faces.getViewRoot().getLocale();
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof ConstraintViolationException invalid) {
                    invalid.getConstraintViolations().forEach(violation -> show(faces, fieldOf(violation), violationText(locale, violation)));
                    return true;
                }
                if (cause instanceof OptimisticLockException || cause instanceof SQLException database && somebodyWasFirst(database)) {
                    cause = new StaleVersion();
                }
                if (cause instanceof RuleBroken refused) {
                    show(faces, refused.field(), Messages.text(locale, refused.key(), refused.args()));
                    return true;
                }
            }
            return false;
        }

        /** Two people entered the same thing at once, and the database let in the first: H2's and MySQL's "duplicate key". */
        private static boolean somebodyWasFirst(SQLException refused) {
            return "23505".equals(refused.getSQLState()) || refused.getErrorCode() == 1062;
        }

        /** A constraint's message is a key of the bundles, or else the platform's own text in the user's language. */
        private String violationText(Locale locale, ConstraintViolation<?> violation) {
            String type = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
            String key = Messages.has(locale, violation.getMessageTemplate()) ? violation.getMessageTemplate() : "shared.constraint." + type;
            var attributes = violation.getConstraintDescriptor().getAttributes();
            Object limit = attributes.getOrDefault("max", attributes.get("value"));
            return Messages.has(locale, key) ? Messages.text(locale, key, limit) : violation.getMessage();
        }

        private String fieldOf(ConstraintViolation<?> violation) {
            String last = null;
            for (Path.Node node : violation.getPropertyPath()) {
                last = node.getName();
            }
            return last;
        }

        private void show(FacesContext faces, String field, String text) {
            FacesMessage message = new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null);
            boolean[] shown = new boolean[1];
            if (field != null) {
                faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (visit, component) -> {
                    if (component instanceof EditableValueHolder holder && isFor(component, field)) {
                        holder.setValid(false);
                        faces.addMessage(component.getClientId(faces), message);
                        shown[0] = true;
                        return VisitResult.COMPLETE;
                    }
                    return VisitResult.ACCEPT;
                });
            }
            if (!shown[0]) {
                faces.addMessage(null, message);
            }
        }

        /** The input with this id; among inputs repeated in rows, which share one id, that whose attribute "field" says so. */
        private boolean isFor(UIComponent component, String field) {
            Object named = component.getAttributes().get("field");
            return field.equals(named == null ? component.getId() : named);
        }
    }
}
