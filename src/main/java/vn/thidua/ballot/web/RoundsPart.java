package vn.thidua.ballot.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.thidua.ballot.usecase.DecideTie;
import vn.thidua.ballot.usecase.PlanNextRound;
import vn.thidua.ballot.usecase.RoundQueries;
import vn.thidua.ballot.usecase.RoundQueries.OpenRow;
import vn.thidua.ballot.usecase.RoundQueries.PollRow;
import vn.thidua.ballot.usecase.RoundQueries.RoundsView;
import vn.thidua.shared.web.Done;

/** The rounds of a poll on its pages: what a round left open, the next round, the chair's decision; and the polls of a conference. */
@Named
@ViewScoped
public class RoundsPart implements Serializable {

    @Inject
    private transient RoundQueries queries;

    @Inject
    private transient PlanNextRound planNextRound;

    @Inject
    private transient DecideTie decideTie;

    @Inject
    private transient Done done;

    private RoundsView view;
    private List<PollRow> polls;

    private List<Long> chosen = new ArrayList<>();
    private String tieChair;
    private String tieReason;

    /** The rounds that the poll belongs to. */
    public RoundsView of(long pollId) {
        if (view == null) {
            view = queries.rounds(pollId);
            tieChair = view.chair();
        }
        return view;
    }

    public List<PollRow> ofConference(long conferenceId) {
        if (polls == null) {
            polls = queries.ofConference(conferenceId);
        }
        return polls;
    }

    /** The contest that the chair decides next; null where none is left to her. */
    public OpenRow getNext() {
        return view == null ? null : view.open().stream().filter(OpenRow::byChair).findFirst().orElse(null);
    }

    public String plan() {
        long next = planNextRound.execute(new PlanNextRound.Command(view.pollId(), view.version()));
        done.say("ballot.round.planned");
        return "/ballot/poll.xhtml?faces-redirect=true&poll=" + next;
    }

    public String decide() {
        decideTie.execute(new DecideTie.Command(view.pollId(), view.version(), getNext().contest(), Set.copyOf(chosen), tieChair, tieReason));
        done.say("ballot.tie.decided");
        return "/ballot/record.xhtml?faces-redirect=true&poll=" + view.pollId();
    }

    public List<Long> getChosen() {
        return chosen;
    }

    public void setChosen(List<Long> chosen) {
        this.chosen = chosen;
    }

    public String getTieChair() {
        return tieChair;
    }

    public void setTieChair(String tieChair) {
        this.tieChair = tieChair;
    }

    public String getTieReason() {
        return tieReason;
    }

    public void setTieReason(String tieReason) {
        this.tieReason = tieReason;
    }
}
