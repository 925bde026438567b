package vn.thidua.ballot;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.thidua.ballot.ContestRule.NomineeFilter;
import vn.thidua.ballot.ContestRule.Quota;
import vn.thidua.ballot.ContestRule.TieBreak;

/** A {@link ContestRule} as columns of a table: where it is set, and where a poll keeps its snapshot. */
@Embeddable
public class RuleColumns {

    private static final String BETWEEN_CLASSES = "\n";

    @Enumerated(EnumType.STRING)
    @Column(name = "elector")
    private ContestRule.Elector elector;

    @Enumerated(EnumType.STRING)
    @Column(name = "quorum_basis")
    private ContestRule.QuorumBasis quorumBasis;

    @Column(name = "quorum_numerator")
    private int quorumNumerator;

    @Column(name = "quorum_denominator")
    private int quorumDenominator;

    @Enumerated(EnumType.STRING)
    @Column(name = "base")
    private ContestRule.Base base;

    @Column(name = "threshold_numerator")
    private int thresholdNumerator;

    @Column(name = "threshold_denominator")
    private int thresholdDenominator;

    @Column(name = "threshold_strict")
    private boolean strict;

    @Enumerated(EnumType.STRING)
    @Column(name = "ballot_form")
    private ContestRule.Form form;

    @Enumerated(EnumType.STRING)
    @Column(name = "order_counting")
    private ContestRule.OrderCounting ordered;

    @Column(name = "min_choices")
    private int minChoices;

    @Column(name = "max_choices")
    private int maxChoices;

    @Column(name = "quota")
    private int quota;

    @Column(name = "quota_numerator")
    private Integer quotaNumerator;

    @Column(name = "quota_denominator")
    private Integer quotaDenominator;

    @Enumerated(EnumType.STRING)
    @Column(name = "quota_rounding")
    private ContestRule.Rounding quotaRounding;

    @Enumerated(EnumType.STRING)
    @Column(name = "quota_share_of")
    private ContestRule.ShareOf quotaShareOf;

    @Column(name = "self_vote")
    private boolean selfVote;

    @Enumerated(EnumType.STRING)
    @Column(name = "recusal")
    private ContestRule.Recusal recusal;

    @Column(name = "winners_leave_lower")
    private boolean winnersLeaveLower;

    @Column(name = "filter_min_score")
    private BigDecimal minScore;

    @Column(name = "filter_classes")
    private String classes;

    @Column(name = "filter_existing")
    private boolean existing;

    @Column(name = "filter_unrewarded")
    private boolean unrewarded;

    @Column(name = "tie_chain")
    private String ties;

    @Column(name = "second_round_of_best")
    private int secondRoundOfBest;

    protected RuleColumns() {
    }

    public static RuleColumns of(ContestRule rule) {
        RuleColumns columns = new RuleColumns();
        columns.elector = rule.elector();
        columns.quorumBasis = rule.quorumBasis();
        columns.quorumNumerator = rule.quorum().numerator();
        columns.quorumDenominator = rule.quorum().denominator();
        columns.base = rule.base();
        columns.thresholdNumerator = rule.threshold().numerator();
        columns.thresholdDenominator = rule.threshold().denominator();
        columns.strict = rule.strict();
        columns.form = rule.form();
        columns.ordered = rule.ordered();
        columns.minChoices = rule.minChoices();
        columns.maxChoices = rule.maxChoices();
        Quota quota = rule.quota();
        columns.quota = quota.number();
        columns.quotaNumerator = quota.share() == null ? null : quota.share().numerator();
        columns.quotaDenominator = quota.share() == null ? null : quota.share().denominator();
        columns.quotaRounding = quota.rounding();
        columns.quotaShareOf = quota.of();
        columns.selfVote = rule.selfVote();
        columns.recusal = rule.recusal();
        columns.winnersLeaveLower = rule.winnersLeaveLower();
        columns.minScore = rule.filter().minScore();
        columns.classes = String.join(BETWEEN_CLASSES, rule.filter().classes());
        columns.existing = rule.filter().existing();
        columns.unrewarded = rule.filter().unrewarded();
        columns.ties = rule.ties().stream().map(TieBreak::name).collect(Collectors.joining(","));
        columns.secondRoundOfBest = rule.secondRoundOfBest();
        return columns;
    }

    public ContestRule rule() {
        Quota places = quotaNumerator == null ? Quota.fixed(quota)
                : Quota.share(new Fraction(quotaNumerator, quotaDenominator), quotaRounding, quotaShareOf);
        return new ContestRule(elector, quorumBasis, new Fraction(quorumNumerator, quorumDenominator), base,
                new Fraction(thresholdNumerator, thresholdDenominator), strict, form, ordered, minChoices, maxChoices, places, selfVote, recusal,
                winnersLeaveLower, new NomineeFilter(minScore, parts(classes, BETWEEN_CLASSES), existing, unrewarded),
                parts(ties, ",").stream().map(TieBreak::valueOf).toList(), secondRoundOfBest);
    }

    private static List<String> parts(String text, String between) {
        return text == null || text.isEmpty() ? List.of() : Arrays.asList(text.split(between));
    }
}
