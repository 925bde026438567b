package vn.thidua.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The database alone: rows of a sealed ballot's size, each in a transaction of its own, acknowledged when durable. */
final class Commits implements AutoCloseable {

    private static final int BALLOT_BYTES = 1024;

    private final String url;
    private final String user;
    private final String password;
    /** Kept open, so that an embedded database stays open too. */
    private final Connection keeper;

    Commits(String url, String user, String password) throws SQLException {
        this.url = url;
        this.user = user;
        this.password = password;
        keeper = connect();
        try (var statement = keeper.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS benchmark_commit (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, payload VARBINARY(2000) NOT NULL)");
        }
    }

    double perSecond(int connections, int seconds) throws Exception {
        AtomicLong commits = new AtomicLong();
        List<Connection> opened = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            opened.add(connect());
        }
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        List<Thread> writers = new ArrayList<>();
        for (Connection connection : opened) {
            Thread writer = new Thread(() -> {
                try (PreparedStatement insert = connection.prepareStatement("INSERT INTO benchmark_commit (payload) VALUES (?)")) {
                    while (System.nanoTime() < end) {
                        insert.setBytes(1, new byte[BALLOT_BYTES]);
                        insert.executeUpdate();
                        commits.incrementAndGet();
                    }
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            writers.add(writer);
            writer.start();
        }
        for (Thread writer : writers) {
            writer.join();
        }
        double result = commits.get() / ((System.nanoTime() - start) / 1e9);
        for (Connection connection : opened) {
            connection.close();
        }
        return result;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public void close() throws SQLException {
        keeper.close();
    }
}
