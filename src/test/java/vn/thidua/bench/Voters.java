package vn.thidua.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import vn.thidua.walk.Visitor;

/** Delegates who vote as fast as the server lets them: paper, review, cast, each with a card and a connection of her own. */
final class Voters {

    private final String address;
    private final List<String> cards;

    Voters(String address, List<String> cards) {
        this.address = address;
        this.cards = cards;
    }

    /** Acknowledged ballots per second. */
    double perSecond(int connections, int seconds) throws Exception {
        AtomicLong acknowledged = new AtomicLong();
        List<Thread> delegates = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long start = System.nanoTime();
        for (int i = 0; i < connections; i++) {
            int first = i;
            Thread delegate = new Thread(() -> {
                Visitor phone = new Visitor(address);
                for (int n = first; System.nanoTime() < end; n += connections) {
                    cast(phone, cards.get(n % cards.size()));
                    acknowledged.incrementAndGet();
                }
            });
            delegate.setUncaughtExceptionHandler((thread, failure) -> {
                synchronized (failures) {
                    failures.add(failure);
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

    private static void cast(Visitor phone, String card) {
        phone.post("/vote/ballot", Map.of("card", card));
        String review = phone.post("/vote/review", Map.of("card", card, "c0", "0", "c1", "1")).body();
        int form = review.indexOf("/vote/cast");
        if (form < 0) {
            throw new IllegalStateException(review);
        }
        Map<String, String> fields = Visitor.hidden(review.substring(form, review.indexOf("</form>", form)));
        String done = phone.post("/vote/cast", fields).body();
        if (!done.contains("inclusionCode")) {
            throw new IllegalStateException(done);
        }
    }
}
