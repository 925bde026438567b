package vn.thidua.ballot.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import vn.thidua.ballot.model.VotingCard;

/**
 * Sends the secrets of new voting cards as a PDF in the one answer that ever holds them; never in a session or a view's state.
 * A cookie that says no more than that they were sent lets the page behind go on.
 */
@Named
@RequestScoped
public class PrintedCards {

    private static final int SECONDS_FOR_THE_PAGE_BEHIND = 60;

    @Inject
    private HttpServletRequest request;

    @Inject
    private VoteAddress address;

    void send(long pollId, String title, String network, List<VotingCard.Secrets> secrets) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        try {
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            VotingCardSheets.write(new VotingCardSheets.Print(title, getVoteAddress(), network == null ? "" : network), secrets, pdf);
            answer.setResponseContentType("application/pdf");
            answer.setResponseHeader("Content-Disposition", "attachment; filename=\"the-bo-phieu-" + pollId + ".pdf\"");
            answer.setResponseHeader("Cache-Control", "no-store");
            answer.addResponseCookie("cardsSent", String.valueOf(pollId), Map.of("path", request.getContextPath() + "/", "maxAge", SECONDS_FOR_THE_PAGE_BEHIND));
            pdf.writeTo(answer.getResponseOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /** Where delegates vote: PUBLIC_URL, or else the address this page was asked for at. */
    public String getVoteAddress() {
        return address.vote();
    }
}
