package vn.thidua.shared.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** What other programs may call, below /api; described in api/openapi.json. Everything else of the server's own is closed. */
@ApplicationPath("/api")
public class Api extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
