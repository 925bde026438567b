package vn.thidua.ballot;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.thidua.ballot.ContestRule.Base;
import vn.thidua.ballot.ContestRule.Elector;
import vn.thidua.ballot.ContestRule.Form;
import vn.thidua.ballot.ContestRule.NomineeFilter;
import vn.thidua.ballot.ContestRule.OrderCounting;
import vn.thidua.ballot.ContestRule.Quota;
import vn.thidua.ballot.ContestRule.QuorumBasis;
import vn.thidua.ballot.ContestRule.Recusal;
import vn.thidua.ballot.ContestRule.Rounding;
import vn.thidua.ballot.ContestRule.ShareOf;
import vn.thidua.ballot.ContestRule.TieBreak;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.Vietnamese;

/** The inputs of a rule's form, for every page on which a rule is written; what does not apply is left out of the rule. */
public class RuleForm implements Serializable {

    private Elector elector;
    private QuorumBasis quorumBasis;
    private Integer quorumNumerator;
    private Integer quorumDenominator;
    private Base base;
    private Integer thresholdNumerator;
    private Integer thresholdDenominator;
    private boolean strict;
    private Form form;
    private OrderCounting ordered = OrderCounting.POINTS;
    private Integer minChoices;
    private Integer maxChoices;
    private boolean share;
    private Integer quota = 1;
    private Integer quotaNumerator = 1;
    private Integer quotaDenominator = 2;
    private Rounding rounding = Rounding.DOWN;
    private ShareOf shareOf = ShareOf.LISTED;
    private boolean selfVote;
    private boolean recusal;
    private boolean winnersLeaveLower;
    private BigDecimal minScore;
    private String classes;
    private boolean existing;
    private boolean unrewarded;
    private List<TieBreak> ties;
    private Integer secondRoundOfBest;

    public static RuleForm of(ContestRule rule) {
        RuleForm form = new RuleForm();
        form.fill(rule);
        return form;
    }

    public void fill(ContestRule rule) {
        elector = rule.elector();
        quorumBasis = rule.quorumBasis();
        quorumNumerator = rule.quorum().numerator();
        quorumDenominator = rule.quorum().denominator();
        base = rule.base();
        thresholdNumerator = rule.threshold().numerator();
        thresholdDenominator = rule.threshold().denominator();
        strict = rule.strict();
        form = rule.form();
        ordered = rule.ordered() == null ? ordered : rule.ordered();
        minChoices = rule.minChoices();
        maxChoices = rule.maxChoices();
        Quota places = rule.quota();
        share = places.share() != null;
        if (share) {
            quotaNumerator = places.share().numerator();
            quotaDenominator = places.share().denominator();
            rounding = places.rounding();
            shareOf = places.of();
        } else {
            quota = places.number();
        }
        selfVote = rule.selfVote();
        recusal = rule.recusal() == Recusal.OWN_DELEGATES;
        winnersLeaveLower = rule.winnersLeaveLower();
        minScore = rule.filter().minScore();
        classes = String.join("; ", rule.filter().classes());
        existing = rule.filter().existing();
        unrewarded = rule.filter().unrewarded();
        ties = new ArrayList<>(rule.ties());
        secondRoundOfBest = rule.secondRoundOfBest();
    }

    /** @throws RuleBroken at the input that does not fit */
    public ContestRule rule() {
        Quota places = share ? Quota.share(fraction("quotaDenominator", quotaNumerator, quotaDenominator), rounding, shareOf)
                : Quota.fixed(given("quota", quota));
        List<TieBreak> chain = ties.stream().sorted().toList();
        List<String> named = classes == null ? List.of()
                : Arrays.stream(classes.split("[;\\n]")).map(String::strip).filter(name -> !name.isEmpty()).map(Vietnamese::nfc).toList();
        boolean registered = base == Base.CONVENED || base == Base.PRESENT;
        return new ContestRule(elector, quorumBasis, fraction("quorumDenominator", quorumNumerator, quorumDenominator), base,
                fraction("thresholdDenominator", thresholdNumerator, thresholdDenominator), strict, form, form == Form.ORDERED ? ordered : null,
                given("minChoices", minChoices), given("maxChoices", maxChoices), places, selfVote, recusal && registered ? Recusal.OWN_DELEGATES : Recusal.NONE,
                winnersLeaveLower, new NomineeFilter(minScore, named, existing, unrewarded), chain, given("secondRoundOfBest", secondRoundOfBest));
    }

    /** The rule in words; where it cannot be one yet, what is wrong with it. */
    public List<String> said(Locale locale) {
        try {
            return RuleInWords.sentences(rule(), locale);
        } catch (RuleBroken refused) {
            return List.of(Messages.text(locale, refused.key(), refused.args()));
        }
    }

