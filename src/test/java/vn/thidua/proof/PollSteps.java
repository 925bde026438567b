package vn.thidua.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import vn.thidua.access.Acting;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.OpenPath;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.ContestRule.Base;
import vn.thidua.ballot.ContestRule.QuorumBasis;
import vn.thidua.ballot.Fraction;
import vn.thidua.ballot.PollDirectory;
import vn.thidua.ballot.PollMode;
import vn.thidua.ballot.PollPlan;
import vn.thidua.ballot.usecase.ArrangePoll;
import vn.thidua.ballot.usecase.AskToClosePoll;
import vn.thidua.ballot.usecase.CertifyPoll;
import vn.thidua.ballot.usecase.ClosePoll;
import vn.thidua.ballot.usecase.CountPoll;
import vn.thidua.ballot.usecase.DrawCard;
import vn.thidua.ballot.usecase.EnrolTeller;
import vn.thidua.ballot.usecase.OpenPoll;
import vn.thidua.ballot.usecase.PollQueries;
import vn.thidua.ballot.usecase.PreparePoll;
import vn.thidua.conference.model.ConferenceKind;
import vn.thidua.conference.usecase.AddDelegate;
import vn.thidua.conference.usecase.ConferenceQueries;
import vn.thidua.conference.usecase.MarkAttendance;
import vn.thidua.conference.usecase.RecordConference;
import vn.thidua.shared.RuleBroken;
import vn.thidua.test.SharedPassword;
import vn.thidua.test.World;

/**
 * Added to the packaged application where a poll has to be held from outside: takes each step of a poll by the product's own
 * use cases, as the person whose step it is, in a transaction of its own. Everything that changes when the flow of a poll
 * changes stands here and in {@link HeldPoll}. Casting is not here: delegates use the product's own page.
 */
@WebServlet(PollSteps.PATH)
public class PollSteps extends HttpServlet {

    /** Below the pages of polls, whose requests are forgotten. */
    static final String PATH = "/ballot/poll-steps";

    @Inject
    private World world;

    @Inject
    private Acting acting;

    @Inject
    private RecordConference record;

    @Inject
    private AddDelegate addDelegate;

    @Inject
    private MarkAttendance mark;

    @Inject
    private ConferenceQueries conferences;

    @Inject
    private PollDirectory polls;

    @Inject
    private PollQueries queries;

    @Inject
    private CurrentUser user;

    @Inject
    private ArrangePoll arrange;

    @Inject
    private EnrolTeller enrol;

    @Inject
    private PreparePoll prepare;

    @Inject
    private DrawCard draw;

    @Inject
    private OpenPoll open;

    @Inject
    private AskToClosePoll askToClose;

    @Inject
    private ClosePoll close;

    @Inject
    private CountPoll count;

