package vn.thidua.bench;

import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.ballot.model.SealedBox;
import vn.thidua.walk.Visitor;

/**
 * Delegates whose phones seal: each ballot is sealed as the page's script does it, then cast by one request. They are sealed
 * before the time is taken, since in a hall every phone does that with a processor of its own.
 */
final class SealedVoters {

    private final URI address;
    private final List<String> cards;
    private final Paper paper;
    /** The inclusion code that the ballot of each card has now; each card belongs to one connection. */
    private final String[] current;

    /** What the page tells a phone about the paper. */
    record Paper(long poll, byte[] key, int size) {

        static Paper read(String page) {
            return new Paper(Long.parseLong(attribute(page, "poll")), Base64.getDecoder().decode(attribute(page, "key")), Integer.parseInt(attribute(page, "size")));
        }

        private static String attribute(String page, String name) {
            Matcher value = Pattern.compile("data-" + name + "=\"([^\"]*)\"").matcher(page);
            if (!value.find()) {
                throw new IllegalStateException("no " + name + " in " + page);
            }
            return value.group(1);
        }

        /** A ballot with one mark in the paper's first contest. */
        byte[] seal(int nominee) {
            byte[] plain = new byte[size];
            plain[0] = 1;
            plain[1 + nominee] = 1;
            return SealedBox.seal(poll, key, plain);
        }
    }

    SealedVoters(String address, List<String> cards) {
        this.address = URI.create(address);
        this.cards = cards;
        this.current = new String[cards.size()];
        this.paper = Paper.read(new Visitor(address).post("/vote/ballot", Map.of("card", cards.get(0), "seal", "1")).body());
        for (int i = 0; i < current.length; i++) {
            String page = new Visitor(address).post("/vote/ballot", Map.of("card", cards.get(i), "seal", "1")).body();
            current[i] = Paper.attribute(page, "replaces");
        }
    }

    static String form(String card, String replaces, byte[] sealed) {
        byte[] submission = new byte[16];
        RANDOM.get().nextBytes(submission);
        return "card=" + card + "&submission=" + HexFormat.of().formatHex(submission) + "&replaces=" + replaces + "&language=vi&sealed="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    private static final ThreadLocal<SecureRandom> RANDOM = ThreadLocal.withInitial(SecureRandom::new);

    Paper paper() {
        return paper;
    }

    /** Acknowledged ballots per second. */
    double perSecond(int connections, int seconds, List<byte[]> sealed) throws Exception {
        AtomicLong acknowledged = new AtomicLong();
        AtomicLong used = new AtomicLong();
        List<Thread> delegates = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        for (int i = 0; i < connections; i++) {
            int first = i;
            Thread delegate = new Thread(() -> {
                try (PhoneLine line = new PhoneLine(address.getHost(), address.getPort(), 20_000)) {
                    for (int n = first; System.nanoTime() < end; n = (n + connections) % cards.size()) {
                        byte[] ballot = sealed.get((int) (used.getAndIncrement() % sealed.size()));
                        String answer = line.post("/vote/sealed", form(cards.get(n), current[n], ballot));
                        if (!answer.startsWith("{\"code\":\"")) {
                            throw new IllegalStateException(answer);
                        }
                        current[n] = answer.substring(9, 25);
                        acknowledged.incrementAndGet();
                    }
                } catch (Exception failed) {
                    synchronized (failures) {
                        failures.add(failed);
                    }
                }
            });
            delegates.add(delegate);
            delegate.start();
        }
        for (Thread delegate : delegates) {
            delegate.join();
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException("a ballot was not acknowledged", failures.get(0));
        }
        return acknowledged.get() / ((System.nanoTime() - start) / 1e9);
    }
}