    private static Fraction fraction(String field, Integer numerator, Integer denominator) {
        boolean share = numerator != null && denominator != null && numerator >= 0 && denominator > 0 && numerator <= denominator;
        RuleBroken.unlessAt(field, share, "ballot.rule.badFraction");
        return new Fraction(numerator, denominator);
    }

    private static int given(String field, Integer number) {
        RuleBroken.unlessAt(field, number != null, "ballot.rule.numberMissing");
        return number;
    }

    public boolean isOrdering() {
        return form == Form.ORDERED;
    }

    public boolean isChoosing() {
        return form != Form.YES_NO;
    }

    /** Whether a nominee's own delegates can be counted within the base. */
    public boolean isRegistered() {
        return base == Base.CONVENED || base == Base.PRESENT;
    }

    public Elector[] getElectors() {
        return Elector.values();
    }

    public QuorumBasis[] getQuorumBases() {
        return QuorumBasis.values();
    }

    public Base[] getBases() {
        return Base.values();
    }

    public Form[] getForms() {
        return Form.values();
    }

    public OrderCounting[] getCountings() {
        return OrderCounting.values();
    }

    public Rounding[] getRoundings() {
        return Rounding.values();
    }

    public ShareOf[] getShares() {
        return ShareOf.values();
    }

    public Elector getElector() {
        return elector;
    }

    public void setElector(Elector elector) {
        this.elector = elector;
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

    public Form getForm() {
        return form;
    }

    public void setForm(Form form) {
        this.form = form;
    }

    public OrderCounting getOrdered() {
        return ordered;
    }

    public void setOrdered(OrderCounting ordered) {
        this.ordered = ordered;
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

    public boolean isShare() {
        return share;
    }

    public void setShare(boolean share) {
        this.share = share;
    }

    public Integer getQuota() {
        return quota;
    }

    public void setQuota(Integer quota) {
        this.quota = quota;
    }

    public Integer getQuotaNumerator() {
        return quotaNumerator;
    }

    public void setQuotaNumerator(Integer quotaNumerator) {
        this.quotaNumerator = quotaNumerator;
    }

    public Integer getQuotaDenominator() {
        return quotaDenominator;
    }

    public void setQuotaDenominator(Integer quotaDenominator) {
        this.quotaDenominator = quotaDenominator;
    }

    public Rounding getRounding() {
        return rounding;
    }

    public void setRounding(Rounding rounding) {
        this.rounding = rounding;
    }

    public ShareOf getShareOf() {
        return shareOf;
    }

    public void setShareOf(ShareOf shareOf) {
        this.shareOf = shareOf;
    }

    public boolean isSelfVote() {
        return selfVote;
    }

    public void setSelfVote(boolean selfVote) {
        this.selfVote = selfVote;
    }

    public boolean isRecusal() {
        return recusal;
    }

    public void setRecusal(boolean recusal) {
        this.recusal = recusal;
    }

    public boolean isWinnersLeaveLower() {
        return winnersLeaveLower;
    }

    public void setWinnersLeaveLower(boolean winnersLeaveLower) {
        this.winnersLeaveLower = winnersLeaveLower;
    }

    public BigDecimal getMinScore() {
        return minScore;
    }

    public void setMinScore(BigDecimal minScore) {
        this.minScore = minScore;
    }

    public String getClasses() {
        return classes;
    }

    public void setClasses(String classes) {
        this.classes = classes;
    }

    public boolean isExisting() {
        return existing;
    }

    public void setExisting(boolean existing) {
        this.existing = existing;
    }

    public boolean isUnrewarded() {
        return unrewarded;
    }

    public void setUnrewarded(boolean unrewarded) {
        this.unrewarded = unrewarded;
    }

    public Integer getSecondRoundOfBest() {
        return secondRoundOfBest;
    }

    public void setSecondRoundOfBest(Integer secondRoundOfBest) {
        this.secondRoundOfBest = secondRoundOfBest;
    }

    public boolean isTieScore() {
        return ties.contains(TieBreak.SCORE);
    }

    public void setTieScore(boolean wanted) {
        tie(TieBreak.SCORE, wanted);
    }

    public boolean isTieSubScores() {
        return ties.contains(TieBreak.SUB_SCORES);
    }

    public void setTieSubScores(boolean wanted) {
        tie(TieBreak.SUB_SCORES, wanted);
    }

    public boolean isTieSecondRound() {
        return ties.contains(TieBreak.SECOND_ROUND);
    }

    public void setTieSecondRound(boolean wanted) {
        tie(TieBreak.SECOND_ROUND, wanted);
    }

    public boolean isTieChair() {
        return ties.contains(TieBreak.CHAIR);
    }

    public void setTieChair(boolean wanted) {
        tie(TieBreak.CHAIR, wanted);
    }

    private void tie(TieBreak step, boolean wanted) {
        ties.remove(step);
        if (wanted) {
            ties.add(step);
        }
    }
}