    @Inject
    private CertifyPoll certify;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        response.setContentType("text/plain;charset=UTF-8");
        try {
            step(request, response.getWriter());
        } catch (RuleBroken refused) {
            response.setStatus(409);
            response.getWriter().print(refused.key());
        }
    }

    private void step(HttpServletRequest request, PrintWriter answer) {
        long poll = number(request, "poll");
        switch (request.getParameter("do")) {
            case "world" -> {
                World.Case made = world.build();
                answer.println(made.clusterId() + "\t" + made.yearId() + "\t" + made.leader() + "\t" + made.teller() + "\t" + made.staff());
                made.unitIds().forEach(answer::println);
            }
            case "draft" -> draft(request, answer);
            case "prepare" -> {
                acting.as(request.getParameter("teller"));
                String passphrase = request.getParameter("passphrase");
                arrange.execute(new ArrangePoll.Command(poll, queries.poll(poll).version(), PollMode.SEALED, List.of(user.accountId()), 1));
                enrol.execute(new EnrolTeller.Command(poll, queries.poll(poll).version(), null, null, passphrase, passphrase));
                prepare.execute(new PreparePoll.Command(poll, queries.poll(poll).version(), (int) number(request, "cards")))
                        .forEach(card -> answer.println(card.key() + "\t" + card.code() + "\t" + card.typedCode()));
            }
            case "draw" -> {
                acting.as(request.getParameter("leader"));
                draw.execute(new DrawCard.Command(poll, number(request, "delegate")));
            }
            case "open" -> {
                acting.as(request.getParameter("leader"));
                open.execute(new OpenPoll.Command(poll, queries.poll(poll).version()));
            }
            case "ask" -> {
                acting.as(request.getParameter("leader"));
                askToClose.execute(new AskToClosePoll.Command(poll, queries.poll(poll).version()));
            }
            case "close" -> {
                acting.as(request.getParameter("teller"));
                close.execute(new ClosePoll.Command(poll, queries.poll(poll).version()));
            }
            case "count" -> {
                acting.as(request.getParameter("teller"));
                count.execute(new CountPoll.Command(poll, queries.poll(poll).version(), request.getParameter("passphrase")));
            }
            case "certify" -> {
                acting.as(request.getParameter("teller"));
                certify.execute(new CertifyPoll.Command(poll, queries.poll(poll).version(), null, request.getParameter("password"),
                        queries.poll(poll).record() == null ? "" : queries.poll(poll).record().hash()));
            }
            case "state" -> {
                acting.as(request.getParameter("staff"));
                answer.print(queries.poll(poll).state());
            }
            case "outcome" -> outcome(request, poll, answer);
            default -> throw new IllegalArgumentException(request.getParameter("do"));
        }
    }

    /** A conference with the delegates named, all present without a card; a poll among the nominees named, in two contests. */
    private void draft(HttpServletRequest request, PrintWriter answer) {
        acting.as(request.getParameter("leader"));
        long cluster = number(request, "cluster");
        long year = number(request, "year");
        String[] units = request.getParameterValues("unit");
        long conference = record.execute(new RecordConference.Command(cluster, year, ConferenceKind.COORDINATION, "Định Hóa",
                LocalDateTime.of(2023, 10, 30, 8, 0), "Lộc Thị Nga", null, null));
        String[] delegates = request.getParameterValues("delegate");
        for (int i = 0; i < delegates.length; i++) {
            addDelegate.execute(new AddDelegate.Command(conference, Long.parseLong(units[i % units.length]), delegates[i], "Ủy viên"));
        }
        for (var delegate : conferences.ofYear(cluster, year, conference, "").shown().delegates()) {
            mark.execute(new MarkAttendance.Command(delegate.id(), delegate.version(), true));
        }
        long poll = polls.draft(plan(conference, request.getParameter("subject"), request.getParameterValues("nominee")));
        answer.println(poll + "\t" + conference);
        conferences.ofYear(cluster, year, conference, "").shown().delegates().forEach(row -> answer.println(row.id() + "\t" + row.personName()));
    }

    private static PollPlan plan(long conference, String subject, String[] names) {
        List<PollPlan.Nominee> nominees = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            nominees.add(new PollPlan.Nominee(700_000L + i, names[i], BigDecimal.valueOf(80 + i)));
        }
        return new PollPlan(conference, subject, "Suy tôn khen thưởng", "Nomination vote", List.of(
                new PollPlan.Contest("one", "Đơn vị dẫn đầu", "Leader", rule(1), nominees),
                new PollPlan.Contest("many", "Bằng khen", "Certificates of merit", rule(names.length), nominees)));
    }

    private static ContestRule rule(int most) {
        return new ContestRule(QuorumBasis.DELEGATES, new Fraction(1, 2), Base.PRESENT, new Fraction(1, 2), true, 1, most, most, true, false);
    }

    /** Inclusion codes on one line, then a line of votes for each contest. */
    private void outcome(HttpServletRequest request, long poll, PrintWriter answer) {
        acting.as(request.getParameter("staff"));
        var outcome = queries.outcome(poll);
        answer.println(String.join(" ", outcome.inclusionCodes()));
        // in the order of the nominees, whatever place they came to
        String[] names = request.getParameterValues("nominee");
        for (var contest : polls.outcome(poll).orElseThrow().contests()) {
            StringBuilder line = new StringBuilder();
            for (String name : names) {
                line.append(contest.nominees().stream().filter(nominee -> nominee.name().equals(name)).findFirst().orElseThrow().votes()).append(' ');
            }
            answer.println(line.toString().strip());
        }
    }

    private static long number(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? 0 : Long.parseLong(value);
    }

    /** The packaged application with this servlet in it. */
    static Path application() throws IOException {
        Path result = Path.of("target/proof/with-steps.war").toAbsolutePath();
        Files.createDirectories(result.getParent());
        ShrinkWrap.createFromZipFile(WebArchive.class, Path.of(System.getProperty("app.war", "target/thidua.war")).toFile())
                .addClasses(PollSteps.class, World.class, SharedPassword.class, Acting.class).as(ZipExporter.class).exportTo(result.toFile(), true);
        return result;
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
