package vn.thidua.achievement.web;

import jakarta.enterprise.context.ApplicationScoped;
import vn.thidua.access.OpenPath;

/** Whoever wants to check the arithmetic needs no account. */
@ApplicationScoped
public class TryOutPaths implements OpenPath {

    @Override
    public boolean covers(String path) {
        return path.equals("/api/achievement/tryout") || path.equals("/api/openapi.json");
    }
}
