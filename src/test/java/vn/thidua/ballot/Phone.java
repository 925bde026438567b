package vn.thidua.ballot;

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

/** A delegate's phone without script: fills in the forms of the voting page as they come. */
final class Phone {

    private static final Pattern CODE = Pattern.compile("id=\"inclusionCode\">([0-9A-Z-]+)<");

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String address;

    Phone(String address) {
        this.address = address;
    }

    /** The review step's form, ready to be sent, perhaps more than once. */
    String review(String card, int central, int provincial) throws IOException, InterruptedException {
        String choices = "card=" + card + "&c0=" + central + "&c1=" + provincial;
        HttpResponse<String> page = post("/vote/review", choices);
        return choices + "&submission=" + hidden(page.body(), "submission") + "&replaces=" + hidden(page.body(), "replaces");
    }

    /** @return the inclusion code acknowledged, or null where the answer is none */
    String cast(String form) throws IOException, InterruptedException {
        HttpResponse<String> page = post("/vote/cast", form);
        Matcher code = CODE.matcher(page.body());
        return page.statusCode() == 200 && code.find() ? code.group(1).replace("-", "") : null;
    }

    HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(20)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    static String hidden(String page, String name) {
        Matcher value = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        if (!value.find()) {
            throw new IllegalStateException("no field " + name + " in " + page);
        }
        return URLEncoder.encode(value.group(1), StandardCharsets.UTF_8);
    }
}
