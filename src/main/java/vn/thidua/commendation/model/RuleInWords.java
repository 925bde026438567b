package vn.thidua.commendation.model;

import java.util.Locale;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.Fraction;
import vn.thidua.shared.text.Messages;

/** A rule as one sentence that can be read aloud in the conference. */
public final class RuleInWords {

    private RuleInWords() {
    }

    public static String of(ContestRule rule, Locale locale) {
        String quorum = Messages.text(locale, "commendation.words.quorum." + rule.quorumBasis(), rule.quorum());
        String base = Messages.text(locale, "commendation.words.base." + rule.base());
        String threshold = Messages.text(locale, rule.strict() ? "commendation.words.moreThan" : "commendation.words.atLeast", shown(rule.threshold(), locale));
        String choices = rule.minChoices() == rule.maxChoices()
                ? Messages.text(locale, "commendation.words.choices", rule.maxChoices())
                : Messages.text(locale, "commendation.words.choicesBetween", rule.minChoices(), rule.maxChoices());
        String quota = Messages.text(locale, "commendation.words.quota", rule.quota());
        String self = Messages.text(locale, rule.selfVote() ? "commendation.words.selfVote" : "commendation.words.noSelfVote");
        String lower = Messages.text(locale, rule.winnersLeaveLower() ? "commendation.words.leaveLower" : "commendation.words.stayLower");
        return Messages.text(locale, "commendation.words.sentence", quorum, base, threshold, choices, quota, self, lower);
    }

    /** Tenths and hundredths as people say them: 9/10 is 90%. */
    private static String shown(Fraction fraction, Locale locale) {
        boolean percent = fraction.denominator() >= 10 && 100 % fraction.denominator() == 0;
        return percent ? Messages.text(locale, "commendation.words.percent", fraction.numerator() * (100 / fraction.denominator())) : fraction.toString();
    }
}
