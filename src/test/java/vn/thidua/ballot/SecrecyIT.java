package vn.thidua.ballot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.thidua.ballot.model.BallotPaper.Choices;
import vn.thidua.ballot.usecase.ReadBallotPaper;

/** What is never stored and never logged. */
class SecrecyIT extends PollInContainer {

    @jakarta.inject.Inject
    private ReadBallotPaper read;

    private static Connection connection() throws Exception {
        DataSource dataSource = InitialContext.doLookup("java:app/jdbc/thidua");
        return dataSource.getConnection();
    }

    private static List<String> tables(Connection connection) throws Exception {
        List<String> tables = new ArrayList<>();
        String schema = connection.getMetaData().getDatabaseProductName().startsWith("H2") ? "public" : connection.getCatalog();
        try (var statement = connection.prepareStatement("SELECT table_name FROM information_schema.tables WHERE table_schema = ? AND table_type LIKE 'BASE%'")) {
            statement.setString(1, schema);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
        }
        assertTrue(tables.size() > 10, "tables: " + tables);
        return tables;
    }

    /** Every column of every row, one after the other, as the database would put it into a dump. */
    private static byte[] dump() throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Connection connection = connection()) {
            for (String table : tables(connection)) {
                try (var statement = connection.createStatement(); ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    while (rows.next()) {
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            Object value = rows.getObject(column);
                            all.writeBytes(value instanceof byte[] bytes ? bytes : value instanceof java.sql.Blob || value instanceof java.sql.Clob
                                    ? rows.getBytes(column) : String.valueOf(value).getBytes(StandardCharsets.UTF_8));
                            all.write('\n');
                        }
                    }
                }
            }
        }
        return all.toByteArray();
    }

    private static boolean contains(byte[] all, byte[] part) {
        String text = new String(all, StandardCharsets.ISO_8859_1);
        return text.contains(new String(part, StandardCharsets.ISO_8859_1));
    }

    private static Set<String> columns(Connection connection, String table) throws Exception {
        Set<String> names = new TreeSet<>();
        try (var statement = connection.createStatement(); ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                names.add(rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    private static long number(String sql) throws Exception {
        try (Connection connection = connection(); var statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void no_table_holds_an_opened_ballot_or_a_card_before_or_after_the_count() throws Exception {
        var cards = opened(5);
        List<byte[]> plain = new ArrayList<>();
        List<Set<Integer>> choices = List.of(Set.of(0, 3), Set.of(1, 4), Set.of(2));
        for (int i = 0; i < choices.size(); i++) {
            as(null);
            plain.add(read.execute(new ReadBallotPaper.Command(cards.get(i).key())).paper().encode(Choices.of(List.of(choices.get(i), choices.get(2 - i)))));
            vote(cards.get(i).key(), "", choices.get(i), choices.get(2 - i));
        }
        assertEquals(0, number("SELECT COUNT(*) FROM poll_nominee n JOIN poll_contest c ON n.contest_id = c.id WHERE n.votes IS NOT NULL AND c.poll_id = " + poll));
        searchFor(plain, cards);
        closed();
        searchFor(plain, cards);
        counted();
        searchFor(plain, cards);
        certified();
        searchFor(plain, cards);
        assertEquals(0, number("SELECT COUNT(*) FROM sealed_ballot b JOIN voting_card c ON b.card_id = c.id WHERE c.poll_id = " + poll));
        assertEquals(0, number("SELECT COUNT(*) FROM poll WHERE private_key_sealed IS NOT NULL AND id = " + poll));
        assertEquals(0, number("SELECT COUNT(*) FROM poll_teller WHERE (private_key_sealed IS NOT NULL OR share_sealed IS NOT NULL) AND poll_id = " + poll));
    }

    private void searchFor(List<byte[]> plain, List<vn.thidua.ballot.model.VotingCard.Secrets> cards) throws Exception {
        byte[] all = dump();
        assertTrue(contains(all, "Suy tôn khen thưởng".getBytes(StandardCharsets.UTF_8)), "the search itself works");
        for (byte[] ballot : plain) {
            // the whole ballot without its padding, as bytes and as texts
            byte[] marks = java.util.Arrays.copyOf(ballot, 11);
            assertFalse(contains(all, marks), "bytes of an opened ballot");
            assertFalse(contains(all, HexFormat.of().formatHex(marks).getBytes(StandardCharsets.US_ASCII)), "opened ballot in hexadecimal");
            assertFalse(contains(all, Base64.getEncoder().withoutPadding().encode(java.util.Arrays.copyOf(marks, 9))), "opened ballot in Base64");
        }
        for (var card : cards) {
            assertFalse(contains(all, card.key().getBytes(StandardCharsets.US_ASCII)));
            assertFalse(contains(all, card.code().getBytes(StandardCharsets.US_ASCII)));
            assertFalse(contains(all, card.typedCode().getBytes(StandardCharsets.US_ASCII)));
        }
    }

    @Test
    void the_tables_of_cards_and_ballots_have_no_place_for_a_time_an_address_or_a_person() throws Exception {
        var expected = new TreeMap<String, Set<String>>();
        expected.put("voting_card", Set.of("id", "poll_id", "key_hash", "code_hash", "state"));
        expected.put("sealed_ballot", Set.of("card_id", "sealed", "submission"));
        expected.put("counted_ballot", Set.of("poll_id", "inclusion_code"));
        expected.put("delegate", Set.of("id", "version", "conference_id", "unit_id", "person_name", "capacity", "search_key", "present"));
        expected.put("card_register", Set.of("poll_id", "delegate_id", "holds_card", "drawn", "lost"));
        try (Connection connection = connection()) {
            for (var table : expected.entrySet()) {
                assertEquals(new TreeSet<>(table.getValue()), columns(connection, table.getKey()));
            }
        }
    }

    @Test
    void casting_leaves_no_trace_on_card_delegate_or_poll() throws Exception {
        var cards = opened(5);
        long versions = number("SELECT SUM(version) FROM poll WHERE id = " + poll);
        long delegates = number("SELECT SUM(version) FROM delegate WHERE conference_id = " + conference);
        vote(cards.get(0).key(), "", Set.of(0), Set.of());
        assertEquals(versions, number("SELECT SUM(version) FROM poll WHERE id = " + poll));
        assertEquals(delegates, number("SELECT SUM(version) FROM delegate WHERE conference_id = " + conference));
        assertEquals(0, number("SELECT COUNT(*) FROM voting_card WHERE state <> 'UNUSED' AND poll_id = " + poll));
    }

    @Test
    void no_log_line_tells_of_a_cast() {
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage() + " " + (line.getThrown() == null ? "" : line.getThrown()));
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        try {
            var cards = opened(5);
            lines.clear();
            vote(cards.get(0).key(), "", Set.of(0), Set.of(1));
            refused("ballot.vote.tooMany", () -> vote(cards.get(0).key(), "", Set.of(0, 1, 2), Set.of(1)));
            refused("ballot.card.mistyped", () -> vote("0000-1111-2222", "", Set.of(0), Set.of(1)));
            assertEquals(List.of(), lines.stream().filter(line -> line.contains("ballot") || line.contains(cards.get(0).key())
                    || line.contains(cards.get(0).code()) || line.contains("Định Hóa") || line.contains("0000-1111-2222")).toList());
        } finally {
            root.removeHandler(listener);
        }
    }
}
