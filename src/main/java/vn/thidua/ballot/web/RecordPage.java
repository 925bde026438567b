package vn.thidua.ballot.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import vn.thidua.ballot.PollState;
import vn.thidua.ballot.model.Codes;
import vn.thidua.ballot.model.Derivation;
import vn.thidua.ballot.model.PollRecord;
import vn.thidua.ballot.usecase.RecordQueries;
import vn.thidua.ballot.usecase.RecordQueries.RecordView;
import vn.thidua.shared.web.Language;

/** The record of a counted poll with its derivation: to be read, checked by hand, printed as minutes and signed. */
@Named
@ViewScoped
public class RecordPage implements Serializable {

    @Inject
    private transient RecordQueries queries;

    @Inject
    private transient Language language;

    private long poll;
    private String code;
    private List<String> found;
    private RecordView page;

    public void load() {
        page = queries.record(poll);
    }

    /** Looks in the list that is shown; the code goes in the body of a request, and stays nowhere. */
    public void search() {
        String wanted = Codes.normal(code);
        found = page.record().inclusionCodes().stream().filter(each -> each.startsWith(wanted)).map(VoteHtml::grouped).toList();
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
        return page.record().inclusionCodes().stream().map(VoteHtml::grouped).toList();
    }

    public Instant getOpenedAt() {
        return at(PollState.OPEN);
    }

    public Instant getClosedAt() {
        return at(PollState.CLOSED);
    }

    private Instant at(PollState state) {
        return page.record().steps().stream().filter(step -> step.to() == state).map(PollRecord.StepTaken::at).findFirst().orElse(null);
    }

    public RecordView getPage() {
        return page;
    }

    public long getPoll() {
        return poll;
    }

    public void setPoll(long poll) {
        this.poll = poll;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public List<String> getFound() {
        return found;
    }
}
