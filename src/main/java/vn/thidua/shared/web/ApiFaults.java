package vn.thidua.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.web.ApiAnswers.ApiError;

/** What nobody foresaw below /api: a number for the log, never a stack trace; and wrong addresses, methods and types as JSON too. */
@Provider
@ApplicationScoped
public class ApiFaults implements ExceptionMapper<Throwable> {

    @Inject
    private ErrorReference reference;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable failed) {
        Locale locale = ApiAnswers.locale(null, headers.getAcceptableLanguages());
        if (failed instanceof WebApplicationException refused && refused.getResponse().getStatus() < 500) {
            return ApiAnswers.errors(refused.getResponse().getStatus(), List.of(error(locale, "shared.api.notServed")));
        }
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, failed);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        return ApiAnswers.errors(500, List.of(error(locale, "shared.api.unforeseen")), reference.getNumber());
    }

    private static ApiError error(Locale locale, String key) {
        return new ApiError("", key, Messages.text(locale, key));
    }
}
