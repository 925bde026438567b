package vn.thidua.ballot.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.Vietnamese;

/** The checker as one HTML file that asks no server for anything; its sentences are those of the command, in both languages. */
public final class CheckerPage {

    private static final Pattern TEXTS = Pattern.compile("\"(ballot\\.check\\.[A-Za-z0-9.]+)\"");
    private static final String HTML = assemble();

    /** What the page may do when it is opened from the server: run its own script, show its own style, nothing else. */
    public static final String POLICY = "default-src 'none'; script-src '" + hash("script") + "'; style-src '" + hash("style")
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private CheckerPage() {
    }

    public static String html() {
        return HTML;
    }

    /** Puts the texts that the script names into it. */
    private static String assemble() {
        String page = resource("/hall/checker.html");
        String script = resource("/hall/checker.js");
        StringBuilder texts = new StringBuilder("{");
        for (Locale locale : new Locale[] {Vietnamese.LOCALE, Locale.ENGLISH}) {
            Map<String, String> found = new TreeMap<>();
            Matcher key = TEXTS.matcher(script + page);
            while (key.find()) {
                found.put(key.group(1), Messages.text(locale, key.group(1)));
            }
            texts.append(texts.length() == 1 ? "" : ",").append(text(locale.getLanguage())).append(":{");
            String comma = "";
            for (var entry : found.entrySet()) {
                texts.append(comma).append(text(entry.getKey())).append(':').append(text(entry.getValue()));
                comma = ",";
            }
            texts.append('}');
        }
        return page.replace("/*STYLE*/", resource("/hall/checker.css")).replace("/*SCRIPT*/", script.replace("\"TEXTS\"", texts.append('}')));
    }

    /** No text can end the script it stands in. */
    private static String text(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("<", "\\u003c") + '"';
    }

    private static String hash(String element) {
        Matcher content = Pattern.compile("<" + element + ">(.*?)</" + element + ">", Pattern.DOTALL).matcher(HTML);
        if (!content.find()) {
            throw new IllegalStateException(element);
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.group(1).getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String name) {
        try (var in = CheckerPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
