package vn.thidua.ballot.web;

import jakarta.enterprise.context.ApplicationScoped;
import vn.thidua.access.OpenPath;

/** Delegates vote with a card, without an account. */
@ApplicationScoped
public class VotePaths implements OpenPath {

    @Override
    public boolean covers(String path) {
        return path.equals("/vote") || path.startsWith("/vote/");
    }
}
