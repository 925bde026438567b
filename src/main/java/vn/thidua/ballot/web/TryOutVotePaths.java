package vn.thidua.ballot.web;

import jakarta.enterprise.context.ApplicationScoped;
import vn.thidua.access.OpenPath;

/** Whoever wants to check the arithmetic of a vote needs no account. */
@ApplicationScoped
public class TryOutVotePaths implements OpenPath {

    @Override
    public boolean covers(String path) {
        return path.equals("/api/ballot/tryout");
    }
}
