package vn.thidua.shared.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import vn.thidua.shared.text.Vietnamese;

/** How the interface for programs says what is wrong: always {@code {"errors": [{"pointer", "key", "text"}]}}. */
public final class ApiAnswers {

    /**
     * @param pointer JSON pointer into what was sent; "" for the whole
     * @param key for programs; stays the same in every language
     * @param text for people
     */
    public record ApiError(String pointer, String key, String text) {
    }

    private ApiAnswers() {
    }

    public static Response errors(int status, List<ApiError> errors) {
        return errors(status, errors, null);
    }

    /** @param reference number under which the log holds the cause; null where there is nothing to look up */
    static Response errors(int status, List<ApiError> errors, String reference) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        errors.forEach(error -> list.add(Json.createObjectBuilder().add("pointer", error.pointer()).add("key", error.key()).add("text", error.text())));
        JsonObjectBuilder answer = Json.createObjectBuilder().add("errors", list);
        if (reference != null) {
            answer.add("reference", reference);
        }
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(answer.build().toString()).build();
    }

    /** The language asked for by the address, else that of the request's headers; Vietnamese where neither says English first. */
    public static Locale locale(String asked, List<Locale> acceptable) {
        String first = acceptable.stream().map(Locale::getLanguage).filter(language -> language.equals("en") || language.equals("vi")).findFirst().orElse("vi");
        return "en".equals("en".equals(asked) || "vi".equals(asked) ? asked : first) ? Locale.ENGLISH : Vietnamese.LOCALE;
    }
}
