package vn.thidua.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.thidua.walk.Visitor;

/**
 * Everybody of the sample case, and somebody without an account, looks at every page, follows every link and takes every
 * file, while a poll is open and after it is certified.
 */
@Tag("process")
class WhatRolesSeeIT {

    private static final Pattern LINK = Pattern.compile("(?:href|src|data-[a-z]+)=\"(/[^\"#]*)");
    /** What differs between two answers without anybody having done anything. */
    private static final Pattern ACCIDENTAL = Pattern.compile("primefaces\\.nonce\" value=\"[^\"]+\"|id=\"reference\">\\w+<|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|-?\\d{5,}:-?\\d{5,}|csp\\.init\\('[^']*'\\)|nonce[-=\"a-z]*[A-Za-z0-9+/=]{10,}\"?|\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?|jsessionid=\\w+");
    private static final int OF_ONE_KIND = 2;
    private static final int VOTERS = 9;

    private static PollServer server;
    private static HeldPoll poll;
    private static Map<String, String> first;
    private static Map<String, String> second;
    private static Map<String, String> certified;
    private static Copy embeddedWhenOpen;
    private static Copy embeddedWhenCertified;

    @BeforeAll
    static void lookAtEverything() throws Exception {
        server = PollServer.embedded("roles");
        poll = new HeldPoll(server, HeldPoll.Place.sample(server)).openedWithAllCards();
        for (int delegate = 0; delegate < VOTERS; delegate++) {
            poll.cast(delegate);
        }
        Map<String, CookieManager> people = everybody();
        first = seen(people);
        // everybody who has voted thinks better of it: other ballots, as many of them
        Collections.rotate(poll.ballots, 1);
        for (int delegate = 0; delegate < VOTERS; delegate++) {
            poll.cast(delegate);
        }
        second = seen(people);
        embeddedWhenOpen = Copy.ofFiles(server.process.dataFolder(), server.folder.resolve("copy-open"));
        poll.closed().counted().certified();
        certified = seen(people);
        embeddedWhenCertified = Copy.ofFiles(server.process.dataFolder(), server.folder.resolve("copy-certified"));
    }

    @AfterAll
    static void end() throws Exception {
        server.close();
    }

    @Test
    void nothing_that_anybody_sees_while_the_poll_is_open_depends_on_what_was_chosen() {
        assertTrue(first.size() > 200, first.size() + " answers");
        assertEquals(first.keySet(), second.keySet());
        List<String> different = first.keySet().stream().filter(path -> !first.get(path).equals(second.get(path)))
                .map(path -> path + " " + difference(first.get(path), second.get(path))).limit(10).toList();
        assertEquals(List.of(), different);
    }

    private static String difference(String a, String b) {
        int at = 0;
        while (at < Math.min(a.length(), b.length()) && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 60);
        return "..." + a.substring(from, Math.min(a.length(), at + 60)) + " | " + b.substring(from, Math.min(b.length(), at + 60));
    }

    @Test
    void no_answer_tells_a_card_or_a_passphrase_and_before_the_count_no_code_of_a_ballot() {
        List<String> told = new ArrayList<>();
        for (Map<String, String> answers : List.of(first, second, certified)) {
            answers.forEach((path, answer) -> poll.secretTexts().forEach((name, secret) -> {
                if (answer.contains(secret)) {
                    told.add(path + " " + name);
                }
            }));
        }
        second.forEach((path, answer) -> poll.codes.values().forEach(code -> {
            if (answer.replace("-", "").contains(code)) {
                told.add(path + " inclusion code");
            }
        }));
        assertEquals(List.of(), told);
    }

    /** Rows of tables, items of lists and lines of files: where two things stand in one of them, they are joined. */
    @Test
    void no_row_or_line_joins_a_person_with_a_nominee_or_with_a_code() {
        List<String> joined = new ArrayList<>();
        int rows = 0;
        for (Map<String, String> answers : List.of(second, certified)) {
            for (var answer : answers.entrySet()) {
                if (poll.persons.stream().noneMatch(answer.getValue()::contains)) {
                    continue;
                }
                for (String row : answer.getValue().split("(?i)<tr|<li|<row|<w:tr|\\n")) {
                    if (poll.persons.stream().anyMatch(row::contains)) {
                        rows++;
                        if (poll.nominees.stream().anyMatch(row::contains) || poll.codes.values().stream().anyMatch(row.replace("-", "")::contains)) {
                            joined.add(answer.getKey() + " " + row.substring(0, Math.min(200, row.length())));
                        }
                    }
                }
            }
        }
        assertTrue(rows > HeldPoll.DELEGATES, "delegates are listed somewhere");
        assertEquals(List.of(), joined);
    }

