package vn.thidua.ballot.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.thidua.ballot.model.Derivation;
import vn.thidua.ballot.usecase.PollQueries;
import vn.thidua.ballot.usecase.PollQueries.OutcomeView;
import vn.thidua.shared.web.Language;

/** The outcome of a counted poll with its derivation, to be read, checked by hand and printed. */
@Named
@ViewScoped
public class OutcomePage implements Serializable {

    @Inject
    private transient PollQueries queries;

    @Inject
    private transient Language language;

    private long poll;
    private OutcomeView page;

    public void load() {
        page = queries.outcome(poll);
    }

    public String text(Derivation.Line line) {
        return line.text(language.getLocale());
    }

    /** The one of two texts that is in the reader's language. */
    public String title(String vi, String en) {
        return "en".equals(language.getCode()) ? en : vi;
    }

    /** In groups of four, as the voting page showed them. */
    public List<String> getInclusionCodes() {
        return page.inclusionCodes().stream().map(VoteHtml::grouped).toList();
    }

    public OutcomeView getPage() {
        return page;
    }

    public long getPoll() {
        return poll;
    }

    public void setPoll(long poll) {
        this.poll = poll;
    }
}
