package vn.thidua.commendation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.thidua.ballot.RuleForm;
import vn.thidua.ballot.RuleSetDirectory.SavedRule;
import vn.thidua.commendation.AwardLevel;
import vn.thidua.commendation.usecase.DefineAwardType;
import vn.thidua.commendation.usecase.NominationQueries;
import vn.thidua.commendation.usecase.NominationQueries.AwardRow;
import vn.thidua.commendation.usecase.NominationQueries.CommendationPage;
import vn.thidua.commendation.usecase.PlanVote;
import vn.thidua.commendation.usecase.SeparateAward;
import vn.thidua.commendation.usecase.SetAwardRule;
import vn.thidua.shared.web.Done;

/** Award types, rules, vote and nominations of one cluster-year; the rule being set stands in the address ({@code award}). */
@Named
@ViewScoped
public class CommendationView implements Serializable {

    @Inject
    private transient NominationQueries queries;

    @Inject
    private transient DefineAwardType define;

    @Inject
    private transient SetAwardRule setRule;

    @Inject
    private transient SeparateAward separateAward;

    @Inject
    private transient PlanVote planVote;

    @Inject
    private transient Done done;

    private long cluster;
    private long year;
    private Long award;
    private CommendationPage page;

    private String code;
    private String nameVi;
    private String nameEn;
    private AwardLevel level = AwardLevel.PROVINCIAL;
    private Integer listOrder;

    private RuleForm rule;
    private Long ruleSet;

    public void load() {
        page = queries.page(cluster, year);
        listOrder = page.awards().size() + 1;
        AwardRow chosen = getChosen();
        if (chosen != null) {
            rule = RuleForm.of(chosen.rule());
        }
    }

    public String add() {
        define.execute(new DefineAwardType.Command(code, nameVi, nameEn, level, listOrder));
        return said("commendation.type.added");
    }

    public String save() {
        setRule.execute(new SetAwardRule.Command(award, cluster, year, getChosen().ruleVersion(), rule.rule()));
        return said("commendation.form.saved");
    }

    /** The award goes into a poll of its own, or back into the one before. */
    public String separate(AwardRow row) {
        separateAward.execute(new SeparateAward.Command(row.awardTypeId(), cluster, year, row.ruleVersion(), !row.ownPoll()));
        return said(row.ownPoll() ? "commendation.sequence.joined" : "commendation.sequence.separated");
    }

    public String plan() {
        planVote.execute(new PlanVote.Command(cluster, year));
        return said("commendation.vote.planned");
    }

    private String said(String key) {
        done.say(key);
        return "/commendation/commendation.xhtml?faces-redirect=true&cluster=" + cluster + "&year=" + year;
    }

    /** The award whose rule is being set, null where none is chosen or the user may not. */
    public AwardRow getChosen() {
        return award == null ? null : page.awards().stream().filter(row -> row.awardTypeId() == award && row.mayRevise()).findFirst().orElse(null);
    }

    public AwardLevel[] getLevels() {
        return AwardLevel.values();
    }

    /** Fills the form with a saved rule; nothing is stored by it. */
    public void useRuleSet() {
        page.ruleSets().stream().filter(saved -> saved.id() == ruleSet).findFirst().ifPresent(saved -> rule.fill(saved.rule()));
    }

    public List<SavedRule> getRuleSets() {
        return page.ruleSets();
    }

    public Long getRuleSet() {
        return ruleSet;
    }

    public void setRuleSet(Long ruleSet) {
        this.ruleSet = ruleSet;
    }

    public RuleForm getRule() {
        return rule;
    }

    public CommendationPage getPage() {
        return page;
    }

    public long getCluster() {
        return cluster;
    }

    public void setCluster(long cluster) {
        this.cluster = cluster;
    }

    public long getYear() {
        return year;
    }

    public void setYear(long year) {
        this.year = year;
    }

    public Long getAward() {
        return award;
    }

    public void setAward(Long award) {
        this.award = award;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getNameVi() {
        return nameVi;
    }

    public void setNameVi(String nameVi) {
        this.nameVi = nameVi;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public AwardLevel getLevel() {
        return level;
    }

    public void setLevel(AwardLevel level) {
        this.level = level;
    }

    public Integer getListOrder() {
        return listOrder;
    }

    public void setListOrder(Integer listOrder) {
        this.listOrder = listOrder;
    }
}
