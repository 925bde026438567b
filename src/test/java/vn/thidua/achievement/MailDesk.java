package vn.thidua.achievement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import vn.thidua.access.Acting;
import vn.thidua.access.OpenPath;
import vn.thidua.access.usecase.MovePracticeClock;
import vn.thidua.achievement.model.BoardFilter;
import vn.thidua.achievement.model.BoardOrder;
import vn.thidua.achievement.usecase.BoardQueries;
import vn.thidua.achievement.usecase.MailRound;
import vn.thidua.achievement.usecase.Outbox;
import vn.thidua.achievement.usecase.SendReminders;
import vn.thidua.achievement.usecase.SetReminderPlan;
import vn.thidua.shared.time.ProductClock;
import vn.thidua.unit.UnitContacts;

/**
 * Added to the packaged application where a test from outside is about mail: staff of the sample case remind units by the
 * product's own use cases, time goes on, and the sender is called without waiting for its timer.
 */
@WebServlet(MailDesk.PATH)
public class MailDesk extends HttpServlet {

    static final String PATH = "/mail-desk";

    @Inject
    private Acting acting;

    @Inject
    private KnownContacts contacts;

    @Inject
    private SendReminders send;

    @Inject
    private BoardQueries boards;

    @Inject
    private SetReminderPlan plan;

    @Inject
    private MovePracticeClock move;

    @Inject
    private MailRound round;

    @Inject
    private Outbox outbox;

    @Inject
    private ProductClock clock;

    @PersistenceContext
    private EntityManager em;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        response.setContentType("text/plain;charset=UTF-8");
        try {
            response.getWriter().print(answer(request));
        } catch (Exception failed) {
            throw new IOException(failed);
        }
    }

    private String answer(HttpServletRequest request) throws Exception {
        switch (request.getParameter("do")) {
            case "contact":
                contacts.add(new UnitContacts.Contact(Long.parseLong(request.getParameter("unit")), request.getParameter("name"), "Chủ tịch", request.getParameter("email"), null));
                return "";
            case "forget":
                contacts.forget();
                return "";
            case "english":
                acting.as("canbo");
                plan.execute(new SetReminderPlan.Command(1, 0, 0, "3", 3, "en"));
                return "";
            case "remind":
                acting.as("canbo");
                return String.valueOf(send.execute(new SendReminders.Command(1, Set.of(Long.valueOf(request.getParameter("unit"))))));
            case "advance":
                acting.as("quantri");
                move.execute(new MovePracticeClock.Command(LocalDateTime.now(clock).plusMinutes(Long.parseLong(request.getParameter("minutes")))));
                return "";
            case "claim":
                return String.valueOf(outbox.claim().size());
            case "run":
                return String.valueOf(round.run());
            case "together":
                return String.valueOf(together());
            case "mails":
                StringBuilder mails = new StringBuilder();
                for (Object row : em.createNativeQuery("select state, problem, attempts from outgoing_mail order by id").getResultList()) {
                    Object[] cells = (Object[]) row;
                    mails.append(cells[0]).append(' ').append(cells[1]).append('\n');
                }
                return mails.toString();
            default:
                acting.as(request.getParameter("as"));
                var mail = boards.board(new BoardQueries.Question(1L, null, BoardFilter.ALL, BoardOrder.CLUSTER)).mail();
                return mail.unsent() + " " + mail.troubles().stream().map(BoardQueries.Trouble::address).toList();
        }
    }

    /** Four senders at once, as four instances would be. */
    private int together() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        Callable<Integer> sender = () -> round.run();
        int sent = 0;
        for (Future<Integer> one : threads.invokeAll(new ArrayList<>(List.of(sender, sender, sender, sender)))) {
            sent += one.get();
        }
        threads.shutdown();
        return sent;
    }

    /** The application with this servlet in it. */
    static void addTo(Path application, Path result) throws IOException {
        Files.createDirectories(result.getParent());
        ShrinkWrap.createFromZipFile(WebArchive.class, application.toFile()).addClasses(MailDesk.class, MailDesk.Open.class, KnownContacts.class, Acting.class, Acting.Loader.class)
                .as(ZipExporter.class).exportTo(result.toFile(), true);
    }

    /** Asked for by somebody without an account. */
    @ApplicationScoped
    public static class Open implements OpenPath {

        @Override
        public boolean covers(String path) {
            return path.equals(PATH);
        }
    }
}
