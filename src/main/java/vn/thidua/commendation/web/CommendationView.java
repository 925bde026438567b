package vn.thidua.commendation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.ContestRule.Base;
import vn.thidua.ballot.ContestRule.QuorumBasis;
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

    private QuorumBasis quorumBasis;
    private Integer quorumNumerator;
    private Integer quorumDenominator;
    private Base base;
    private Integer thresholdNumerator;
    private Integer thresholdDenominator;
    private boolean strict;
    private Integer minChoices;
    private Integer maxChoices;
    private Integer quota;
    private boolean selfVote;
    private boolean winnersLeaveLower;

    public void load() {
        page = queries.page(cluster, year);
        listOrder = page.awards().size() + 1;
        AwardRow chosen = getChosen();
        if (chosen != null) {
            fill(chosen.rule());
        }
    }

    private void fill(ContestRule rule) {
        quorumBasis = rule.quorumBasis();
        quorumNumerator = rule.quorum().numerator();
        quorumDenominator = rule.quorum().denominator();
        base = rule.base();
        thresholdNumerator = rule.threshold().numerator();
        thresholdDenominator = rule.threshold().denominator();
        strict = rule.strict();
        minChoices = rule.minChoices();
        maxChoices = rule.maxChoices();
        quota = rule.quota();
        selfVote = rule.selfVote();
        winnersLeaveLower = rule.winnersLeaveLower();
    }

    public String add() {
        define.execute(new DefineAwardType.Command(code, nameVi, nameEn, level, listOrder));
        return said("commendation.type.added");
    }

    public String save() {
        setRule.execute(new SetAwardRule.Command(award, cluster, year, getChosen().ruleVersion(), quorumBasis, quorumNumerator, quorumDenominator, base,
                thresholdNumerator, thresholdDenominator, strict, minChoices, maxChoices, quota, selfVote, winnersLeaveLower));
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

    public QuorumBasis[] getQuorumBases() {
        return QuorumBasis.values();
    }

    public Base[] getBases() {
        return Base.values();
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

    public QuorumBasis getQuorumBasis() {
        return quorumBasis;
    }

    public void setQuorumBasis(QuorumBasis quorumBasis) {
        this.quorumBasis = quorumBasis;
    }

    public Integer getQuorumNumerator() {
        return quorumNumerator;
    }

    public void setQuorumNumerator(Integer quorumNumerator) {
        this.quorumNumerator = quorumNumerator;
    }

    public Integer getQuorumDenominator() {
        return quorumDenominator;
    }

    public void setQuorumDenominator(Integer quorumDenominator) {
        this.quorumDenominator = quorumDenominator;
    }

    public Base getBase() {
        return base;
    }

    public void setBase(Base base) {
        this.base = base;
    }

    public Integer getThresholdNumerator() {
        return thresholdNumerator;
    }

    public void setThresholdNumerator(Integer thresholdNumerator) {
        this.thresholdNumerator = thresholdNumerator;
    }

    public Integer getThresholdDenominator() {
        return thresholdDenominator;
    }

    public void setThresholdDenominator(Integer thresholdDenominator) {
        this.thresholdDenominator = thresholdDenominator;
    }

    public boolean isStrict() {
        return strict;
    }

    public void setStrict(boolean strict) {
        this.strict = strict;
    }

    public Integer getMinChoices() {
        return minChoices;
    }

    public void setMinChoices(Integer minChoices) {
        this.minChoices = minChoices;
    }

    public Integer getMaxChoices() {
        return maxChoices;
    }

    public void setMaxChoices(Integer maxChoices) {
        this.maxChoices = maxChoices;
    }

    public Integer getQuota() {
        return quota;
    }

    public void setQuota(Integer quota) {
        this.quota = quota;
    }

    public boolean isSelfVote() {
        return selfVote;
    }

    public void setSelfVote(boolean selfVote) {
        this.selfVote = selfVote;
    }

    public boolean isWinnersLeaveLower() {
        return winnersLeaveLower;
    }

    public void setWinnersLeaveLower(boolean winnersLeaveLower) {
        this.winnersLeaveLower = winnersLeaveLower;
    }
}
