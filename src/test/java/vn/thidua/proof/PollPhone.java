package vn.thidua.proof;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A delegate's phone without script on the product's page; one connection of its own. */
final class PollPhone {

    private static final Pattern CODE = Pattern.compile("id=\"inclusionCode\">([0-9A-Z-]+)<");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final String address;

    PollPhone(String address) {
        this.address = address;
    }

    /** @return the inclusion code acknowledged */
    String vote(String card, HeldPoll.Ballot ballot) {
        try {
            String code = cast(review(card, ballot));
            if (code == null) {
                throw new IllegalStateException("a ballot was not acknowledged");
            }
            return code;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The form of the review step, ready to be sent, perhaps more than once. */
    String review(String card, HeldPoll.Ballot ballot) throws IOException {
        String choices = "card=" + card + ballot.form();
        String page = post("/vote/review", choices).body();
        return choices + "&submission=" + hidden(page, "submission") + "&replaces=" + hidden(page, "replaces");
    }

    /** @return the inclusion code acknowledged, or null where the answer is none */
    String cast(String form) throws IOException {
        HttpResponse<String> page = post("/vote/cast", form);
        Matcher code = CODE.matcher(page.body());
        return page.statusCode() == 200 && code.find() ? code.group(1).replace("-", "") : null;
    }

    HttpResponse<String> post(String path, String form) throws IOException {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(20))
                    .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String hidden(String page, String name) {
        Matcher value = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        if (!value.find()) {
            throw new IllegalStateException("no field " + name + " in " + page);
        }
        return URLEncoder.encode(value.group(1), StandardCharsets.UTF_8);
    }
}
