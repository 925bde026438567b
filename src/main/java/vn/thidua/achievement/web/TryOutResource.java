package vn.thidua.achievement.web;

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
import vn.thidua.achievement.usecase.TryOutScoring;
import vn.thidua.shared.web.TryOutEndpoint;

/**
 * {@code POST /api/achievement/tryout}: a made-up cluster in, its ranking and worksheets out. Open to everybody, without a
 * session; nothing is stored or logged. Described in api/openapi.json.
 */
@Path("achievement/tryout")
@RequestScoped
public class TryOutResource extends TryOutEndpoint {

    @Inject
    private TryOutScoring scoring;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response score(InputStream body) throws IOException {
        return answer(body);
    }

    @Override
    protected Answer computed(byte[] json, Locale locale) {
        TryOutReading.Reading reading = TryOutReading.read(json);
        if (reading.made() == null) {
            return new Answer(reading.faults(), null);
        }
        TryOutScoring.Outcome outcome = scoring.execute(new TryOutScoring.Command(reading.made(), null));
        return new Answer(outcome.faults(), outcome.result() == null ? null : TryOutWriting.result(outcome.result(), locale));
    }
}
