package vn.thidua.ballot;

import java.util.List;
import java.util.Locale;
import vn.thidua.ballot.model.RuleSentences;

/** A rule as a few sentences that can be read aloud in the conference. */
public final class RuleInWords {

    private RuleInWords() {
    }

    public static String of(ContestRule rule, Locale locale) {
        return String.join(" ", sentences(rule, locale));
    }

    static List<String> sentences(ContestRule rule, Locale locale) {
        return RuleSentences.of(rule, false).stream().map(line -> line.text(locale)).toList();
    }
}
