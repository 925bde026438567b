package vn.thidua.achievement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.thidua.test.ServerProcess;
import vn.thidua.walk.Visitor;

/** The application in a process of its own sends real mail to a real mail server, which is sometimes away. */
@Tag("process")
class MailIT {

    private static final String PASSWORD = "bi-mat-thu";

    private Path product;
    private int port;
    private PostOffice office;
    private ServerProcess server;

    @BeforeEach
    void startBoth() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        openOffice();
        Path data = Path.of("target/mail/data");
        deleteAll(data);
        product = Path.of(System.getProperty("app.war"));
        Path withDesk = Path.of("target/mail/with-desk.war").toAbsolutePath();
        MailDesk.addTo(product, withDesk);
        System.setProperty("app.war", withDesk.toString());
        server = ServerProcess.start(data, Map.of("SMTP_HOST", "127.0.0.1", "SMTP_PORT", String.valueOf(port), "SMTP_TLS", "none", "SMTP_USER", "thidua",
                "SMTP_PASSWORD", PASSWORD, "SMTP_FROM", "thidua@hoi.example.vn", "PUBLIC_URL", "https://thidua.example.vn/"));
    }

    @AfterEach
    void stopBoth() {
        System.setProperty("app.war", product.toString());
        office.stop();
        if (server != null) {
            server.close();
        }
    }

    private void openOffice() {
        office = new PostOffice(port);
        office.start();
        office.setUser("thidua@hoi.example.vn", "thidua", PASSWORD);
        office.getUserManager().setAuthRequired(true);
    }

    private String desk(String what, String... parameters) {
        StringBuilder path = new StringBuilder(MailDesk.PATH + "?do=" + what);
        for (int i = 0; i < parameters.length; i += 2) {
            path.append('&').append(parameters[i]).append('=').append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        var answer = new Visitor(server.address()).get(path.toString());
        assertEquals(200, answer.statusCode(), path.toString());
        return answer.body();
    }

    private void contact(long unit, String name, String email) {
        desk("contact", "unit", String.valueOf(unit), "name", name, "email", email);
    }

    private void remind(long unit) {
        assertEquals("1", desk("remind", "unit", String.valueOf(unit)));
    }

    private List<MimeMessage> received() {
        return List.of(office.getReceivedMessages());
    }

    private static Set<String> recipients(List<MimeMessage> mails) throws Exception {
        Set<String> all = new TreeSet<>();
        for (MimeMessage mail : mails) {
            Arrays.stream(mail.getAllRecipients()).map(address -> ((InternetAddress) address).getAddress()).forEach(all::add);
        }
        return all;
    }

    /** Units 5 (writing) and 4 (sent back) of the sample case have something to hand in. */
    @Test
    void a_reminder_arrives_in_the_language_chosen_without_scores_and_once() throws Exception {
        contact(5, "Lộc Thị Nga", "nga@dinhhoa.example.vn");
        contact(5, "Người thứ hai", "NGA@dinhhoa.example.vn");
        contact(5, "Không có thư", "");
        contact(5, "Kẻ chèn", "a@b.vn\r\nBcc: moi.nguoi@example.vn");
        remind(5);
        desk("run");
        assertTrue(office.waitForIncomingEmail(60_000, 1));
        desk("run");
        assertEquals(1, received().size(), "one address, one mail");
        MimeMessage mail = received().get(0);
        assertEquals("[Thi Đua] Tỉnh nhắc nộp báo cáo", mail.getSubject());
        assertTrue(mail.getHeader("Subject")[0].startsWith("=?UTF-8?"), "encoded");
        assertEquals("nga@dinhhoa.example.vn", ((InternetAddress) mail.getAllRecipients()[0]).getAddress());
        assertEquals("Lộc Thị Nga", ((InternetAddress) mail.getAllRecipients()[0]).getPersonal());
        assertEquals(1, mail.getAllRecipients().length);
        assertTrue(mail.getMessageID().matches("<thidua-\\d+@hoi\\.example\\.vn>"), mail.getMessageID());
        assertTrue(mail.getContentType().toLowerCase().matches("text/plain;\\s*charset=\"?utf-8\"?"), mail.getContentType());
        String text = mail.getContent().toString().replace("\r\n", "\n");
        assertTrue(text.startsWith("Kính gửi Lộc Thị Nga, Hội LHPN huyện Định Hóa:\n\nCán bộ tỉnh đề nghị Hội LHPN huyện Định Hóa hoàn thành"), text);
        assertTrue(text.contains("\n\nMở tại: https://thidua.example.vn/achievement/report.xhtml?cluster=1&year=1&unit=5\n"), text);
        assertFalse(text.contains("điểm"), text);
        assertEquals("SENT null\nGIVEN_UP BAD_ADDRESS\n", desk("mails").lines().sorted(Comparator.reverseOrder()).collect(Collectors.joining("\n", "", "\n")));

        desk("forget");
        desk("english");
        contact(4, "Nguyễn Thị Mai", "mai@daitu.example.vn");
        remind(4);
        desk("run");
        assertTrue(office.waitForIncomingEmail(60_000, 2));
        MimeMessage english = received().stream().filter(one -> toMai(one)).findFirst().orElseThrow();
        assertEquals("[Thi Đua] The province asks for the report", english.getSubject());
        assertEquals("en", english.getHeader("Content-Language")[0]);
    }

    private static boolean toMai(MimeMessage mail) {
        try {
            return recipients(List.of(mail)).contains("mai@daitu.example.vn");
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void an_address_the_server_refuses_is_given_up_and_shown_to_the_administrator_alone() throws Exception {
        contact(5, "Không còn", "nobody@dinhhoa.example.vn");
        contact(5, "Lộc Thị Nga", "nga@dinhhoa.example.vn");
        remind(5);
        desk("run");
        assertTrue(office.waitForIncomingEmail(60_000, 1), "one bad address holds up no other");
        assertEquals(Set.of("nga@dinhhoa.example.vn"), recipients(received()));
        assertEquals("GIVEN_UP REFUSED\nSENT null\n", desk("mails"));
        assertEquals("1 [nobody@dinhhoa.example.vn]", desk("board", "as", "quantri"));
        assertEquals("1 []", desk("board", "as", "canbo"));
        String log = Files.readString(server.logFile());
        assertTrue(log.contains("mail reference="), "the log holds the cause");
        assertFalse(log.contains("nobody@"), "but no address");
    }

    @Test
    void a_server_that_is_away_leaves_the_mails_waiting_until_it_is_back() throws Exception {
        office.stop();
        contact(5, "Lộc Thị Nga", "nga@dinhhoa.example.vn");
        contact(5, "Hoàng Thị Lan", "lan@dinhhoa.example.vn");
        remind(5);
        desk("run");
        assertEquals("WAITING UNREACHABLE\nWAITING UNREACHABLE\n", desk("mails"));
        assertEquals("2 []", desk("board", "as", "canbo"));
        openOffice();
        assertEquals("0", desk("run"), "not before its time");
        desk("advance", "minutes", "15");
        desk("run");
        assertTrue(office.waitForIncomingEmail(60_000, 2));
        assertEquals(2, received().size());
        assertEquals(Set.of("nga@dinhhoa.example.vn", "lan@dinhhoa.example.vn"), recipients(received()));
    }

    @Test
    void a_sender_killed_after_it_claimed_loses_nothing_and_doubles_nothing() throws Exception {
        for (int i = 0; i < 5; i++) {
            contact(5, "Người " + i, "nguoi" + i + "@dinhhoa.example.vn");
        }
        office.stop();
        remind(5);
        desk("claim");
        server.killHard();
        openOffice();
        server.start();
        desk("run");
        assertEquals(0, received().size(), "the claim of the dead sender still holds");
        desk("advance", "minutes", "20");
        desk("run");
        assertTrue(office.waitForIncomingEmail(60_000, 5));
        desk("run");
        assertEquals(5, received().size());
        assertEquals(5, recipients(received()).size());
    }

    @Test
    void four_senders_at_once_send_each_mail_once() throws Exception {
        for (int i = 0; i < 60; i++) {
            contact(5, "Người " + i, "nguoi" + i + "@dinhhoa.example.vn");
        }
        remind(5);
        desk("together");
        desk("together");
        assertTrue(office.waitForIncomingEmail(60_000, 60));
        desk("together");
        assertEquals(60, received().size());
        assertEquals(60, recipients(received()).size());
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
