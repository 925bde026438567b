package vn.thidua.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A hall of phones that all begin at the same moment over one bad line. Each does what the page does with a first visit: page,
 * style and script, the paper for its card, a ballot sealed by itself, one cast; and the same request again where none is answered.
 */
final class Hall {

    /** As long as the page's script waits for an answer, and before it tries again. */
    private static final int PATIENCE_MS = 20_000;
    private static final int PAUSE_MS = 2_000;
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/vote/vote\\.[^\"]+)\"");

    private final int port;
    private final List<String> cards;

    /** @param seconds of each phone, from the first request to the acknowledgement; sorted */
    record Votes(List<Double> seconds, int repeated) {
    }

    Hall(int port, List<String> cards) {
        this.port = port;
        this.cards = cards;
    }

    Votes vote() throws Exception {
        List<Double> seconds = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        int[] repeated = new int[1];
        List<Thread> phones = new ArrayList<>();
        for (String card : cards) {
            Thread phone = new Thread(() -> {
                long start = System.nanoTime();
                try (PhoneLine line = new PhoneLine("localhost", port, PATIENCE_MS)) {
                    int again = vote(line, card);
                    synchronized (seconds) {
                        seconds.add((System.nanoTime() - start) / 1e9);
                        repeated[0] += again;
                    }
                } catch (Exception failed) {
                    synchronized (failures) {
                        failures.add(failed);
                    }
                }
            });
            phones.add(phone);
        }
        phones.forEach(Thread::start);
        for (Thread phone : phones) {
            phone.join();
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " phones did not vote", failures.get(0));
        }
        seconds.sort(null);
        return new Votes(seconds, repeated[0]);
    }

    private interface Request {
        String send() throws IOException;
    }

    private static int vote(PhoneLine line, String card) throws IOException, InterruptedException {
        int[] again = new int[1];
        String page = until(() -> line.getPage("/vote"), again);
        Matcher assets = ASSET.matcher(page);
        while (assets.find()) {
            String asset = assets.group(1);
            until(() -> line.get(asset), again);
        }
        String paper = until(() -> line.post("/vote/ballot", "card=" + URLEncoder.encode(card, StandardCharsets.UTF_8) + "&seal=1"), again);
        String form = SealedVoters.form(card, "", SealedVoters.Paper.read(paper).seal(0));
        String answer = until(() -> line.post("/vote/sealed", form), again);
        if (!answer.startsWith("{\"code\":\"")) {
            throw new IllegalStateException(answer);
        }
        return again[0];
    }

    private static String until(Request request, int[] again) throws InterruptedException {
        while (true) {
            try {
                return request.send();
            } catch (IOException lost) {
                again[0]++;
                Thread.sleep(PAUSE_MS);
            }
        }
    }
}