    @Test
    void the_embedded_databases_file_and_the_log_hold_no_opened_ballot_no_card_and_no_passphrase() throws IOException {
        Needles secrets = new Needles();
        poll.secretTexts().forEach(secrets::text);
        for (HeldPoll.Ballot ballot : poll.ballots) {
            secrets.encoded("an opened ballot", ballot.marks()).text("a filled form", ballot.form());
        }
        for (Copy copy : List.of(embeddedWhenOpen, embeddedWhenCertified)) {
            assertTrue(Attacker.all(copy.files).stream().anyMatch(file -> file.toString().endsWith("thidua.mv.db")));
            for (Path file : Attacker.all(copy.files)) {
                assertEquals(Map.of(), secrets.in(file), file.toString());
            }
        }
        assertEquals(Map.of(), secrets.in(server.process.logFile()));
    }

    /** The accounts of the sample case, signed in; "nobody" is not. */
    private static Map<String, CookieManager> everybody() throws IOException {
        Map<String, CookieManager> people = new LinkedHashMap<>();
        people.put("nobody", new CookieManager());
        for (var account : Visitor.sampleAccounts(server.process.dataFolder()).entrySet()) {
            CookieManager cookies = new CookieManager();
            new Visitor(server.address(), cookies).signIn(account.getKey(), account.getValue());
            people.put(account.getKey(), cookies);
        }
        assertTrue(people.size() > 8, people.keySet().toString());
        return people;
    }

    private static Map<String, String> seen(Map<String, CookieManager> people) throws Exception {
        ExecutorService looking = Executors.newFixedThreadPool(2);
        List<Future<Map<String, String>>> answers = new ArrayList<>();
        for (var person : people.entrySet()) {
            Callable<Map<String, String>> look = () -> seenBy(person.getKey(), person.getValue());
            answers.add(looking.submit(look));
        }
        Map<String, String> all = new TreeMap<>();
        for (Future<Map<String, String>> answer : answers) {
            all.putAll(answer.get());
        }
        looking.shutdown();
        return all;
    }

    /** Every page with the poll's numbers in hand, and from there on every link; two of each kind are enough. */
    private static Map<String, String> seenBy(String name, CookieManager cookies) throws Exception {
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
        Deque<String> waiting = new ArrayDeque<>(pages());
        Map<String, Integer> kinds = new HashMap<>();
        TreeSet<String> asked = new TreeSet<>();
        Map<String, String> answers = new HashMap<>();
        while (!waiting.isEmpty()) {
            String path = waiting.poll();
            if (path.matches(".*(sign-out|resource/|\\.css|\\.js|language=).*") || !asked.add(path)
                    || kinds.merge(path.replaceAll("=[^&]*", ""), 1, Integer::sum) > OF_ONE_KIND) {
                continue;
            }
            String answer = ask(http, path);
            answers.put(name + " " + path, ACCIDENTAL.matcher(answer).replaceAll("~"));
            LINK.matcher(answer).results().map(link -> link.group(1).replace("&amp;", "&")).forEach(waiting::add);
        }
        return answers;
    }

    private static List<String> pages() throws IOException {
        Path root = Path.of("src/main/webapp");
        String numbers = "?poll=" + poll.id + "&conference=" + poll.conference + "&cluster=1&year=1&unit=3&id=1&report=1";
        try (Stream<Path> files = Files.walk(root)) {
            List<String> pages = files.filter(file -> file.toString().endsWith(".xhtml") && !file.startsWith(root.resolve("WEB-INF"))
                    && !file.startsWith(root.resolve("resources"))).map(file -> "/" + root.relativize(file).toString().replace('\\', '/') + numbers)
                    .sorted().collect(Collectors.toCollection(ArrayList::new));
            pages.addAll(List.of("/", "/vote", "/api/openapi.json", "/health", "/health/ready", "/metrics", "/openapi"));
            return pages;
        }
    }

    private static String ask(HttpClient http, String path) throws Exception {
        HttpResponse<InputStream> answer = http.send(HttpRequest.newBuilder(URI.create(server.address() + path.replace(" ", "%20"))).timeout(Duration.ofSeconds(30)).build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")) {
                // never ends; its first event says what the others say
                byte[] event = new byte[4096];
                return new String(event, 0, Math.max(0, body.read(event)), StandardCharsets.UTF_8);
            }
            byte[] bytes = body.readAllBytes();
            String text = answer.statusCode() + " " + answer.headers().firstValue("Location").orElse("") + " ";
            return text + (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' ? unpacked(bytes) : new String(bytes, StandardCharsets.UTF_8));
        }
    }

    /** The texts inside of a spreadsheet or a document; by the list at its end, which every writer of such files keeps right. */
    private static String unpacked(byte[] zip) throws IOException {
        Path file = Files.createTempFile(server.folder, "answer", ".zip");
        Files.write(file, zip);
        StringBuilder all = new StringBuilder();
        try (ZipFile in = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                if (!entry.getName().startsWith("docProps/")) {
                    all.append(new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)).append('\n');
                }
            }
        }
        Files.delete(file);
        return all.toString();
    }
}
