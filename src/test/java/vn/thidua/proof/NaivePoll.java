package vn.thidua.proof;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;

/**
 * What many would call a secret ballot: who took part in one table, what was cast in another, in transactions of their own,
 * with keys drawn by lot and no time anywhere. The attacker has to find every link in it, or she proves nothing elsewhere.
 */
final class NaivePoll {

    static final String SCHEMA = "naive";

    final List<String> persons = new ArrayList<>();
    final List<String> contents = new ArrayList<>();
    final List<Integer> truth = HeldPoll.numbers();

    NaivePoll(PollServer server) throws Exception {
        SecureRandom random = new SecureRandom();
        String mark = Long.toString(Math.abs(random.nextLong()), 36);
        for (int i = 0; i < HeldPoll.DELEGATES; i++) {
            persons.add("Đại biểu " + mark + (char) ('a' + i));
            contents.add("Huyện " + mark + (char) ('A' + i));
        }
        try (Connection connection = server.connection(); var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + SCHEMA + " CHARACTER SET utf8mb4 COLLATE utf8mb4_vietnamese_ci");
            statement.execute("USE " + SCHEMA);
            statement.execute("CREATE TABLE participation (id BINARY(16) NOT NULL PRIMARY KEY, person VARCHAR(120) NOT NULL) ENGINE=InnoDB");
            statement.execute("CREATE TABLE naive_ballot (id BINARY(16) NOT NULL PRIMARY KEY, choice VARCHAR(120) NOT NULL) ENGINE=InnoDB");
            try (PreparedStatement took = connection.prepareStatement("INSERT INTO participation VALUES (?, ?)");
                    PreparedStatement cast = connection.prepareStatement("INSERT INTO naive_ballot VALUES (?, ?)")) {
                for (int person : HeldPoll.numbers()) {
                    insert(took, random, persons.get(person));
                    insert(cast, random, contents.get(truth.get(person)));
                }
            }
            // the pages reach the table files by themselves some time later; a test does not wait
            statement.execute("FLUSH TABLES participation, naive_ballot FOR EXPORT");
            statement.execute("UNLOCK TABLES");
        }
    }

    private static void insert(PreparedStatement statement, SecureRandom random, String text) throws Exception {
        byte[] id = new byte[16];
        random.nextBytes(id);
        statement.setBytes(1, id);
        statement.setString(2, text);
        statement.executeUpdate();
    }

    Attacker.Clues clues() {
        return new Attacker.Clues(persons.stream().map(person -> List.of(Attacker.text(person))).toList(),
                contents.stream().map(content -> List.of(Attacker.text(content))).toList());
    }
}
