package vn.thidua.ballot.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import vn.thidua.ballot.usecase.TryOutVote;
import vn.thidua.shared.web.TryOutEndpoint;

/**
 * {@code POST /api/ballot/tryout}: rules, an electorate and counts in, the outcome with its derivation out. Open to everybody,
 * without a session; nothing is stored or logged. Described in api/openapi.json.
 */
@Path("ballot/tryout")
@RequestScoped
public class TryOutVoteResource extends TryOutEndpoint {

    @Inject
    private TryOutVote tryOut;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response decide(InputStream body) throws IOException {
        return answer(body);
    }

    @Override
    protected Answer computed(byte[] json, Locale locale) {
        VoteCaseReading.Reading reading = VoteCaseReading.read(json);
        if (reading.made() == null) {
            return new Answer(reading.faults(), null);
        }
        TryOutVote.Outcome outcome = tryOut.execute(new TryOutVote.Command(reading.made()));
        return new Answer(outcome.faults(), outcome.decisions() == null ? null : VoteCaseWriting.result(reading.made(), outcome.decisions(), locale));
    }
}
