package vn.thidua.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A bad line in front of the server, which all phones of a hall share: so many bits a second in each direction, a delay on each
 * way, and segments that are lost. A lost segment arrives when TCP would have sent it again, after a second, then two, four;
 * what follows it on the same connection waits for it. A lost opening of a connection is repeated the same way.
 */
final class SlowLine implements AutoCloseable {

    private static final int SEGMENT = 1460;
    /** Headers of IP and TCP. */
    private static final int HEADERS = 40;
    private static final long RETRANSMISSION_NS = TimeUnit.SECONDS.toNanos(1);

    private final ServerSocket listening;
    private final InetSocketAddress server;
    private final long delayNs;
    private final double lost;
    private final Direction up;
    private final Direction down;
    private volatile boolean open = true;

    /** One direction of the line: its segments go one after another, whosever they are. */
    private static final class Direction {

        private final double nanosPerByte;
        private final Random random;
        private long free = System.nanoTime();
        private long bytes;

        Direction(long bitsPerSecond, long seed) {
            nanosPerByte = 8e9 / bitsPerSecond;
            random = new Random(seed);
        }

        /** The time at which the segment has left, and how often it was lost before. */
        synchronized long[] send(int size, double lost) {
            long left = 0;
            int losses = 0;
            do {
                free = Math.max(free, System.nanoTime()) + (long) ((size + HEADERS) * nanosPerByte);
                bytes += size + HEADERS;
                left = free;
            } while (random.nextDouble() < lost && ++losses < 6);
            return new long[] {left, losses};
        }

        synchronized long bytes() {
            return bytes;
        }
    }

    private record Segment(byte[] content, long arrival) {
    }

    /** @param delayMs there and back together */
    SlowLine(int serverPort, long bitsPerSecond, int delayMs, double lost) throws IOException {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort);
        this.delayNs = TimeUnit.MILLISECONDS.toNanos(delayMs) / 2;
        this.lost = lost;
        this.up = new Direction(bitsPerSecond, 1);
        this.down = new Direction(bitsPerSecond, 2);
        this.listening = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    double megabytes() {
        return (up.bytes() + down.bytes()) / 1e6;
    }

    private void accept() {
        while (open) {
            try {
                Socket phone = listening.accept();
                start(() -> connect(phone));
            } catch (IOException ended) {
                return;
            }
        }
    }

    private void connect(Socket phone) {
        try {
            // the opening of a TCP connection takes one way there and one back
            sleepUntil(arrival(up, 0));
            sleepUntil(arrival(down, 0));
            Socket onward = new Socket();
            onward.connect(server);
            pump(phone, onward, up);
            pump(onward, phone, down);
        } catch (IOException refused) {
            shut(phone);
        }
    }

    private void pump(Socket from, Socket to, Direction direction) {
        LinkedBlockingQueue<Segment> under = new LinkedBlockingQueue<>();
        start(() -> {
            long before = 0;
            byte[] buffer = new byte[SEGMENT];
            try (from) {
                InputStream in = from.getInputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    before = Math.max(before, arrival(direction, read));
                    under.add(new Segment(java.util.Arrays.copyOf(buffer, read), before));
                }
            } catch (IOException ended) {
                // as a line that is cut
            }
            under.add(new Segment(null, Math.max(before, System.nanoTime())));
        });
        start(() -> {
            try (to) {
                OutputStream out = to.getOutputStream();
                for (Segment next = under.take(); next.content() != null; next = under.take()) {
                    sleepUntil(next.arrival());
                    out.write(next.content());
                }
            } catch (IOException ended) {
                shut(from);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private long arrival(Direction direction, int size) {
        long[] sent = direction.send(size, lost);
        long waited = RETRANSMISSION_NS * ((1L << sent[1]) - 1);
        return sent[0] + waited + delayNs;
    }

    private static void sleepUntil(long time) {
        try {
            long left = time - System.nanoTime();
            if (left > 0) {
                TimeUnit.NANOSECONDS.sleep(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            // nothing left to close
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        open = false;
        listening.close();
    }
}
