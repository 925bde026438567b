package vn.thidua.ballot.model;

import static vn.thidua.ballot.PollDirectory.Verdict.BELOW_THRESHOLD;
import static vn.thidua.ballot.PollDirectory.Verdict.CUT_BY_QUOTA;
import static vn.thidua.ballot.PollDirectory.Verdict.EXCLUDED;
import static vn.thidua.ballot.PollDirectory.Verdict.NO_QUORUM;
import static vn.thidua.ballot.PollDirectory.Verdict.PASSED;
import static vn.thidua.ballot.PollDirectory.Verdict.PASSED_HIGHER;
import static vn.thidua.ballot.PollDirectory.Verdict.TIED_AT_CUT;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.ContestRule.OrderCounting;
import vn.thidua.ballot.ContestRule.Quota;
import vn.thidua.ballot.ContestRule.ShareOf;
import vn.thidua.ballot.ContestRule.TieBreak;
import vn.thidua.ballot.Fraction;
import vn.thidua.ballot.PollDirectory.SecondRound;
import vn.thidua.ballot.PollDirectory.Verdict;
import vn.thidua.ballot.model.ContestDecision.NomineeDecision;
import vn.thidua.ballot.model.ContestTally.NomineeVotes;
import vn.thidua.ballot.model.Derivation.Line;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.shared.text.VnNumber;

