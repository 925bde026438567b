package vn.thidua.ballot.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.ballot.model.ContestDecision;
import vn.thidua.ballot.model.Derivation;
import vn.thidua.ballot.model.Electorate;
import vn.thidua.ballot.model.VoteCase;
import vn.thidua.ballot.usecase.RuleSetQueries;
import vn.thidua.ballot.usecase.RuleSetQueries.RuleSetRow;
import vn.thidua.ballot.usecase.TryOutVote;
import vn.thidua.shared.TryOutFault;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.web.Language;

/** A made-up vote of several contests, one of which is open to be written; lives in the page and is stored nowhere. */
@Named
@ViewScoped
public class TryOutVoteView implements Serializable {

    private static final int BEGINNING_ROWS = 5;

    @Inject
    private transient RuleSetQueries ruleSets;

    @Inject
    private transient TryOutVote tryOut;

    @Inject
    private transient Language language;

    private Long set;
    private List<RuleSetRow> sets;
    private Integer convened = 12;
    private Integer present = 12;
    private Integer issued = 12;
    private Integer unitsConvened = BEGINNING_ROWS;
    private Integer unitsPresent = BEGINNING_ROWS;
    private final List<TryOutContest> contests = new ArrayList<>();
    private int open;
    private List<TryOutFault> faults = List.of();
    private List<ContestDecision> decisions = List.of();

    public void load() {
        sets = ruleSets.offered();
        contests.clear();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= BEGINNING_ROWS; i++) {
            names.add(Messages.text(language.getLocale(), "ballot.tryout.unitName", i));
        }
        contests.add(new TryOutContest(contestName(1), RulesPage.BEGINNING, names));
        useSet();
    }

    private String contestName(int number) {
        return Messages.text(language.getLocale(), "ballot.tryout.contestName", number);
    }

    /** Fills the rule of the open contest with a saved one. */
    public void useSet() {
        sets.stream().filter(row -> set != null && row.id() == set).findFirst().ifPresent(row -> getContest().getRule().fill(row.rule()));
    }

    public void compute() {
        VoteCase made = new VoteCase(new Electorate(number(convened), number(present), number(issued), number(unitsConvened), number(unitsPresent)),
                contests.stream().map(TryOutContest::contest).toList());
        TryOutVote.Outcome outcome = tryOut.execute(new TryOutVote.Command(made));
        faults = outcome.faults();
        decisions = outcome.decisions() == null ? List.of() : outcome.decisions();
    }

    private static int number(Integer entered) {
        return TryOutContest.or0(entered);
    }

    /** A contest after the others, among the same nominees. */
    public void addContest() {
        if (contests.size() < VoteCase.MAX_CONTESTS) {
            contests.add(new TryOutContest(contestName(contests.size() + 1), RulesPage.BEGINNING, getContest().names()));
            openContest(contests.size() - 1);
        }
    }

    public void openContest(int index) {
        open = index;
        decisions = List.of();
        faults = List.of();
    }

    public void removeContest() {
        if (contests.size() > 1) {
            contests.remove(open);
            openContest(0);
        }
    }

    public void addRow() {
        if (getContest().getRows().size() < VoteCase.MAX_NOMINEES) {
            getContest().getRows().add(new TryOutContest.Row(Messages.text(language.getLocale(), "ballot.tryout.unitName", getContest().getRows().size() + 1)));
        }
    }

    public void removeRow(int index) {
        getContest().getRows().remove(index);
    }

    public String text(Derivation.Line line) {
        return line.text(language.getLocale());
    }

    public String faultText(TryOutFault fault) {
        return Messages.text(language.getLocale(), fault.key(), fault.args().toArray());
    }

    /** The contest a fault is in; empty for the electorate. */
    public String where(TryOutFault fault) {
        String[] parts = fault.pointer().split("/");
        return parts.length > 2 && "contests".equals(parts[1]) ? contests.get(Integer.parseInt(parts[2])).getName() + ":" : "";
    }

    public TryOutContest getContest() {
        return contests.get(open);
    }

    public List<TryOutContest> getContests() {
        return contests;
    }

    public int getOpen() {
        return open;
    }

    public List<RuleSetRow> getSets() {
        return sets;
    }

    public List<TryOutFault> getFaults() {
        return faults;
    }

    public List<ContestDecision> getDecisions() {
        return decisions;
    }

    public Long getSet() {
        return set;
    }

    public void setSet(Long set) {
        this.set = set;
    }

    public Integer getConvened() {
        return convened;
    }

    public void setConvened(Integer convened) {
        this.convened = convened;
    }

    public Integer getPresent() {
        return present;
    }

    public void setPresent(Integer present) {
        this.present = present;
    }

    public Integer getIssued() {
        return issued;
    }

    public void setIssued(Integer issued) {
        this.issued = issued;
    }

    public Integer getUnitsConvened() {
        return unitsConvened;
    }

    public void setUnitsConvened(Integer unitsConvened) {
        this.unitsConvened = unitsConvened;
    }

    public Integer getUnitsPresent() {
        return unitsPresent;
    }

    public void setUnitsPresent(Integer unitsPresent) {
        this.unitsPresent = unitsPresent;
    }
}
