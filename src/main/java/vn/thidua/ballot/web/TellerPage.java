package vn.thidua.ballot.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.thidua.ballot.PollMode;
import vn.thidua.ballot.usecase.ArrangePoll;
import vn.thidua.ballot.usecase.AskToClosePoll;
import vn.thidua.ballot.usecase.CertifyPoll;
import vn.thidua.ballot.usecase.ClosePoll;
import vn.thidua.ballot.usecase.CountPoll;
import vn.thidua.ballot.usecase.EnrolTeller;
import vn.thidua.ballot.usecase.EnterPaperCount;
import vn.thidua.ballot.usecase.ExplainDifference;
import vn.thidua.ballot.usecase.PollQueries.Candidate;
import vn.thidua.ballot.usecase.PollQueries.ContestView;
import vn.thidua.ballot.usecase.PollQueries.PollView;
import vn.thidua.ballot.usecase.RecordConsensus;
import vn.thidua.ballot.usecase.RecountPoll;
import vn.thidua.ballot.usecase.WithdrawClosing;
import vn.thidua.ballot.usecase.WithdrawPaperCount;
import vn.thidua.shared.web.Done;

/** What the tellers of a poll do on its page: on phones of their own, or one after the other at one laptop. */
@Named
@ViewScoped
public class TellerPage implements Serializable {

    @Inject
    private PollPage poll;

    @Inject
    private transient ArrangePoll arrangePoll;

    @Inject
    private transient EnrolTeller enrolTeller;

    @Inject
    private transient AskToClosePoll askToClosePoll;

    @Inject
    private transient WithdrawClosing withdrawClosingOfPoll;

    @Inject
    private transient ClosePoll closePoll;

    @Inject
    private transient CountPoll countPoll;

    @Inject
    private transient RecountPoll recountPoll;

    @Inject
    private transient EnterPaperCount enterPaperCount;

    @Inject
    private transient WithdrawPaperCount withdrawPaperCount;

    @Inject
    private transient RecordConsensus recordConsensus;

    @Inject
    private transient ExplainDifference explainDifference;

    @Inject
    private transient CertifyPoll certifyPoll;

    @Inject
    private transient Done done;

    private PollMode mode;
    private List<Long> tellers;
    private Integer quorum;
    private Long teller;
    private transient String password;
    private transient String passphrase;
    private transient String repeated;
    private Integer issued;
    private Integer returned;
    private transient List<Figures> figures;
    private String reason;
    private String statedBy;
    private String text;

    /** What is typed for one contest: papers and votes, or who is agreed on. In no session and no view's state. */
    public static final class Figures {

        private final ContestView contest;
        private final List<Line> lines;
        private Integer valid;
        private Integer blank;
        private Integer invalid;
        private List<Long> agreed = new ArrayList<>();

        Figures(ContestView contest) {
            this.contest = contest;
            lines = contest.nominees().stream().map(nominee -> new Line(nominee.name())).toList();
        }

        EnterPaperCount.Contest entered() {
            return new EnterPaperCount.Contest(whole(valid), whole(blank), whole(invalid), lines.stream().map(line -> whole(line.votes)).toList(),
                    lines.stream().map(line -> whole(line.against)).toList(), lines.stream().map(line -> whole(line.points)).toList());
        }

        public ContestView getContest() {
            return contest;
        }

        public List<Line> getLines() {
            return lines;
        }

        public Integer getValid() {
            return valid;
        }

        public void setValid(Integer valid) {
            this.valid = valid;
        }

        public Integer getBlank() {
            return blank;
        }

        public void setBlank(Integer blank) {
            this.blank = blank;
        }

        public Integer getInvalid() {
            return invalid;
        }

        public void setInvalid(Integer invalid) {
            this.invalid = invalid;
        }

        public List<Long> getAgreed() {
            return agreed;
        }

        public void setAgreed(List<Long> agreed) {
            this.agreed = agreed;
        }
    }

    public static final class Line {

        private final String name;
        private Integer votes;
        private Integer against;
        private Integer points;

        Line(String name) {
            this.name = name;
        }

        public String getName() {
            return name;
        }

        public Integer getAgainst() {
            return against;
        }

        public void setAgainst(Integer against) {
            this.against = against;
        }

        public Integer getPoints() {
            return points;
        }

        public void setPoints(Integer points) {
            this.points = points;
        }

        public Integer getVotes() {
            return votes;
        }

        public void setVotes(Integer votes) {
            this.votes = votes;
        }
    }

    private static int whole(Integer number) {
        return number == null ? 0 : number;
    }

    public String arrange() {
        arrangePoll.execute(new ArrangePoll.Command(id(), seen(), getMode(), getTellers(), getQuorum()));
        return poll.said("ballot.tellers.done.arranged");
    }

    public String enrol() {
        enrolTeller.execute(new EnrolTeller.Command(id(), seen(), getTeller(), password, passphrase, repeated));
        return poll.said("ballot.tellers.done.enrolled");
    }

