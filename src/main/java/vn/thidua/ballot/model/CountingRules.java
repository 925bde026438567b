package vn.thidua.ballot.model;

import static vn.thidua.ballot.PollDirectory.Verdict.BELOW_THRESHOLD;
import static vn.thidua.ballot.PollDirectory.Verdict.CUT_BY_QUOTA;
import static vn.thidua.ballot.PollDirectory.Verdict.NO_QUORUM;
import static vn.thidua.ballot.PollDirectory.Verdict.PASSED;
import static vn.thidua.ballot.PollDirectory.Verdict.PASSED_HIGHER;
import static vn.thidua.ballot.PollDirectory.Verdict.TIED_AT_CUT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.Fraction;
import vn.thidua.ballot.PollDirectory.Verdict;
import vn.thidua.ballot.model.ContestDecision.NomineeDecision;
import vn.thidua.ballot.model.ContestTally.NomineeVotes;
import vn.thidua.ballot.model.Derivation.Line;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.shared.text.VnNumber;

/**
 * From counts to a result, with whole numbers only. In each contest: the quorum; the base; the votes needed; who reaches
 * them, most votes first; equal votes by the higher score where all of them have one; the quota cuts the rest. What is still
 * equal where the quota cuts is {@code TIED_AT_CUT}: a person decides it. Who passed a contest whose winners leave the lower
 * ones is not considered there.
 */
public final class CountingRules {

    private CountingRules() {
    }

    /** @param contests higher level first */
    public static List<ContestDecision> decide(Electorate electorate, List<ContestTally> contests) {
        List<ContestDecision> decisions = new ArrayList<>();
        Set<Long> passedHigher = new HashSet<>();
        boolean tiedHigher = false;
        for (ContestTally contest : contests) {
            ContestDecision decision = new Contest(electorate, contest, Set.copyOf(passedHigher), tiedHigher).decide();
            decisions.add(decision);
            if (contest.rule().winnersLeaveLower()) {
                decision.nominees().stream().filter(n -> n.verdict() == PASSED).forEach(n -> passedHigher.add(n.unitId()));
                tiedHigher |= decision.nominees().stream().anyMatch(n -> n.verdict() == TIED_AT_CUT);
            }
        }
        return decisions;
    }

    /** The number that 100 % stands for. */
    static int base(ContestRule.Base base, Electorate electorate, ContestTally contest) {
        return switch (base) {
            case CONVENED -> electorate.convened();
            case PRESENT -> electorate.present();
            case ISSUED -> electorate.cardsDrawn();
            case RETURNED -> contest.returned();
            case VALID -> contest.valid();
        };
    }

    /** The fewest votes that satisfy the threshold; never 0, so that nobody passes without a vote. */
    static int needed(ContestRule rule, int base) {
        long share = (long) rule.threshold().numerator() * base;
        int denominator = rule.threshold().denominator();
        long votes = rule.strict() ? share / denominator + 1 : (share + denominator - 1) / denominator;
        return (int) Math.max(1, votes);
    }

    /** The fewest present that are a quorum. */
    static int quorumNeeded(Fraction quorum, int convened) {
        return (int) Math.max(1, ((long) quorum.numerator() * convened + quorum.denominator() - 1) / quorum.denominator());
    }