/**
 * From counts to a result, with whole numbers only. In each contest: the quorum; the base; the votes needed; who reaches
 * them, most votes (or points) first; equal votes by the rule's chain, where a missing score decides nothing; the quota cuts
 * the rest. What is still equal where the quota cuts is {@code TIED_AT_CUT}: people decide it. Who passed a contest whose
 * winners leave the lower ones is not considered there and counts in no share of the units that are left.
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
    static int base(ContestRule rule, Electorate electorate, ContestTally contest) {
        ContestRule.QuorumBasis electors = rule.elector() == ContestRule.Elector.UNIT ? ContestRule.QuorumBasis.UNITS : ContestRule.QuorumBasis.DELEGATES;
        return switch (rule.base()) {
            case CONVENED -> electorate.convened(electors);
            case PRESENT -> electorate.present(electors);
            case ISSUED -> electorate.cardsDrawn();
            case RETURNED -> contest.returned();
            case VALID -> contest.valid();
        };
    }

    /** How many of the base are the nominee's own and take no part in deciding on it. */
    static int own(ContestRule rule, NomineeVotes nominee) {
        if (rule.recusal() == ContestRule.Recusal.NONE) {
            return 0;
        }
        int delegates = rule.base() == ContestRule.Base.CONVENED ? nominee.own().convened() : nominee.own().present();
        return rule.elector() == ContestRule.Elector.UNIT ? Math.min(1, delegates) : delegates;
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
        private final boolean tiedHigher;
        private final int base;
        private final List<NomineeVotes> voted;
        private final Set<Long> gone;
        private final int listed;
        private final int quota;
        private final Map<Long, Verdict> verdicts = new HashMap<>();
        private final List<Line> ties = new ArrayList<>();
        private List<NomineeVotes> tied = List.of();
        private int placesLeft;
        private SecondRound secondRound;

        Contest(Electorate electorate, ContestTally tally, Set<Long> passedHigher, boolean tiedHigher) {
            this.electorate = electorate;
            this.tally = tally;
            this.rule = tally.rule();
            this.tiedHigher = tiedHigher;
            base = CountingRules.base(rule, electorate, tally);
            voted = tally.nominees().stream().filter(n -> n.exclusion() == null).toList();
            List<NomineeVotes> sharing = rule.quota().of() == ShareOf.LISTED ? tally.nominees() : voted;
            gone = sharing.stream().map(NomineeVotes::unitId).filter(passedHigher::contains).collect(Collectors.toSet());
            listed = sharing.size();
            quota = rule.quota().of(listed - gone.size());
        }

        ContestDecision decide() {
            boolean quorum = electorate.hasQuorum(rule);
            tally.nominees().stream().filter(n -> n.exclusion() != null).forEach(n -> verdicts.put(n.unitId(), EXCLUDED));
            if (quorum) {
                fillQuota();
            } else {
                voted.forEach(n -> verdicts.put(n.unitId(), NO_QUORUM));
            }
            List<NomineeDecision> nominees = tally.nominees().stream()
                    .sorted(Comparator.comparing((NomineeVotes n) -> n.exclusion() != null)
                            .thenComparing(Comparator.comparingInt(this::weight).reversed())
                            .thenComparing(n -> verdicts.get(n.unitId()) != PASSED)
                            .thenComparing(NomineeVotes::score, Comparator.nullsLast(Comparator.reverseOrder()))
                            .thenComparing(NomineeVotes::name, Vietnamese.order()))
                    .map(this::decision)
                    .toList();
            return new ContestDecision(tally.subject(), quorum, base, CountingRules.needed(rule, base), quota, nominees, placesLeft, secondRound,
                    new Derivation(lines(quorum, nominees)));
        }

        private NomineeDecision decision(NomineeVotes n) {
            int ofThis = base(n);
            return new NomineeDecision(n.unitId(), n.name(), n.votes(), n.against(), n.points(), n.score(), ofThis, CountingRules.needed(rule, ofThis),
                    n.exclusion() == null ? percentage(n.votes(), ofThis) : null, verdicts.get(n.unitId()), n.exclusion());
        }

        private int base(NomineeVotes n) {
            return Math.max(0, base - own(rule, n));
        }

        /** What orders those who have the votes needed. */
        private int weight(NomineeVotes n) {
            return rule.ordered() == OrderCounting.POINTS ? n.points() : n.votes();
        }

        private void fillQuota() {
            List<NomineeVotes> candidates = new ArrayList<>();
            for (NomineeVotes nominee : voted) {
                if (gone.contains(nominee.unitId())) {
                    verdicts.put(nominee.unitId(), PASSED_HIGHER);
                } else if (nominee.votes() < CountingRules.needed(rule, base(nominee))) {
                    verdicts.put(nominee.unitId(), BELOW_THRESHOLD);
                } else {
                    candidates.add(nominee);
                }
            }
            int places = quota;
            for (List<NomineeVotes> equal : mostFirst(candidates)) {
                places = place(equal, 0, places);
            }
            if (!tied.isEmpty()) {
                afterTie();
            } else if (candidates.isEmpty() && quota > 0) {
                afterNobody();
            }
        }

        /** Places nominees that everything up to {@code step} of the chain leaves equal; gives the places that are left. */
        private int place(List<NomineeVotes> equal, int step, int places) {
            if (equal.size() <= places || places == 0) {
                equal.forEach(n -> verdicts.put(n.unitId(), places == 0 ? CUT_BY_QUOTA : PASSED));
                return places == 0 ? 0 : places - equal.size();
            }
            for (int at = step; at < decisive(equal); at++) {
                int number = at;
                List<List<NomineeVotes>> split = highestFirst(equal, n -> measure(n, number));
                if (split.size() > 1) {
                    tieDecided(equal, at);
                    int left = places;
                    for (List<NomineeVotes> stillEqual : split) {
                        left = place(stillEqual, at + 1, left);
                    }
                    return left;
                }
            }
            equal.forEach(n -> verdicts.put(n.unitId(), TIED_AT_CUT));
            tied = equal;
            placesLeft = places;
            return 0;
        }

        /** How many steps of the chain compare numbers: the score is the first, the sub-scores follow. */
        private int decisive(List<NomineeVotes> equal) {
            return rule.ties().contains(TieBreak.SUB_SCORES) ? 1 + equal.stream().mapToInt(n -> n.subScores().size()).min().orElse(0) : 1;
        }

        /** Null where the rule does not compare this, or the nominee has no such score. */
        private BigDecimal measure(NomineeVotes n, int number) {
            if (number > 0) {
                return n.subScores().get(number - 1);
            }
            return rule.ties().contains(TieBreak.SCORE) ? n.score() : null;
        }

        private void tieDecided(List<NomineeVotes> equal, int step) {
            String measured = equal.stream().sorted(Comparator.comparing((NomineeVotes n) -> measure(n, step)).reversed())
                    .map(n -> n.name() + " (" + VnNumber.format(measure(n, step)) + ")").collect(Collectors.joining(", "));
            ties.add(step == 0 ? Line.of("ballot.derivation.tieByScore", weight(equal.get(0)), measured)
                    : Line.of("ballot.derivation.tieBySubScore", weight(equal.get(0)), step, measured));
        }

        private void afterTie() {
            boolean again = rule.ties().contains(TieBreak.SECOND_ROUND);
            String key = again ? "ballot.derivation.tiedSecondRound" : rule.ties().contains(TieBreak.CHAIR) ? "ballot.derivation.tiedChair" : "ballot.derivation.tiedAtCut";
            ties.add(Line.of(key, names(tied), weight(tied.get(0)), placesLeft));
            if (again) {
                secondRound = new SecondRound(SecondRound.RoundReason.TIE, ids(tied), placesLeft);
            }
        }

        private void afterNobody() {
            List<NomineeVotes> left = voted.stream().filter(n -> !gone.contains(n.unitId())).toList();
            if (rule.secondRoundOfBest() == 0 || left.isEmpty()) {
                ties.add(Line.of("ballot.derivation.nobody"));
                return;
            }
            List<NomineeVotes> best = new ArrayList<>();
            for (List<NomineeVotes> equal : mostFirst(left)) {
                // who is equal with the last of the best is one of them
                if (best.size() < rule.secondRoundOfBest()) {
                    best.addAll(equal);
                }
            }
            ties.add(Line.of("ballot.derivation.nobodySecondRound", rule.secondRoundOfBest(), names(best), quota));
            secondRound = new SecondRound(SecondRound.RoundReason.NOBODY_PASSED, ids(best), quota);
        }

        private List<List<NomineeVotes>> mostFirst(List<NomineeVotes> nominees) {
            return highestFirst(nominees, n -> BigDecimal.valueOf(weight(n)));
        }

        /** One group where one of the nominees has no such number: a missing one decides nothing. */
        private static List<List<NomineeVotes>> highestFirst(List<NomineeVotes> nominees, Function<NomineeVotes, BigDecimal> by) {
            if (nominees.isEmpty() || nominees.stream().anyMatch(n -> by.apply(n) == null)) {
                return nominees.isEmpty() ? List.of() : List.of(nominees);
            }
            Map<BigDecimal, List<NomineeVotes>> groups = new TreeMap<>(Comparator.reverseOrder());
            nominees.forEach(n -> groups.computeIfAbsent(by.apply(n), number -> new ArrayList<>()).add(n));
            return List.copyOf(groups.values());
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
            nominees.stream().filter(n -> n.exclusion() != null).forEach(n -> lines.add(Line.of("ballot.derivation.excluded", n.name(), n.exclusion())));
            lines.add(Line.of("ballot.derivation.base", RuleSentences.baseName(rule), base));
            lines.add(Line.of(rule.strict() ? "ballot.derivation.moreThan" : "ballot.derivation.atLeast", rule.threshold().toString(), base,
                    rule.threshold().numerator(), rule.threshold().denominator(), CountingRules.needed(rule, base)));
            if (rule.recusal() == ContestRule.Recusal.OWN_DELEGATES) {
                recusal(lines);
            }
            if (rule.ordered() != null) {
                lines.add(Line.of("ballot.derivation." + rule.ordered(), rule.maxChoices()));
            }
            nominees.stream().filter(n -> n.exclusion() == null).forEach(n -> lines.add(line(n)));
            if (quorum) {
                quota(lines, nominees);
            }
            lines.add(Line.of(rule.selfVote() ? "ballot.derivation.selfVoteAllowed" : "ballot.derivation.selfVoteNotAllowed"));
            lines.add(Line.of("ballot.derivation.proposalOnly"));
            return lines;
        }

        private void recusal(List<Line> lines) {
            lines.add(Line.of("ballot.derivation.recusal"));
            for (NomineeVotes n : voted) {
                if (own(rule, n) > 0) {
                    lines.add(Line.of("ballot.derivation.ownBase", n.name(), base, own(rule, n), base(n), CountingRules.needed(rule, base(n))));
                }
                if (own(rule, n) > 0 && n.votes() > base(n)) {
                    lines.add(Line.of("ballot.derivation.recusalBroken", n.name(), n.votes(), base(n)));
                }
            }
        }

        private Line line(NomineeDecision n) {
            Serializable percentage = n.percentage() == null ? "–" : n.percentage();
            if (rule.form() == ContestRule.Form.YES_NO) {
                return Line.of("ballot.derivation.nomineeYesNo", n.name(), n.votes(), n.base(), percentage, n.verdict(), n.against(),
                        tally.valid() - n.votes() - n.against());
            }
            if (rule.ordered() == OrderCounting.POINTS) {
                return Line.of("ballot.derivation.nomineePoints", n.name(), n.votes(), n.base(), percentage, n.verdict(), n.points());
            }
            return Line.of("ballot.derivation.nominee", n.name(), n.votes(), n.base(), percentage, n.verdict());
        }

        private void quota(List<Line> lines, List<NomineeDecision> nominees) {
            Quota places = rule.quota();
            if (places.share() != null) {
                int left = listed - gone.size();
                lines.add(Line.of("ballot.derivation.share", listed, gone.size(), left, places.share().toString(), places.share().numerator(),
                        places.share().denominator(), places.rounding(), quota));
            }
            lines.addAll(ties);
            long reached = count(nominees, PASSED) + count(nominees, CUT_BY_QUOTA) + count(nominees, TIED_AT_CUT);
            lines.add(Line.of("ballot.derivation.quota", quota, reached, count(nominees, PASSED), count(nominees, CUT_BY_QUOTA)));
            if (count(nominees, PASSED_HIGHER) > 0) {
                lines.add(Line.of("ballot.derivation.passedHigher", nominees.stream().filter(n -> n.verdict() == PASSED_HIGHER)
                        .map(NomineeDecision::name).collect(Collectors.joining(", "))));
            }
            if (tiedHigher) {
                lines.add(Line.of("ballot.derivation.tiedHigher"));
            }
        }

        private static long count(List<NomineeDecision> nominees, Verdict verdict) {
            return nominees.stream().filter(n -> n.verdict() == verdict).count();
        }

        private static String names(List<NomineeVotes> nominees) {
            return nominees.stream().map(NomineeVotes::name).sorted(Vietnamese.order()).collect(Collectors.joining(", "));
        }

        private static List<Long> ids(List<NomineeVotes> nominees) {
            return nominees.stream().map(NomineeVotes::unitId).toList();
        }
    }
}