    public String askToClose() {
        askToClosePoll.execute(new AskToClosePoll.Command(id(), seen()));
        return poll.said("ballot.close.done.asked");
    }

    public String withdrawClosing() {
        withdrawClosingOfPoll.execute(new WithdrawClosing.Command(id(), seen()));
        return poll.said("ballot.close.done.withdrawn");
    }

    public String close() {
        closePoll.execute(new ClosePoll.Command(id(), seen(), getTeller(), password));
        return poll.said("ballot.poll.done.closed");
    }

    public String count() {
        if (!countPoll.execute(new CountPoll.Command(id(), seen(), getTeller(), password, passphrase))) {
            return poll.said("ballot.tellers.done.shareGiven");
        }
        done.say("ballot.poll.done.counted");
        return outcome();
    }

    public String recount() {
        return poll.said(switch (recountPoll.execute(new RecountPoll.Command(id(), seen(), getTeller(), password, passphrase))) {
            case WAITING -> "ballot.tellers.done.shareGiven";
            case SAME -> "ballot.recount.done.same";
            case DIFFERENT -> "ballot.recount.done.different";
        });
    }

    public String enterPaper() {
        var answer = enterPaperCount.execute(new EnterPaperCount.Command(id(), seen(), getTeller(), password, whole(issued), whole(returned),
                getFigures().stream().map(Figures::entered).toList()));
        return switch (answer) {
            case WAITING -> poll.said("ballot.paper.done.first");
            case SEALED -> poll.said("ballot.paper.done.accepted");
            case SAME -> poll.said("ballot.recount.done.same");
            case DIFFERENT -> poll.said("ballot.recount.done.different");
            case COUNTED -> {
                done.say("ballot.poll.done.counted");
                yield outcome();
            }
        };
    }

    public String withdrawPaper() {
        withdrawPaperCount.execute(new WithdrawPaperCount.Command(id(), seen(), getTeller(), password));
        return poll.said("ballot.paper.done.withdrawn");
    }

    public String recordConsensus() {
        recordConsensus.execute(new RecordConsensus.Command(id(), seen(), statedBy, text, getFigures().stream().map(Figures::getAgreed).toList()));
        done.say("ballot.consensus.done");
        return outcome();
    }

    public String explain() {
        explainDifference.execute(new ExplainDifference.Command(id(), seen(), getTeller(), password, reason));
        return poll.said("ballot.sign.done.explained");
    }

    public String certify() {
        if (!certifyPoll.execute(new CertifyPoll.Command(id(), seen(), getTeller(), password, page().record().hash()))) {
            return poll.said("ballot.sign.done.signed");
        }
        done.say("ballot.poll.done.certified");
        return outcome();
    }

    private String outcome() {
        return "/ballot/record.xhtml?faces-redirect=true&poll=" + id();
    }

    private PollView page() {
        return poll.getPage();
    }

    private long id() {
        return poll.getPoll();
    }

    private long seen() {
        return page().version();
    }

    public List<PollMode> getModes() {
        return Arrays.asList(PollMode.values());
    }

    public PollMode getMode() {
        return mode == null ? page().mode() : mode;
    }

    public void setMode(PollMode mode) {
        this.mode = mode;
    }

    /** Those named before; at first the first three who may count. */
    public List<Long> getTellers() {
        if (tellers == null) {
            List<Candidate> candidates = page().tellers().candidates();
            List<Long> named = candidates.stream().filter(Candidate::chosen).map(Candidate::accountId).toList();
            tellers = new ArrayList<>(named.isEmpty() ? candidates.stream().limit(3).map(Candidate::accountId).toList() : named);
        }
        return tellers;
    }

    public void setTellers(List<Long> tellers) {
        this.tellers = tellers;
    }

    /** More than half of the tellers, where nothing else was settled: 2 of 3, 1 of 1. */
    public Integer getQuorum() {
        return quorum != null ? quorum : page().tellers().quorum() > 0 ? Integer.valueOf(page().tellers().quorum()) : Integer.valueOf(getTellers().size() / 2 + 1);
    }

    public void setQuorum(Integer quorum) {
        this.quorum = quorum;
    }

    /** The person signed in, unless another teller names herself. */
    public Long getTeller() {
        return teller == null ? page().tellers().mine() : teller;
    }

    public void setTeller(Long teller) {
        this.teller = teller;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getPassphrase() {
        return passphrase;
    }

    public void setPassphrase(String passphrase) {
        this.passphrase = passphrase;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }

    public Integer getIssued() {
        return issued;
    }

    public void setIssued(Integer issued) {
        this.issued = issued;
    }

    public Integer getReturned() {
        return returned;
    }

    public void setReturned(Integer returned) {
        this.returned = returned;
    }

    public List<Figures> getFigures() {
        if (figures == null) {
            figures = page().contests().stream().map(Figures::new).toList();
        }
        return figures;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getStatedBy() {
        return statedBy;
    }

    public void setStatedBy(String statedBy) {
        this.statedBy = statedBy;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
