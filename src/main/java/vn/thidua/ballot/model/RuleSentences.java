package vn.thidua.ballot.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.ContestRule.Elector;
import vn.thidua.ballot.ContestRule.Form;
import vn.thidua.ballot.ContestRule.NomineeFilter;
import vn.thidua.ballot.ContestRule.Quota;
import vn.thidua.ballot.ContestRule.Recusal;
import vn.thidua.ballot.ContestRule.TieBreak;
import vn.thidua.ballot.Fraction;
import vn.thidua.ballot.model.Derivation.Line;
import vn.thidua.shared.text.VnNumber;

/** A contest's rule in words, as everybody in the room should know it before the vote. */
public final class RuleSentences {

    /** What CONVENED and PRESENT count where each unit has one vote. */
    enum UnitBase { CONVENED, PRESENT }

    private RuleSentences() {
    }

    /** @param last whether no contest comes after this one */
    public static List<Line> of(ContestRule rule, boolean last) {
        List<Line> lines = new ArrayList<>();
        if (rule.elector() == Elector.UNIT) {
            lines.add(Line.of("ballot.rule.sentence.unitVotes"));
        }
        lines.add(Line.of("ballot.rule.sentence.quorum", shown(rule.quorum()), rule.quorumBasis()));
        filter(lines, rule.filter());
        form(lines, rule);
        lines.add(Line.of(rule.strict() ? "ballot.rule.sentence.moreThan" : "ballot.rule.sentence.atLeast", shown(rule.threshold()), baseName(rule)));
        if (rule.recusal() == Recusal.OWN_DELEGATES) {
            lines.add(Line.of("ballot.rule.sentence.recusal"));
        }
        Quota quota = rule.quota();
        lines.add(quota.share() == null ? Line.of("ballot.rule.sentence.quota", quota.number())
                : Line.of("ballot.rule.sentence.share", shown(quota.share()), quota.of(), quota.rounding()));
        ties(lines, rule.ties());
        lines.add(rule.secondRoundOfBest() == 0 ? Line.of("ballot.rule.sentence.noFallback")
                : Line.of("ballot.rule.sentence.fallback", rule.secondRoundOfBest()));
        if (!last) {
            lines.add(Line.of(rule.winnersLeaveLower() ? "ballot.rule.sentence.winnersLeave" : "ballot.rule.sentence.winnersStay"));
        }
        lines.add(Line.of(rule.selfVote() ? "ballot.rule.sentence.selfVoteAllowed" : "ballot.rule.sentence.selfVoteNotAllowed"));
        return lines;
    }

    /** The constant whose text says what 100 % is. */
    static Serializable baseName(ContestRule rule) {
        boolean register = rule.base() == ContestRule.Base.CONVENED || rule.base() == ContestRule.Base.PRESENT;
        return rule.elector() == Elector.UNIT && register ? UnitBase.valueOf(rule.base().name()) : rule.base();
    }

    private static void filter(List<Line> lines, NomineeFilter filter) {
        if (filter.existing()) {
            lines.add(Line.of("ballot.rule.sentence.existing"));
        }
        if (filter.unrewarded()) {
            lines.add(Line.of("ballot.rule.sentence.unrewarded"));
        }
        if (filter.minScore() != null) {
            lines.add(Line.of("ballot.rule.sentence.minScore", VnNumber.format(filter.minScore())));
        }
        if (!filter.classes().isEmpty()) {
            lines.add(Line.of("ballot.rule.sentence.classes", String.join(", ", filter.classes())));
        }
    }

    private static void form(List<Line> lines, ContestRule rule) {
        boolean fixed = rule.minChoices() == rule.maxChoices();
        if (rule.form() == Form.YES_NO) {
            lines.add(Line.of("ballot.rule.sentence.yesNo"));
        } else if (rule.form() == Form.CHOICES) {
            lines.add(fixed ? Line.of("ballot.rule.sentence.choicesFixed", rule.maxChoices())
                    : Line.of("ballot.rule.sentence.choices", rule.minChoices(), rule.maxChoices()));
        } else {
            lines.add(fixed ? Line.of("ballot.rule.sentence.placesFixed", rule.maxChoices())
                    : Line.of("ballot.rule.sentence.places", rule.minChoices(), rule.maxChoices()));
            lines.add(Line.of("ballot.rule.sentence." + rule.ordered(), rule.maxChoices()));
        }
    }

    private static void ties(List<Line> lines, List<TieBreak> ties) {
        if (ties.isEmpty()) {
            lines.add(Line.of("ballot.rule.sentence.tiesConference"));
        } else {
            lines.add(Line.of(ties.contains(TieBreak.CHAIR) ? "ballot.rule.sentence.ties" : "ballot.rule.sentence.tiesThenConference", new ArrayList<>(ties)));
        }
    }

    /** Tenths and hundredths as people say them: 9/10 is 90 %. */
    static String shown(Fraction fraction) {
        boolean percent = fraction.denominator() >= 10 && 100 % fraction.denominator() == 0;
        return percent ? fraction.numerator() * (100 / fraction.denominator()) + " %" : fraction.toString();
    }
}