    static BigDecimal percentage(int votes, int base) {
        return base == 0 ? null : BigDecimal.valueOf(votes).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(base), 2, RoundingMode.HALF_UP);
    }

    /** The derivation of a consensus: quorum and who was agreed on; nothing was counted. */
    static Derivation agreement(Electorate electorate, ContestRule rule, boolean quorum, List<NomineeDecision> nominees) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("ballot.derivation.attendance", electorate.convened(), electorate.unitsConvened(), electorate.present(), electorate.unitsPresent()));
        int convened = electorate.convened(rule.quorumBasis());
        lines.add(Line.of(quorum ? "ballot.derivation.quorum" : "ballot.derivation.noQuorum", rule.quorum().toString(), rule.quorumBasis(), convened,
                quorumNeeded(rule.quorum(), convened), electorate.present(rule.quorumBasis())));
        lines.add(Line.of("ballot.derivation.consensus"));
        nominees.forEach(n -> lines.add(Line.of("ballot.derivation.nomineeAgreed", n.name(), n.verdict())));
        lines.add(Line.of("ballot.derivation.proposalOnly"));
        return new Derivation(lines);
    }

    private static final class Contest {

        private final Electorate electorate;
        private final ContestTally tally;
        private final ContestRule rule;
        private final Set<Long> passedHigher;
        private final boolean tiedHigher;
        private final int base;
        private final int needed;
        private final Map<Long, Verdict> verdicts = new HashMap<>();
        private final List<Line> ties = new ArrayList<>();

        Contest(Electorate electorate, ContestTally tally, Set<Long> passedHigher, boolean tiedHigher) {
            this.electorate = electorate;
            this.tally = tally;
            this.rule = tally.rule();
            this.passedHigher = passedHigher;
            this.tiedHigher = tiedHigher;
            this.base = CountingRules.base(rule.base(), electorate, tally);
            this.needed = CountingRules.needed(rule, base);
        }

        ContestDecision decide() {
            boolean quorum = electorate.hasQuorum(rule);
            if (quorum) {
                fillQuota();
            }
            List<NomineeDecision> nominees = tally.nominees().stream()
                    .sorted(Comparator.comparingInt(NomineeVotes::votes).reversed()
                            .thenComparing(NomineeVotes::score, Comparator.nullsLast(Comparator.reverseOrder()))
                            .thenComparing(NomineeVotes::name, Vietnamese.order()))
                    .map(n -> new NomineeDecision(n.unitId(), n.name(), n.votes(), n.score(), percentage(n.votes(), base),
                            quorum ? verdicts.get(n.unitId()) : NO_QUORUM))
                    .toList();
            return new ContestDecision(tally.subject(), quorum, base, needed, nominees, new Derivation(lines(quorum, nominees)));
        }

        private void fillQuota() {
            List<NomineeVotes> candidates = new ArrayList<>();
            for (NomineeVotes nominee : tally.nominees()) {
                if (passedHigher.contains(nominee.unitId())) {
                    verdicts.put(nominee.unitId(), PASSED_HIGHER);
                } else if (nominee.votes() < needed) {
                    verdicts.put(nominee.unitId(), BELOW_THRESHOLD);
                } else {
                    candidates.add(nominee);
                }
            }
            int places = rule.quota();
            for (List<NomineeVotes> sameVotes : mostVotesFirst(candidates)) {
                boolean cutsHere = places > 0 && sameVotes.size() > places;
                for (List<NomineeVotes> equal : highestScoreFirst(sameVotes)) {
                    Verdict verdict = equal.size() <= places ? PASSED : places > 0 ? TIED_AT_CUT : CUT_BY_QUOTA;
                    equal.forEach(nominee -> verdicts.put(nominee.unitId(), verdict));
                    if (verdict == TIED_AT_CUT) {
                        ties.add(Line.of("ballot.derivation.tiedAtCut", names(equal), equal.get(0).votes(), places));
                    }
                    places = Math.max(0, places - equal.size());
                }
                if (cutsHere && highestScoreFirst(sameVotes).size() > 1) {
                    ties.add(0, Line.of("ballot.derivation.tieByScore", sameVotes.get(0).votes(), namesWithScores(sameVotes)));
                }
            }
        }

        private static Collection<List<NomineeVotes>> mostVotesFirst(List<NomineeVotes> nominees) {
            Map<Integer, List<NomineeVotes>> groups = new TreeMap<>(Comparator.reverseOrder());
            nominees.forEach(n -> groups.computeIfAbsent(n.votes(), votes -> new ArrayList<>()).add(n));
            return groups.values();
        }

        /** One group where one of the nominees has no score: a missing score decides nothing. */
        private static Collection<List<NomineeVotes>> highestScoreFirst(List<NomineeVotes> sameVotes) {
            if (sameVotes.stream().anyMatch(n -> n.score() == null)) {
                return List.of(sameVotes);
            }
            Map<BigDecimal, List<NomineeVotes>> groups = new TreeMap<>(Comparator.reverseOrder());
            sameVotes.forEach(n -> groups.computeIfAbsent(n.score(), score -> new ArrayList<>()).add(n));
            return groups.values();
        }

        private List<Line> lines(boolean quorum, List<NomineeDecision> nominees) {
            List<Line> lines = new ArrayList<>();
            lines.add(Line.of("ballot.derivation.electorate", electorate.convened(), electorate.unitsConvened(), electorate.present(),
                    electorate.unitsPresent(), electorate.cardsDrawn()));
            int convened = electorate.convened(rule.quorumBasis());
            lines.add(Line.of(quorum ? "ballot.derivation.quorum" : "ballot.derivation.noQuorum", rule.quorum().toString(),
                    rule.quorumBasis(), convened, quorumNeeded(rule.quorum(), convened), electorate.present(rule.quorumBasis())));
            lines.add(Line.of("ballot.derivation.ballots", electorate.cardsDrawn(), tally.returned(), tally.valid(),
                    tally.blank() + tally.invalid(), tally.blank()));
            lines.add(Line.of("ballot.derivation.base", rule.base(), base));
            lines.add(Line.of(rule.strict() ? "ballot.derivation.moreThan" : "ballot.derivation.atLeast", rule.threshold().toString(), base,
                    rule.threshold().numerator(), rule.threshold().denominator(), needed));
            for (NomineeDecision n : nominees) {
                lines.add(n.percentage() == null ? Line.of("ballot.derivation.nomineeWithoutBase", n.name(), n.votes(), n.verdict())
                        : Line.of("ballot.derivation.nominee", n.name(), n.votes(), base, n.percentage(), n.verdict()));
            }
            if (quorum) {
                lines.addAll(ties);
                long reached = count(nominees, PASSED) + count(nominees, CUT_BY_QUOTA) + count(nominees, TIED_AT_CUT);
                lines.add(Line.of("ballot.derivation.quota", rule.quota(), reached, count(nominees, PASSED), count(nominees, CUT_BY_QUOTA)));
                if (count(nominees, PASSED_HIGHER) > 0) {
                    lines.add(Line.of("ballot.derivation.passedHigher", nominees.stream().filter(n -> n.verdict() == PASSED_HIGHER)
                            .map(NomineeDecision::name).collect(Collectors.joining(", "))));
                }
                if (tiedHigher) {
                    lines.add(Line.of("ballot.derivation.tiedHigher"));
                }
            }
            lines.add(Line.of(rule.selfVote() ? "ballot.derivation.selfVoteAllowed" : "ballot.derivation.selfVoteNotAllowed"));
            lines.add(Line.of("ballot.derivation.proposalOnly"));
            return lines;
        }

        private static long count(List<NomineeDecision> nominees, Verdict verdict) {
            return nominees.stream().filter(n -> n.verdict() == verdict).count();
        }

        private static String names(List<NomineeVotes> nominees) {
            return nominees.stream().map(NomineeVotes::name).sorted(Vietnamese.order()).collect(Collectors.joining(", "));
        }

        private static String namesWithScores(List<NomineeVotes> nominees) {
            return nominees.stream().sorted(Comparator.comparing(NomineeVotes::score).reversed())
                    .map(n -> n.name() + " (" + VnNumber.format(n.score()) + ")").collect(Collectors.joining(", "));
        }
    }
}
