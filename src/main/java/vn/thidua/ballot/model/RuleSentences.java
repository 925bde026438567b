package vn.thidua.ballot.model;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.model.Derivation.Line;

/** A contest's rule in words, as everybody in the room should know it before the vote. */
public final class RuleSentences {

    private RuleSentences() {
    }

    /** @param last whether no contest comes after this one */
    public static List<Line> of(ContestRule rule, boolean last) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("ballot.rule.sentence.quorum", rule.quorum().toString(), rule.quorumBasis()));
        lines.add(Line.of("ballot.rule.sentence.choices", rule.minChoices(), rule.maxChoices()));
        lines.add(Line.of(rule.strict() ? "ballot.rule.sentence.moreThan" : "ballot.rule.sentence.atLeast", rule.threshold().toString(), rule.base()));
        lines.add(Line.of("ballot.rule.sentence.quota", rule.quota()));
        if (rule.winnersLeaveLower() && !last) {
            lines.add(Line.of("ballot.rule.sentence.winnersLeave"));
        }
        lines.add(Line.of(rule.selfVote() ? "ballot.rule.sentence.selfVoteAllowed" : "ballot.rule.sentence.selfVoteNotAllowed"));
        return lines;
    }
}
