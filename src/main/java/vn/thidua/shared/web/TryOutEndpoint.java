package vn.thidua.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import vn.thidua.shared.TryOutFault;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.web.ApiAnswers.ApiError;

/** A pure computation that is open to everybody, within the limits of {@link TryOutLimit}; nothing is stored or logged. */
public abstract class TryOutEndpoint {

    @Inject
    private TryOutLimit limit;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpHeaders headers;

    /** @param body the answer; null where there are faults */
    public record Answer(List<TryOutFault> faults, byte[] body) {
    }

    /** @param locale language of the sentences in the answer */
    protected abstract Answer computed(byte[] json, Locale locale);

    protected Response answer(InputStream body) throws IOException {
        Locale locale = ApiAnswers.locale(request.getParameter("lang"), headers.getAcceptableLanguages());
        if (!limit.another(request.getRemoteAddr())) {
            return refused(429, locale, "shared.json.tooMany", TryOutLimit.LIMIT);
        }
        byte[] json = body.readNBytes(JsonReading.MAX_BYTES + 1);
        if (json.length > JsonReading.MAX_BYTES) {
            // some more is read and thrown away, so that whoever sends a little too much also gets to read the answer
            body.skip(8L * JsonReading.MAX_BYTES);
            return refused(413, locale, "shared.json.tooLarge", JsonReading.MAX_BYTES / 1024);
        }
        if (!limit.enter()) {
            return refused(429, locale, "shared.json.busy");
        }
        try {
            Answer answer = computed(json, locale);
            return answer.body() == null ? ApiAnswers.errors(400, answer.faults().stream().map(fault -> error(fault, locale)).toList())
                    : Response.ok(answer.body()).build();
        } finally {
            limit.leave();
        }
    }

    private static ApiError error(TryOutFault fault, Locale locale) {
        return new ApiError(fault.pointer(), fault.key(), Messages.text(locale, fault.key(), fault.args().toArray()));
    }

    private static Response refused(int status, Locale locale, String key, Object... args) {
        return ApiAnswers.errors(status, List.of(error(TryOutFault.at("", key, args), locale)));
    }
}
