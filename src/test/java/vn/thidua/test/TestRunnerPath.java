package vn.thidua.test;

import jakarta.enterprise.context.ApplicationScoped;
import vn.thidua.access.OpenPath;

/** The servlet by which the suite runs its tests inside the server. */
@ApplicationScoped
public class TestRunnerPath implements OpenPath {

    @Override
    public boolean covers(String path) {
        return path.startsWith("/ArquillianServletRunner");
    }
}
