package vn.thidua.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a phone and the server and, as bad radio does, resets the connection in the middle of an answer. */
final class CuttingProxy implements AutoCloseable {

    private final ServerSocket listener;
    private final URI server;
    /** How many bytes of the next answers come through before the connection is reset; nothing is cut where it is negative. */
    private final AtomicInteger cutAfter = new AtomicInteger(-1);

    CuttingProxy(String address) throws IOException {
        server = URI.create(address);
        listener = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
        Thread accepting = new Thread(this::accept, "cutting proxy");
        accepting.setDaemon(true);
        accepting.start();
    }

    String address() {
        return "http://localhost:" + listener.getLocalPort();
    }

    void cutAfter(int bytes) {
        cutAfter.set(bytes);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket phone = listener.accept();
                Socket upstream = new Socket(server.getHost(), server.getPort());
                through(() -> copy(phone.getInputStream(), upstream.getOutputStream()));
                through(() -> answer(phone, upstream));
            } catch (IOException closed) {
                // the next connection, or the end of the test
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void through(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                // either side is gone
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void answer(Socket phone, Socket upstream) throws IOException {
        byte[] buffer = new byte[8192];
        int passed = 0;
        for (int read = upstream.getInputStream().read(buffer); read >= 0; read = upstream.getInputStream().read(buffer)) {
            int cut = cutAfter.get();
            int rest = cut < 0 ? read : Math.min(read, Math.max(0, cut - passed));
            phone.getOutputStream().write(buffer, 0, rest);
            phone.getOutputStream().flush();
            passed += rest;
            if (rest < read) {
                phone.setSoLinger(true, 0);
                phone.close();
                upstream.close();
                return;
            }
        }
        phone.close();
    }

    private static void copy(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[8192];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            to.write(buffer, 0, read);
            to.flush();
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
