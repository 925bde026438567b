package vn.thidua.ballot.web;

import jakarta.enterprise.context.ApplicationScoped;
import vn.thidua.access.OpenPath;

/** The screen in the hall needs no account: its address is known to the room only. */
@ApplicationScoped
public class HallPaths implements OpenPath {

    @Override
    public boolean covers(String path) {
        return path.startsWith("/hall/");
    }
}
