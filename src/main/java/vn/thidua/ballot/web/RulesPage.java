package vn.thidua.ballot.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.ContestRule.Base;
import vn.thidua.ballot.ContestRule.QuorumBasis;
import vn.thidua.ballot.Fraction;
import vn.thidua.ballot.RuleForm;
import vn.thidua.ballot.RuleInWords;
import vn.thidua.ballot.usecase.RetireRuleSet;
import vn.thidua.ballot.usecase.RuleSetQueries;
import vn.thidua.ballot.usecase.RuleSetQueries.RuleSetRow;
import vn.thidua.ballot.usecase.SaveRuleSet;
import vn.thidua.shared.web.Done;
import vn.thidua.shared.web.Language;

/** The saved rules; the one being written stands in the address ({@code set}), 0 for a new one. */
@Named
@ViewScoped
public class RulesPage implements Serializable {

    /** Values to begin with, for the province to change: none of them is prescribed anywhere. */
    static final ContestRule BEGINNING = new ContestRule(QuorumBasis.DELEGATES, new Fraction(2, 3), Base.VALID, new Fraction(1, 2), true, 1, 1, 1, true, true);

    @Inject
    private transient RuleSetQueries queries;

    @Inject
    private transient SaveRuleSet save;

    @Inject
    private transient RetireRuleSet retire;

    @Inject
    private transient Language language;

    @Inject
    private transient Done done;

    private Long set;
    private List<RuleSetRow> sets;
    private String name;
    private RuleForm rule;

    public void load() {
        sets = queries.offered();
        RuleSetRow chosen = chosen();
        name = chosen == null ? null : chosen.name();
        rule = RuleForm.of(chosen == null ? BEGINNING : chosen.rule());
    }

    private RuleSetRow chosen() {
        return set == null ? null : sets.stream().filter(row -> row.id() == set).findFirst().orElse(null);
    }

    public String save() {
        RuleSetRow chosen = chosen();
        save.execute(new SaveRuleSet.Command(chosen == null ? null : chosen.id(), chosen == null ? null : chosen.version(), name, rule.rule()));
        return said("ballot.rules.done.saved");
    }

    public String retire(RuleSetRow row) {
        retire.execute(new RetireRuleSet.Command(row.id(), row.version()));
        return said("ballot.rules.done.retired");
    }

    private String said(String key) {
        done.say(key);
        return "/ballot/rules.xhtml?faces-redirect=true";
    }

    public String words(RuleSetRow row) {
        return RuleInWords.of(row.rule(), language.getLocale());
    }

    /** Whether a rule is being written. */
    public boolean isWriting() {
        return set != null && (set == 0 || chosen() != null);
    }

    public List<RuleSetRow> getSets() {
        return sets;
    }

    public RuleForm getRule() {
        return rule;
    }

    public Long getSet() {
        return set;
    }

    public void setSet(Long set) {
        this.set = set;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
