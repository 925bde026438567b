package vn.thidua.proof;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.thidua.ballot.model.SealedBox;
import vn.thidua.test.World;
import vn.thidua.walk.Visitor;

/**
 * A poll held from outside, and what its test knows of it: who drew which card and who chose what. Every delegate chooses
 * another nominee in the first contest, so that the counts alone tell an attacker all contents and only the joining is left;
 * in the second contest she chooses a random set, so that the bytes of her whole ballot are found if they are anywhere.
 */
final class HeldPoll {

    static final int DELEGATES = 12;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Where polls are held: a cluster-year and the accounts of those who act. */
    record Place(long cluster, long year, List<Long> units, String leader, String teller, String staff, String tellersPassword) {

        static Place made(PollServer server) {
            List<String> lines = HeldPoll.lines(server.step(Map.of("do", List.of("world"))));
            String[] first = lines.get(0).split("\t");
            return new Place(Long.parseLong(first[0]), Long.parseLong(first[1]), lines.stream().skip(1).map(Long::valueOf).toList(), first[2], first[3], first[4],
                    World.PASSWORD);
        }

        /** The cluster of the sample case. */
        static Place sample(PollServer server) throws IOException {
            return new Place(1, 1, List.of(1L, 2L, 3L, 4L, 5L), "ct.dinhhoa", "kiemphieu", "canbo",
                    Visitor.sampleAccounts(server.process.dataFolder()).get("kiemphieu"));
        }
    }

    /** What one delegate wants: one nominee in the first contest, some in the second. */
    record Ballot(int one, Set<Integer> many) {

        String form() {
            return "&c0=" + one + many.stream().map(n -> "&c1=" + n).collect(Collectors.joining());
        }

        /** The bytes of the opened ballot without its padding, as the contract of the parts lays them out. */
        byte[] marks() {
            byte[] marks = new byte[1 + 2 * DELEGATES];
            marks[0] = 1;
            marks[1 + one] = 1;
            many.forEach(n -> marks[1 + DELEGATES + n] = 1);
            return marks;
        }
    }

    record Card(String key, String code, String typed) {
    }

    final PollServer server;
    final Place place;
    final String mark = Long.toString(Math.abs(RANDOM.nextLong()), 36).toUpperCase(java.util.Locale.ROOT);
    final List<String> persons = IntStream.range(0, DELEGATES).mapToObj(i -> "Đại biểu " + mark + (char) ('a' + i)).toList();
    final List<String> nominees = IntStream.range(0, DELEGATES).mapToObj(i -> "Huyện " + mark + (char) ('A' + i)).toList();
    /** Unlike any other text, and with letters outside of Latin-1. */
    final String passphrase = "núi Cốc " + mark + " chè xanh";
    /** The truth: what the delegate of each number wants; drawn by lot. */
    final List<Ballot> ballots = new ArrayList<>();
    /** The truth: the number of the card in each delegate's hand. */
    final List<Integer> cardOf = new ArrayList<>();
    final Map<Integer, String> codes = new HashMap<>();
    List<Long> delegateIds;
    List<Card> cards;
    long id;
    long conference;

    HeldPoll(PollServer server, Place place) {
        this.server = server;
        this.place = place;
        List<Integer> ones = numbers();
        for (int i = 0; i < DELEGATES; i++) {
            Set<Integer> many = new TreeSet<>();
            while (many.size() < 3) {
                many.clear();
                IntStream.range(0, DELEGATES).filter(n -> RANDOM.nextBoolean()).forEach(many::add);
            }
            ballots.add(new Ballot(ones.get(i), many));
        }
        cardOf.addAll(numbers());
    }

