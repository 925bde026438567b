package vn.thidua.ballot.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import vn.thidua.ballot.model.Derivation;
import vn.thidua.ballot.usecase.OpenPoll;
import vn.thidua.ballot.usecase.PollQueries;
import vn.thidua.ballot.usecase.PollQueries.PollView;
import vn.thidua.ballot.usecase.PreparePoll;
import vn.thidua.ballot.usecase.ReissueCards;
import vn.thidua.ballot.usecase.VoidPoll;
import vn.thidua.shared.web.Done;
import vn.thidua.shared.web.Language;

/** A poll from draft to certified record, for staff, leader and teller. */
@Named
@ViewScoped
public class PollPage implements Serializable {

    @Inject
    private transient PollQueries queries;

    @Inject
    private transient PreparePoll preparePoll;

    @Inject
    private transient ReissueCards reissueCards;

    @Inject
    private transient OpenPoll openPoll;

    @Inject
    private transient VoidPoll voidPoll;

    @Inject
    private transient PrintedCards printed;

    @Inject
    private transient Language language;

    @Inject
    private transient Done done;

    private long poll;
    private String doing;
    private PollView page;

    private Integer cards;
    private String network;
    private String voidReason;

    public void load() {
        page = queries.poll(poll);
        cards = page.cardsPrinted() > 0 ? page.cardsPrinted() : Math.max(1, page.conference().attendance().convened());
    }

    /** No redirect: the cards' secrets are in this very answer, and exist nowhere afterwards. */
    public String prepare() {
        var secrets = preparePoll.execute(new PreparePoll.Command(poll, page.version(), cards == null ? 0 : cards));
        if (page.mode().sealed()) {
            printed.send(poll, page.titleVi(), network, secrets);
            return null;
        }
        return said("ballot.poll.done.prepared");
    }

    public void reissue() {
        printed.send(poll, page.titleVi(), network, reissueCards.execute(new ReissueCards.Command(poll, page.version(), cards)));
    }

    public String open() {
        openPoll.execute(new OpenPoll.Command(poll, page.version()));
        return said("ballot.poll.done.opened");
    }

    public String giveUp() {
        voidPoll.execute(new VoidPoll.Command(poll, page.version(), voidReason));
        return said("ballot.poll.done.void");
    }

    /** Says it on this page, loaded anew. */
    String said(String key) {
        done.say(key);
        return "/ballot/poll.xhtml?faces-redirect=true&poll=" + poll;
    }

    public boolean asks(String step) {
        return step.equals(doing);
    }

    public String text(Derivation.Line line) {
        return line.text(language.getLocale());
    }

    /** The one of two texts that is in the reader's language. */
    public String title(String vi, String en) {
        return "en".equals(language.getCode()) ? en : vi;
    }

    public PollView getPage() {
        return page;
    }

    public long getPoll() {
        return poll;
    }

    public void setPoll(long poll) {
        this.poll = poll;
    }

    public String getDoing() {
        return doing;
    }

    public void setDoing(String doing) {
        this.doing = doing;
    }

    public Integer getCards() {
        return cards;
    }

    public void setCards(Integer cards) {
        this.cards = cards;
    }

    public String getNetwork() {
        return network;
    }

    public void setNetwork(String network) {
        this.network = network;
    }

    public String getVoidReason() {
        return voidReason;
    }

    public void setVoidReason(String voidReason) {
        this.voidReason = voidReason;
    }
}
