package vn.thidua.test;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
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

/**
 * Added to the packaged application where a test or a benchmark from outside needs an open poll: holds a conference and
 * opens its poll by the product's own use cases, as the people whose steps they are, and answers with the keys of the
 * voting cards, one a line. With {@code in=sample} in the sample case, else in a cluster-year made for it.
 */
@WebServlet(OpenedPoll.PATH)
public class OpenedPoll extends HttpServlet {

    public static final String PATH = "/opened-poll";
    private static final String PASSPHRASE = "chè xanh núi Cốc 2023";

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

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Place its = "sample".equals(request.getParameter("in")) ? new Place(1, 1, List.of(1L, 2L, 3L, 4L, 5L), "ct.dinhhoa", "kiemphieu") : made();
        int cards = Integer.parseInt(request.getParameter("cards"));
        acting.as(its.leader);
        long conference = record.execute(new RecordConference.Command(its.cluster, its.year, ConferenceKind.COORDINATION, "Định Hóa",
                LocalDateTime.of(2023, 10, 30, 8, 0), "Lộc Thị Nga", null, null));
        for (int i = 0; i < cards; i++) {
            addDelegate.execute(new AddDelegate.Command(conference, its.units.get(i % its.units.size()), "Đại biểu thứ " + i, "Ủy viên"));
        }
        for (var delegate : conferences.ofYear(its.cluster, its.year, conference, "").shown().delegates()) {
            mark.execute(new MarkAttendance.Command(delegate.id(), delegate.version(), true));
        }
        long poll = polls.draft(plan(conference, its));
        acting.as(its.teller);
        arrange.execute(new ArrangePoll.Command(poll, queries.poll(poll).version(), PollMode.SEALED, List.of(user.accountId()), 1));
        enrol.execute(new EnrolTeller.Command(poll, queries.poll(poll).version(), null, null, PASSPHRASE, PASSPHRASE));
        var secrets = prepare.execute(new PreparePoll.Command(poll, queries.poll(poll).version(), cards));
        acting.as(its.leader);
        for (var delegate : conferences.ofYear(its.cluster, its.year, conference, "").shown().delegates()) {
            draw.execute(new DrawCard.Command(poll, delegate.id()));
        }
        open.execute(new OpenPoll.Command(poll, queries.poll(poll).version()));
        response.setContentType("text/plain");
        for (var card : secrets) {
            response.getWriter().println(card.key());
        }
    }

    private record Place(long cluster, long year, List<Long> units, String leader, String teller) {
    }

    private Place made() {
        World.Case made = world.build();
        return new Place(made.clusterId(), made.yearId(), made.unitIds(), made.leader(), made.teller());
    }

    /** As in the sample case: five nominees for two awards. */
    private static PollPlan plan(long conference, Place its) {
        ContestRule rule = new ContestRule(QuorumBasis.DELEGATES, new Fraction(2, 3), Base.PRESENT, new Fraction(1, 2), true, 1, 2, 2, true, true);
        String[] names = {"Định Hóa", "Phú Lương", "Đồng Hỷ", "Đại Từ", "Võ Nhai"};
        List<PollPlan.Nominee> nominees = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            nominees.add(new PollPlan.Nominee(its.units.get(i), "Hội LHPN huyện " + names[i], BigDecimal.valueOf(90 + i)));
        }
        return new PollPlan(conference, "opened:" + its.cluster, "Suy tôn khen thưởng", "Nomination vote", List.of(
                new PollPlan.Contest("central", "Bằng khen TW Hội", "Central certificate of merit", rule, nominees),
                new PollPlan.Contest("provincial", "Bằng khen tỉnh Hội", "Provincial certificate of merit", rule, nominees)));
    }

    /** The application with this servlet in it. */
    public static void addTo(java.nio.file.Path application, java.nio.file.Path result) throws IOException {
        Files.createDirectories(result.getParent());
        ShrinkWrap.createFromZipFile(WebArchive.class, application.toFile()).addClasses(OpenedPoll.class, World.class, SharedPassword.class, Acting.class)
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
