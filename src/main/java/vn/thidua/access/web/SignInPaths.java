package vn.thidua.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.thidua.access.OpenPath;

/** What the sign-in page needs, the pages that say what went wrong, and the health check. */
@ApplicationScoped
public class SignInPaths implements OpenPath {

    private static final Set<String> PAGES = Set.of("/sign-in.xhtml", "/setup.xhtml", "/expired.xhtml", "/error.xhtml", "/language", "/sign-out",
            "/favicon.svg", "/robots.txt");

    @Override
    public boolean covers(String path) {
        return PAGES.contains(path) || path.startsWith("/jakarta.faces.resource/") || path.equals("/health") || path.startsWith("/health/");
    }
}
