package vn.thidua.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import vn.thidua.access.OpenPath;

/**
 * Sign-in with name and password, kept in the session under a new session id. Everything is refused to whoever is not
 * signed in, except what features declare as {@link OpenPath}. Own mechanism, because @AutoApplySession loses the groups when a session
 * moves to another instance of Payara.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    private static final String CALLER = "thidua.caller";
    @Inject
    private IdentityStoreHandler stores;

    @Inject
    @Any
    private Instance<OpenPath> openPaths;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (context.getAuthParameters().getCredential() instanceof UsernamePasswordCredential credential) {
            CredentialValidationResult result = stores.validate(credential);
            if (result.getStatus() == CredentialValidationResult.Status.VALID) {
                request.getSession();
                request.changeSessionId();
                request.getSession().setAttribute(CALLER, result.getCallerPrincipal().getName());
            }
            return context.notifyContainerAboutLogin(result);
        }
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(CALLER) instanceof String name) {
            return context.notifyContainerAboutLogin(name, Set.of());
        }
        if (open(request)) {
            return context.doNothing();
        }
        return context.redirect(request.getContextPath() + "/sign-in.xhtml" + continueAfterwards(request));
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(CALLER);
        }
        context.cleanClientSubject();
    }

    private boolean open(HttpServletRequest request) {
        String path = path(request);
        return openPaths.stream().anyMatch(open -> open.covers(path)) || request.getAttribute(jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI) != null;
    }

    /** After sign-in the page asked for, if it was asked for by GET; the address itself is checked again there. */
    private String continueAfterwards(HttpServletRequest request) {
        String path = path(request);
        if (!"GET".equals(request.getMethod()) || path.isEmpty() || "/".equals(path)) {
            return "";
        }
        String query = request.getQueryString();
        return "?next=" + URLEncoder.encode(path + (query == null ? "" : "?" + query), StandardCharsets.UTF_8);
    }

    private String path(HttpServletRequest request) {
        String uri = request.getRequestURI().substring(request.getContextPath().length());
        int parameters = uri.indexOf(';');
        return parameters < 0 ? uri : uri.substring(0, parameters);
    }
}
