package vn.thidua.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.access.Acting;
import vn.thidua.access.OpenPath;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.ContestRule.Base;
import vn.thidua.ballot.ContestRule.QuorumBasis;
import vn.thidua.ballot.Fraction;
import vn.thidua.ballot.PollDirectory;
import vn.thidua.ballot.PollPlan;
import vn.thidua.ballot.usecase.OpenPoll;
import vn.thidua.ballot.usecase.PollQueries;
import vn.thidua.ballot.usecase.PreparePoll;
import vn.thidua.conference.model.ConferenceKind;
import vn.thidua.conference.usecase.AddDelegate;
import vn.thidua.conference.usecase.ConferenceQueries;
import vn.thidua.conference.usecase.MarkAttendance;
import vn.thidua.conference.usecase.RecordConference;
import vn.thidua.test.World;

/**
 * Added to the packaged application for a benchmark only: holds a conference and opens its poll by the product's own use
 * cases, as the people whose steps they are, and answers with the keys of the voting cards, one a line.
 */
@WebServlet(OpenedPoll.PATH)
public class OpenedPoll extends HttpServlet {

    static final String PATH = "/benchmark-poll";
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
    private PreparePoll prepare;

    @Inject
    private OpenPoll open;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        World.Case its = world.build();
        int cards = Integer.parseInt(request.getParameter("cards"));
        acting.as(its.leader());
        long conference = record.execute(new RecordConference.Command(its.clusterId(), its.yearId(), ConferenceKind.YEAR_END, "Định Hóa",
                LocalDateTime.of(2023, 10, 30, 8, 0), "Lộc Thị Nga", null, null));
        for (int i = 0; i < cards; i++) {
            addDelegate.execute(new AddDelegate.Command(conference, its.unitIds().get(i % its.unitIds().size()), "Đại biểu thứ " + i, "Ủy viên"));
        }
        for (var delegate : conferences.ofYear(its.clusterId(), its.yearId(), null, "").shown().delegates()) {
            mark.execute(new MarkAttendance.Command(delegate.id(), delegate.version(), true, true));
        }
        long poll = polls.draft(plan(conference, its));
        acting.as(its.teller());
        var secrets = prepare.execute(new PreparePoll.Command(poll, queries.poll(poll).version(), PASSPHRASE, PASSPHRASE, cards));
        acting.as(its.leader());
        open.execute(new OpenPoll.Command(poll, queries.poll(poll).version()));
        response.setContentType("text/plain");
        for (var card : secrets) {
            response.getWriter().println(card.key());
        }
    }

    /** As in the sample case: five nominees for two awards. */
    private static PollPlan plan(long conference, World.Case its) {
        ContestRule rule = new ContestRule(QuorumBasis.DELEGATES, new Fraction(2, 3), Base.PRESENT, new Fraction(1, 2), true, 1, 2, 2, true, true);
        String[] names = {"Định Hóa", "Phú Lương", "Đồng Hỷ", "Đại Từ", "Võ Nhai"};
        List<PollPlan.Nominee> nominees = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            nominees.add(new PollPlan.Nominee(its.unitIds().get(i), "Hội LHPN huyện " + names[i], BigDecimal.valueOf(90 + i)));
        }
        return new PollPlan(conference, "benchmark:" + its.clusterId(), "Suy tôn khen thưởng", "Nomination vote", List.of(
                new PollPlan.Contest("central", "Bằng khen TW Hội", "Central certificate of merit", rule, nominees),
                new PollPlan.Contest("provincial", "Bằng khen tỉnh Hội", "Provincial certificate of merit", rule, nominees)));
    }

    /** Asked for by somebody without an account. */
    @ApplicationScoped
    public static class Path implements OpenPath {

        @Override
        public boolean covers(String path) {
            return path.equals(PATH);
        }
    }
}
