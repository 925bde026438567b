package vn.thidua.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One phone's connection to the server: plain HTTP/1.1 over a socket that stays open, so that the load costs little itself. */
final class PhoneLine implements AutoCloseable {

    private final String host;
    private final int port;
    private final int patienceMs;
    private Socket socket;
    private InputStream in;

    PhoneLine(String host, int port, int patienceMs) {
        this.host = host;
        this.port = port;
        this.patienceMs = patienceMs;
    }

    /** The body of the answer, which has to be a 200. */
    String post(String path, String form) throws IOException {
        byte[] body = form.getBytes(StandardCharsets.US_ASCII);
        String head = "POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length + "\r\n\r\n";
        return ask(head, body);
    }

    /** An asset as it comes, packed. */
    String get(String path) throws IOException {
        return ask("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAccept-Encoding: gzip\r\n\r\n", new byte[0]);
    }

    /** A page to be read. */
    String getPage(String path) throws IOException {
        return ask("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n", new byte[0]);
    }

    private String ask(String head, byte[] body) throws IOException {
        if (socket == null) {
            socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(patienceMs);
            socket.connect(new InetSocketAddress(host, port), patienceMs);
            in = new BufferedInputStream(socket.getInputStream(), 16384);
        }
        byte[] request = new byte[head.length() + body.length];
        System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, request, 0, head.length());
        System.arraycopy(body, 0, request, head.length(), body.length);
        try {
            socket.getOutputStream().write(request);
            return answer();
        } catch (IOException lost) {
            close();
            throw lost;
        }
    }

    private String answer() throws IOException {
        String status = line();
        int length = -1;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String small = header.toLowerCase(java.util.Locale.ROOT);
            if (small.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (small.startsWith("transfer-encoding:")) {
                chunked = small.endsWith("chunked");
            } else if (small.startsWith("connection:")) {
                last = small.endsWith("close");
            }
        }
        StringBuilder body = new StringBuilder();
        if (chunked) {
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                body.append(new String(in.readNBytes(size), StandardCharsets.ISO_8859_1));
                line();
            }
            line();
        } else if (length > 0) {
            body.append(new String(in.readNBytes(length), StandardCharsets.UTF_8));
        }
        if (last) {
            close();
        }
        if (!status.contains(" 200")) {
            throw new IOException(status);
        }
        return body.toString();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection has ended");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
