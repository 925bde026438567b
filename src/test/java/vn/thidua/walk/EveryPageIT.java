package vn.thidua.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.thidua.test.OpenedPoll;
import vn.thidua.test.ServerProcess;

/**
 * Every page with every role, by HTTP, on the sample case. A page without a row in the table fails the test, so that
 * whoever adds a page has to say who may see it.
 */
@Tag("process")
class EveryPageIT {

    /**
     * Who sees which page: + shown, - refused. Pages of one object are asked for with an object of the sample case. The
     * columns are sample accounts: administrator, provincial staff, reviewer of the province (who also reads), teller,
     * reader, officer of a member unit, head of a member unit, head of the leader unit.
     */
    private static final String WHO_SEES = """
            page                                              quantri canbo thamdinh kiemphieu theodoi donghy ct.donghy ct.dinhhoa
            /access/account.xhtml?id=1                           +      -      -         -        -      -       -         -
            /access/accounts.xhtml                               +      -      -         -        -      -       -         -
            /access/clock.xhtml                                  +      +      -         -        -      -       -         -
            /access/password.xhtml                               +      +      +         +        +      +       +         +
            /achievement/board.xhtml?year=1                      +      +      +         -        +      -       -         +
            /achievement/criteria.xhtml?cluster=1&year=1         +      +      +         +        +      +       +         +
            /achievement/final.xhtml?cluster=1&year=1            +      +      +         +        +      +       +         +
            /achievement/import.xhtml?cluster=1&year=1           -      +      -         -        -      -       -         -
            /achievement/narrative-file.xhtml?cluster=1&year=1&unit=3 - +   -         -        -      +       -         +
            /achievement/narrative.xhtml?cluster=1&year=1        +      +      +         +        +      +       +         +
            /achievement/notices.xhtml                           +      +      +         +        +      +       +         +
            /achievement/ranking.xhtml?cluster=1&year=1          +      +      +         +        +      +       +         +
            /achievement/remind.xhtml?year=1                     -      +      -         -        -      -       -         -
            /achievement/report.xhtml?cluster=1&year=1&unit=3    -      +      +         -        +      +       +         -
            /achievement/reports.xhtml?cluster=1&year=1          -      +      +         -        +      +       +         +
            /achievement/review.xhtml?report=1                   -      +      +         -        +      -       +         -
            /achievement/worksheet.xhtml?cluster=1&year=1&unit=3 -      +      +         -        +      +       +         -
            /achievement/tryout.xhtml?cluster=1&year=1           -      +      -         -        -      -       -         -
            /achievement/unit-chart.xhtml?cluster=1&year=1&unit=3 -      +      +         -        +      +       +         -
            /achievement/years.xhtml?cluster=1&year=1&unit=3     -      +      +         -        +      +       +         -
            /ballot/record.xhtml?poll=1                         -      -      -         -        -      -       -         -
            /ballot/desk.xhtml?poll=1                            -      +      -         +        -      -       -         +
            /ballot/poll.xhtml?poll=1                            +      +      +         +        +      +       +         +
            /ballot/signatures.xhtml?poll=1                      -      +      -         +        -      -       -         +
            /ballot/test.xhtml?poll=1                            +      +      +         +        +      +       +         +
            /ballot/rules.xhtml                                  -      +      -         -        -      -       -         -
            /ballot/tryout.xhtml                                 -      +      -         -        -      -       -         -
            /chain/home.xhtml                                    +      +      +         +        +      +       +         +
            /chain/year.xhtml?cluster=1&year=1                   +      +      +         +        +      +       +         +
            /cluster/arrange.xhtml?day=01/01/2024                -      +      -         -        -      -       -         -
            /cluster/arrangement.xhtml?day=01/01/2024            -      +      -         -        -      -       -         -
            /cluster/cluster.xhtml?id=1                          -      +      -         -        -      -       -         -
            /cluster/rollover.xhtml?from=1                       -      +      -         -        -      -       -         -
            /cluster/import.xhtml                                -      +      -         -        -      -       -         -
            /cluster/setup.xhtml                                 -      +      -         -        -      -       -         -
            /cluster/year.xhtml?id=1                             -      +      -         -        -      -       -         -
            /commendation/commendation.xhtml?cluster=1&year=1    +      +      +         +        +      +       +         +
            /commendation/council.xhtml?year=1                   +      +      +         +        +      -       -         -
            /conference/conference.xhtml?cluster=1&year=1        +      +      +         +        +      +       +         +
            /handover/election.xhtml?cluster=1&year=1            +      +      +         +        +      +       +         +
            /handover/handover.xhtml?cluster=1&year=1            +      +      +         +        +      +       +         +
            /unit/reorganisation.xhtml                           -      +      -         -        -      -       -         -
            /unit/unit.xhtml?id=1                                +      +      -         -        -      -       -         -
            /unit/units.xhtml                                    +      +      -         -        -      -       -         -
            /unit/import.xhtml                                   +      +      -         -        -      -       -         -
            /unit/people.xhtml                                   -      +      -         -        -      -       -         -
            """;

