package vn.thidua.ballot.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import vn.thidua.shared.Settings;

/** Addresses as phones in the room reach them: PUBLIC_URL, or else the address this page was asked for at. */
@RequestScoped
public class VoteAddress {

    @Inject
    private HttpServletRequest request;

    String vote() {
        return of("/vote");
    }

    String of(String path) {
        String base = Settings.publicUrl();
        if (base.isEmpty()) {
            boolean usual = request.getServerPort() == ("https".equals(request.getScheme()) ? 443 : 80);
            base = request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + request.getServerPort()) + request.getContextPath();
        }
        return base.replaceAll("/+$", "") + path;
    }
}
