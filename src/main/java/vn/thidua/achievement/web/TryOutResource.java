package vn.thidua.achievement.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import vn.thidua.achievement.model.tryout.TryOutFault;
import vn.thidua.achievement.usecase.TryOutScoring;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.web.ApiAnswers;
import vn.thidua.shared.web.ApiAnswers.ApiError;

/**
 * {@code POST /api/achievement/tryout}: a made-up cluster in, its ranking and worksheets out. Open to everybody, without a
 * session; nothing is stored or logged. Described in api/openapi.json.
 */
@Path("achievement/tryout")
@RequestScoped
public class TryOutResource {

    @Inject
    private TryOutScoring scoring;

    @Inject
    private TryOutLimit limit;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpHeaders headers;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response score(InputStream body) throws IOException {
        Locale locale = ApiAnswers.locale(request.getParameter("lang"), headers.getAcceptableLanguages());
        if (!limit.another(request.getRemoteAddr())) {
            return refused(429, locale, "achievement.tryout.tooMany", TryOutLimit.LIMIT);
        }
        byte[] json = body.readNBytes(TryOutReading.MAX_BYTES + 1);
        if (json.length > TryOutReading.MAX_BYTES) {
            // some more is read and thrown away, so that whoever sends a little too much also gets to read the answer
            body.skip(8L * TryOutReading.MAX_BYTES);
            return refused(413, locale, "achievement.tryout.tooLarge", TryOutReading.MAX_BYTES / 1024);
        }
        if (!limit.enter()) {
            return refused(429, locale, "achievement.tryout.busy");
        }
        try {
            return answer(json, locale);
        } finally {
            limit.leave();
        }
    }

    private Response answer(byte[] json, Locale locale) {
        TryOutReading.Reading reading = TryOutReading.read(json);
        if (reading.made() == null) {
            return faulty(reading.faults(), locale);
        }
        TryOutScoring.Outcome outcome = scoring.execute(new TryOutScoring.Command(reading.made(), null));
        return outcome.result() == null ? faulty(outcome.faults(), locale) : Response.ok(TryOutWriting.result(outcome.result(), locale)).build();
    }

    private static Response faulty(List<TryOutFault> faults, Locale locale) {
        return ApiAnswers.errors(400, faults.stream().map(fault -> error(fault, locale)).toList());
    }

    private static ApiError error(TryOutFault fault, Locale locale) {
        return new ApiError(fault.pointer(), fault.key(), Messages.text(locale, fault.key(), fault.args().toArray()));
    }

    private static Response refused(int status, Locale locale, String key, Object... args) {
        return ApiAnswers.errors(status, List.of(error(TryOutFault.at("", key, args), locale)));
    }
}