    /**
     * Answered to everyone, signed in or not, with this status: set-up leads on to sign-in once there is an account.
     */
    private static final Map<String, Integer> OPEN = Map.of("/sign-in.xhtml", 200, "/setup.xhtml", 302, "/expired.xhtml", 200, "/error.xhtml", 200);

    /** Leads on to the page where everybody begins. */
    private static final Set<String> ENTRANCES = Set.of("/index.xhtml");

    private static ServerProcess server;
    private static Map<String, Visitor> visitors;

    @BeforeAll
    static void everybodySignsIn() throws IOException {
        Path data = Path.of("target/walk-data");
        deleteAll(data);
        Path product = Path.of(System.getProperty("app.war"));
        Path withPoll = Path.of("target/walk/with-poll.war").toAbsolutePath();
        OpenedPoll.addTo(product, withPoll);
        try {
            System.setProperty("app.war", withPoll.toString());
            server = ServerProcess.start(data);
        } finally {
            System.setProperty("app.war", product.toString());
        }
        assertEquals(200, new Visitor(server.address()).get(OpenedPoll.PATH + "?in=sample&cards=5").statusCode());
        Map<String, String> passwords = Visitor.sampleAccounts(server.dataFolder());
        visitors = new LinkedHashMap<>();
        for (String name : header()) {
            visitors.put(name, new Visitor(server.address()).signIn(name, passwords.get(name)));
        }
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void is_shown_to_those_the_table_names_and_refused_to_the_others() {
        assertEquals(WHO_SEES.replaceAll(" +", " "), seen());
    }

    @Test
    void has_a_row_in_the_table() throws IOException {
        Set<String> named = new TreeSet<>(OPEN.keySet());
        named.addAll(ENTRANCES);
        rows().forEach(row -> named.add(row.replaceAll("\\?.*", "")));
        Set<String> existing;
        Path root = Path.of("src/main/webapp");
        try (Stream<Path> files = Files.walk(root)) {
            existing = files.filter(file -> file.toString().endsWith(".xhtml") && !file.startsWith(root.resolve("WEB-INF"))
                            && !file.startsWith(root.resolve("resources")))
                    .map(file -> "/" + root.relativize(file).toString().replace('\\', '/')).collect(Collectors.toCollection(TreeSet::new));
        }
        assertEquals(existing, named);
    }

    @Test
    void sends_whoever_is_not_signed_in_to_the_sign_in_page() {
        List<String> wrong = new ArrayList<>();
        List<String> pages = new ArrayList<>(rows());
        pages.addAll(ENTRANCES);
        for (String page : pages) {
            HttpResponse<String> answer = new Visitor(server.address()).get(page);
            String target = answer.headers().firstValue("Location").orElse("");
            if (answer.statusCode() != 302 || !target.startsWith(server.address() + "/sign-in.xhtml")) {
                wrong.add(page + " " + answer.statusCode() + " " + target);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void is_open_to_everyone_only_where_it_must_be() {
        OPEN.forEach((page, status) -> assertEquals(status, new Visitor(server.address()).get(page).statusCode(), page));
    }

    @Test
    void of_something_that_is_not_there_says_so() {
        List<String> wrong = new ArrayList<>();
        Visitor staff = visitors.get("canbo");
        for (String page : rows()) {
            if (page.contains("?")) {
                for (String asked : new String[] {page.replaceAll("=\\d+", "=999999"), page.replaceAll("=\\d+", "=abc"), page.replaceAll("\\?.*", "")}) {
                    int status = staff.get(asked).statusCode();
                    if (status >= 500) {
                        wrong.add(asked + " " + status);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** The table as the server has it, with single blanks. */
    private static String seen() {
        StringBuilder table = new StringBuilder("page " + String.join(" ", header())).append('\n');
        for (String page : rows()) {
            table.append(page);
            for (String name : header()) {
                int status = visitors.get(name).get(page).statusCode();
                table.append(' ').append(status == 200 ? "+" : status == 403 ? "-" : String.valueOf(status));
            }
            table.append('\n');
        }
        return table.toString();
    }

    private static List<String> rows() {
        return WHO_SEES.lines().skip(1).map(line -> line.split("\\s+")[0]).toList();
    }

    private static List<String> header() {
        return Arrays.stream(WHO_SEES.lines().findFirst().orElseThrow().split("\\s+")).skip(1).toList();
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
