package vn.thidua.ballot.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.model.BallotPaper;
import vn.thidua.ballot.usecase.CastTestBallot;
import vn.thidua.ballot.usecase.OpenTestBallots;
import vn.thidua.ballot.usecase.PollQueries;
import vn.thidua.ballot.usecase.PollQueries.ContestView;
import vn.thidua.ballot.usecase.PollQueries.PollView;
import vn.thidua.ballot.usecase.PollQueries.TestView;
import vn.thidua.shared.web.Done;
import vn.thidua.shared.web.Language;

/** Test ballots before a poll opens: sealed, opened and counted in front of the room. */
@Named
@ViewScoped
public class TestBallotsPage implements Serializable {

    @Inject
    private transient PollQueries queries;

    @Inject
    private transient CastTestBallot castTestBallot;

    @Inject
    private transient OpenTestBallots openTestBallots;

    @Inject
    private transient Language language;

    @Inject
    private transient Done done;

    private long poll;
    private PollView sheet;
    private TestView page;
    private List<Contest> contests;

    /** What is ticked for one contest, by the numbers of the nominees. */
    public static final class Contest implements Serializable {

        private final ContestView view;
        private List<Integer> chosen = new ArrayList<>();

        Contest(ContestView view) {
            this.view = view;
        }

        /** Each nominee ticked has a yes, or in an ordered list the next place. */
        private Map<Integer, Integer> marks() {
            List<Integer> inOrder = chosen.stream().sorted().toList();
            Map<Integer, Integer> marks = new HashMap<>();
            inOrder.forEach(number -> marks.put(number, view.form() == ContestRule.Form.ORDERED ? inOrder.indexOf(number) + 1 : BallotPaper.YES));
            return marks;
        }

        public ContestView getView() {
            return view;
        }

        public List<Integer> getNumbers() {
            return IntStream.range(0, view.nominees().size()).boxed().toList();
        }

        public List<Integer> getChosen() {
            return chosen;
        }

        public void setChosen(List<Integer> chosen) {
            this.chosen = chosen;
        }
    }

    public void load() {
        sheet = queries.poll(poll);
        page = queries.test(poll);
        contests = sheet.contests().stream().map(Contest::new).toList();
    }

    public String cast() {
        castTestBallot.execute(new CastTestBallot.Command(poll, new BallotPaper.Choices(contests.stream().map(Contest::marks).toList())));
        return said("ballot.test.done.cast");
    }

    public String openBallots() {
        openTestBallots.execute(new OpenTestBallots.Command(poll));
        return said("ballot.test.done.opened");
    }

    private String said(String key) {
        done.say(key);
        return "/ballot/test.xhtml?faces-redirect=true&poll=" + poll;
    }

    /** The one of two texts that is in the reader's language. */
    public String title(String vi, String en) {
        return "en".equals(language.getCode()) ? en : vi;
    }

    public TestView getPage() {
        return page;
    }

    public PollView getSheet() {
        return sheet;
    }

    public List<Contest> getContests() {
        return contests;
    }

    public long getPoll() {
        return poll;
    }

    public void setPoll(long poll) {
        this.poll = poll;
    }
}