    /** All numbers of delegates, in an order drawn by lot. */
    static List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, DELEGATES).boxed().toList());
        Collections.shuffle(numbers, RANDOM);
        return numbers;
    }

    HeldPoll drafted() {
        List<String> lines = lines(step("draft"));
        id = Long.parseLong(lines.get(0).split("\t")[0]);
        conference = Long.parseLong(lines.get(0).split("\t")[1]);
        Map<String, Long> ids = new HashMap<>();
        lines.stream().skip(1).map(line -> line.split("\t")).forEach(row -> ids.put(row[1], Long.valueOf(row[0])));
        delegateIds = persons.stream().map(ids::get).toList();
        return this;
    }

    HeldPoll prepared() {
        cards = lines(step("prepare")).stream().map(line -> line.split("\t")).map(card -> new Card(card[0], card[1], card[2])).toList();
        return this;
    }

    /** The register learns that this delegate drew a card. */
    void draw(int delegate) {
        step("draw", "delegate", String.valueOf(delegateIds.get(delegate)));
    }

    HeldPoll opened() {
        step("open");
        return this;
    }

    /** Drafts, prepares, opens; every delegate has drawn a card, in an order drawn by lot. */
    HeldPoll openedWithAllCards() {
        drafted().prepared();
        numbers().forEach(this::draw);
        return opened();
    }

    /** The delegate votes on the product's page. */
    String cast(int delegate) {
        String code = new PollPhone(server.address()).vote(cards.get(cardOf.get(delegate)).key(), ballots.get(delegate));
        codes.put(delegate, code);
        return code;
    }

    /** The leader asks for the closing, which a teller then confirms. */
    HeldPoll askedToClose() {
        step("ask");
        return this;
    }

    HttpResponse<String> close() {
        return tried("close");
    }

    HttpResponse<String> count() {
        return tried("count");
    }

    HttpResponse<String> certify() {
        return tried("certify");
    }

    HeldPoll closed() {
        askedToClose();
        step("close");
        return this;
    }

    HeldPoll counted() {
        step("count");
        return this;
    }

    HeldPoll certified() {
        step("certify");
        return this;
    }

    String state() {
        return step("state");
    }

    /** Inclusion codes, and the votes of each contest in the order of the nominees. */
    record Outcome(Set<String> codes, List<List<Integer>> votes) {
    }

    Outcome outcome() {
        List<String> lines = lines(step("outcome"));
        return new Outcome(new TreeSet<>(lines.get(0).isEmpty() ? List.of() : Arrays.asList(lines.get(0).split(" "))),
                lines.stream().skip(1).map(line -> Arrays.stream(line.split(" ")).map(Integer::valueOf).toList()).toList());
    }

    /** What has to come out when exactly these delegates' ballots are in the box. */
    Outcome expected(Set<Integer> delegates) {
        List<Integer> one = IntStream.range(0, DELEGATES).mapToObj(n -> (int) delegates.stream().filter(d -> ballots.get(d).one() == n).count()).toList();
        List<Integer> many = IntStream.range(0, DELEGATES).mapToObj(n -> (int) delegates.stream().filter(d -> ballots.get(d).many().contains(n)).count()).toList();
        return new Outcome(delegates.stream().map(codes::get).collect(Collectors.toCollection(TreeSet::new)), List.of(one, many));
    }

    /** The private key, opened as a teller could while its sealed form is still stored: to know what to look for. */
    PrivateKey privateKey() throws Exception {
        try (Connection connection = server.connection(); var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT private_key_sealed FROM poll_teller WHERE poll_id = " + id)) {
            rows.next();
            return SealedBox.unlock(id, rows.getBytes(1), passphrase.toCharArray()).orElseThrow();
        }
    }

    /** Everything that must not be readable anywhere once the cards are printed. */
    Map<String, String> secretTexts() {
        Map<String, String> secrets = new LinkedHashMap<>();
        for (int i = 0; i < cards.size(); i++) {
            secrets.put("key of card " + i, cards.get(i).key());
            secrets.put("code of card " + i, cards.get(i).code());
            secrets.put("typed code of card " + i, cards.get(i).typed());
        }
        secrets.put("passphrase", passphrase);
        return secrets;
    }

    private HttpResponse<String> tried(String step, String... more) {
        Map<String, List<String>> fields = new LinkedHashMap<>(Map.of("do", List.of(step), "poll", List.of(String.valueOf(id)), "leader", List.of(place.leader()),
                "teller", List.of(place.teller()), "staff", List.of(place.staff()), "password", List.of(place.tellersPassword())));
        switch (step) {
            case "draft" -> {
                fields.put("delegate", persons);
                fields.put("subject", List.of("proof:" + mark));
                fields.put("unit", place.units().stream().map(String::valueOf).toList());
                fields.put("nominee", nominees);
            }
            case "prepare", "count" -> {
                fields.put("passphrase", List.of(passphrase));
                fields.put("cards", List.of(String.valueOf(DELEGATES)));
            }
            case "outcome" -> fields.put("nominee", nominees);
            default -> {
            }
        }
        if (Set.of("draft", "draw").contains(step)) {
            fields.put("cluster", List.of(String.valueOf(place.cluster())));
            fields.put("year", List.of(String.valueOf(place.year())));
            fields.put("conference", List.of(String.valueOf(conference)));
        }
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], List.of(more[i + 1]));
        }
        return server.tried(fields);
    }

    private String step(String step, String... more) {
        return PollServer.body(step, tried(step, more));
    }

    static List<String> lines(String text) {
        return text.lines().toList();
    }
}
