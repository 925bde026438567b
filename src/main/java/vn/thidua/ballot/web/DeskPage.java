package vn.thidua.ballot.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import vn.thidua.ballot.model.Derivation;
import vn.thidua.ballot.model.Stock;
import vn.thidua.ballot.usecase.DeskQueries;
import vn.thidua.ballot.usecase.DeskQueries.DeskView;
import vn.thidua.ballot.usecase.DrawCard;
import vn.thidua.ballot.usecase.ExchangeCard;
import vn.thidua.ballot.usecase.ReplaceCard;
import vn.thidua.ballot.usecase.ReportLostCard;
import vn.thidua.ballot.usecase.SpoilCard;
import vn.thidua.ballot.usecase.TakeBackDraw;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.web.Language;

/**
 * The desk where cards are drawn against a signature, exchanged for paper and made worthless; and the list to sign. Steps are
 * taken without loading the page anew: list and search stay where they are, and what was typed survives a lost connection.
 */
@Named
@ViewScoped
public class DeskPage implements Serializable {

    @Inject
    private transient DeskQueries queries;

    @Inject
    private transient DrawCard drawCard;

    @Inject
    private transient TakeBackDraw takeBackDraw;

    @Inject
    private transient ReplaceCard replaceCard;

    @Inject
    private transient ReportLostCard reportLostCard;

    @Inject
    private transient ExchangeCard exchangeCard;

    @Inject
    private transient SpoilCard spoilCard;

    @Inject
    private transient Language language;

    private long poll;
    private String search;
    private DeskView page;
    private Stock stock;
    private transient String cardCode;

    public void load() {
        page = queries.desk(poll, search);
        stock = page.stock();
    }

    /** The numbers alone: a list that changed under the finger would mark somebody else. */
    public void refresh() {
        stock = queries.stock(poll);
    }

    public void draw() {
        drawCard.execute(new DrawCard.Command(poll, sent("delegate")));
        load();
    }

    public void takeBack() {
        takeBackDraw.execute(new TakeBackDraw.Command(poll, sent("delegate"), (int) sent("drawn")));
        load();
    }

    public void replace() {
        replaceCard.execute(new ReplaceCard.Command(poll, sent("delegate"), (int) sent("drawn")));
        load();
    }

    public void lost() {
        reportLostCard.execute(new ReportLostCard.Command(poll, sent("delegate"), (int) sent("lost")));
        load();
    }

    public void exchange() {
        exchangeCard.execute(new ExchangeCard.Command(poll, takeCode()));
        tell("ballot.desk.done.exchanged");
        load();
    }

    public void spoil() {
        spoilCard.execute(new SpoilCard.Command(poll, takeCode()));
        tell("ballot.desk.done.spoilt");
        load();
    }

    /** What the tapped row said in the browser, which may be older than what this page knows: an answer can get lost. */
    private static long sent(String name) {
        return Long.parseLong(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(name));
    }

    private void tell(String key) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, Messages.text(language.getLocale(), key), null));
    }

    /** Out of the view's state at once, whatever comes of it; the browser keeps what was typed. */
    private String takeCode() {
        String code = cardCode;
        cardCode = null;
        return code;
    }

    public String text(Derivation.Line line) {
        return line.text(language.getLocale());
    }

    /** The one of two texts that is in the reader's language. */
    public String title(String vi, String en) {
        return "en".equals(language.getCode()) ? en : vi;
    }

    public DeskView getPage() {
        return page;
    }

    public Stock getStock() {
        return stock;
    }

    public long getPoll() {
        return poll;
    }

    public void setPoll(long poll) {
        this.poll = poll;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public String getCardCode() {
        return cardCode;
    }

    public void setCardCode(String cardCode) {
        this.cardCode = cardCode;
    }
}
