package vn.thidua.walk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody who asks for pages by HTTP alone, with cookies of her own; redirects are for the caller to see. */
public final class Visitor {

    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern TEXT = Pattern.compile("<input[^>]*type=\"text\"[^>]*>");
    private static final Pattern AREA = Pattern.compile("<textarea[^>]*name=\"([^\"]*)\"[^>]*>([^<]*)</textarea>");
    private static final Pattern SELECT = Pattern.compile("(?s)<select[^>]*name=\"([^\"]*)\"[^>]*>(.*?)</select>");
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected");
    private static final Pattern NONCE = Pattern.compile("csp\\.init\\('([^']*)'\\)");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private final HttpClient http;
    private final String address;

    public Visitor(String address) {
        this(address, new CookieManager());
    }

    public Visitor(String address, CookieManager cookies) {
        this.address = address;
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.length() == 0 ? "" : "&").append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build());
    }

    /** A file as a form sends it, in the input with this name. */
    public record Chosen(String input, String fileName, byte[] bytes) {
    }

    /** Sends a form with files. */
    public HttpResponse<String> post(String path, Map<String, String> fields, List<Chosen> files) {
        String boundary = "----form" + System.nanoTime();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n"
                + value + "\r\n").getBytes(StandardCharsets.UTF_8)));
        for (Chosen file : files) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + file.input() + "\"; filename=\"" + file.fileName()
                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.bytes());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build());
    }

    /** Signs in by the form of the sign-in page. */
    public Visitor signIn(String name, String password) {
        String page = get("/sign-in.xhtml").body();
        // the header's forms have no id: what is wanted begins with the form of Faces
        String form = page.substring(page.indexOf("<form id="));
        Map<String, String> fields = hidden(form.substring(0, form.indexOf("</form>")));
        fields.put("name", name);
        fields.put("password", password);
        fields.put("signIn", "signIn");
        HttpResponse<String> answer = post("/sign-in.xhtml", fields);
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("sign-in of " + name + " was answered with " + answer.statusCode());
        }
        return this;
    }

    /** Hidden inputs of a form, by name. */
    public static Map<String, String> hidden(String form) {
        return inputs(HIDDEN, form);
    }

    private static Map<String, String> inputs(Pattern kind, String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        kind.matcher(form).results().forEach(input -> {
            var name = NAME.matcher(input.group());
            var value = VALUE.matcher(input.group());
            if (name.find()) {
                fields.put(name.group(1), value.find() ? plain(value.group(1)) : "");
            }
        });
        return fields;
    }

    /** All a browser sends of a form but files and ticked boxes, by name, as it stands on the page. */
    public static Map<String, String> filled(String form) {
        Map<String, String> fields = hidden(form);
        fields.putAll(inputs(TEXT, form));
        AREA.matcher(form).results().forEach(area -> fields.put(area.group(1), plain(area.group(2))));
        SELECT.matcher(form).results().forEach(select -> {
            var chosen = CHOSEN.matcher(select.group(2));
            fields.put(select.group(1), chosen.find() ? plain(chosen.group(1)) : "");
        });
        var nonce = NONCE.matcher(form);
        if (nonce.find()) {
            fields.put("primefaces.nonce", nonce.group(1));
        }
        return fields;
    }

    private static String plain(String escaped) {
        return escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }

    /** Names and passwords of the sample accounts of a data folder. */
    public static Map<String, String> sampleAccounts(Path dataFolder) throws IOException {
        Map<String, String> passwords = new LinkedHashMap<>();
        for (String line : Files.readAllLines(dataFolder.resolve("sample-accounts.txt"))) {
            String[] parts = line.split("\t");
            passwords.put(parts[0], parts[1]);
        }
        return passwords;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
