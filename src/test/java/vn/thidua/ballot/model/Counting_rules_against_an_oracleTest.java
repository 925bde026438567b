package vn.thidua.ballot.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.thidua.ballot.ContestRule;
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
import vn.thidua.ballot.Fraction;
import vn.thidua.ballot.PollDirectory.Exclusion;
import vn.thidua.ballot.PollDirectory.SecondRound;
import vn.thidua.ballot.PollDirectory.Verdict;
import vn.thidua.ballot.model.ContestDecision.NomineeDecision;
import vn.thidua.ballot.model.ContestTally.NomineeVotes;

/**
 * Random polls, decided once by the rules and once by an oracle that shares nothing with them: it neither sorts nor groups nor
 * computes the votes needed, but asks of each nominee how many stand before it and how many beside it, and finds shares by trying.
 */
class Counting_rules_against_an_oracleTest {

    private static final int POLLS = 100_000;
    private static final List<Fraction> SHARES = List.of(new Fraction(1, 2), new Fraction(2, 3), new Fraction(4, 5), new Fraction(9, 10), new Fraction(1, 1),
            new Fraction(1, 5), new Fraction(0, 1), new Fraction(3, 7), new Fraction(1, 3));

    private record Case(Electorate electorate, List<ContestTally> contests) {
    }

    @Test
    void agree_in_a_hundred_thousand_random_polls() {
        Random random = new Random(20_231_030);
        Set<Verdict> met = EnumSet.noneOf(Verdict.class);
        Set<SecondRound.RoundReason> rounds = EnumSet.noneOf(SecondRound.RoundReason.class);
        for (int i = 0; i < POLLS; i++) {
            Case made = made(random);
            List<ContestDecision> decided = CountingRules.decide(made.electorate(), made.contests());
            List<Map<Long, Verdict>> told = Oracle.verdicts(made);
            for (int contest = 0; contest < decided.size(); contest++) {
                ContestDecision decision = decided.get(contest);
                Map<Long, Verdict> verdicts = verdicts(decision);
                assertEquals(told.get(contest), verdicts, () -> made.toString());
                assertTie(decision, made.contests().get(contest).rule());
                met.addAll(verdicts.values());
                if (decision.secondRound() != null) {
                    rounds.add(decision.secondRound().reason());
                }
            }
        }
        assertEquals(EnumSet.complementOf(EnumSet.of(Verdict.NOT_AGREED)), met, "every verdict that follows from counts was met");
        assertEquals(EnumSet.allOf(SecondRound.RoundReason.class), rounds, "every reason for a second round was met");
    }

    private static void assertTie(ContestDecision decision, ContestRule rule) {
        Set<Long> tied = new HashSet<>();
        long passed = 0;
        for (NomineeDecision n : decision.nominees()) {
            if (n.verdict() == Verdict.TIED_AT_CUT) {
                tied.add(n.unitId());
            }
            passed += n.verdict() == Verdict.PASSED ? 1 : 0;
        }
        assertTrue(passed <= decision.quota());
        assertEquals(tied.isEmpty() ? 0 : decision.quota() - passed, decision.placesLeft());
        assertTrue(tied.isEmpty() || tied.size() > decision.placesLeft() && decision.placesLeft() > 0);
        SecondRound round = decision.secondRound();
        boolean asksFor = !tied.isEmpty() && rule.ties().contains(TieBreak.SECOND_ROUND);
        assertEquals(asksFor, round != null && round.reason() == SecondRound.RoundReason.TIE);
        if (asksFor) {
            assertEquals(tied, new HashSet<>(round.units()));
            assertEquals(decision.placesLeft(), round.places());
        } else if (round != null) {
            assertTrue(passed == 0 && tied.isEmpty() && round.places() == decision.quota() && !round.units().isEmpty());
        }
    }

    private static Map<Long, Verdict> verdicts(ContestDecision decision) {
        Map<Long, Verdict> verdicts = new TreeMap<>();
        decision.nominees().forEach(n -> verdicts.put(n.unitId(), n.verdict()));
        return verdicts;
    }

    private static Case made(Random random) {
        int units = 1 + random.nextInt(random.nextInt(50) == 0 ? 95 : 12);
        int convened = units + random.nextInt(2 * units + 1);
        int present = random.nextInt(4) == 0 ? random.nextInt(convened + 1) : convened - random.nextInt(convened / 4 + 1);
        int unitsPresent = random.nextInt(units + 1);
        int issued = present - random.nextInt(Math.min(present, 2) + 1);
        Electorate electorate = new Electorate(convened, present, issued, units, unitsPresent);
        Elector elector = random.nextInt(6) == 0 ? Elector.UNIT : Elector.DELEGATE;
        List<ContestTally> contests = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            int returned = issued - random.nextInt(Math.min(issued, 3) + 1);
            int blank = random.nextInt(Math.min(returned, 2) + 1);
            int invalid = random.nextInt(Math.min(returned - blank, 2) + 1);
            int valid = returned - blank - invalid;
            ContestRule rule = rule(random, elector);
            List<NomineeVotes> nominees = new ArrayList<>();
            boolean scored = random.nextInt(4) > 0;
            for (int n = 0; n < units; n++) {
                nominees.add(nominee(random, n + 1L, rule, valid, scored));
            }
            contests.add(new ContestTally("c" + i, rule, valid, blank, invalid, nominees));
        }
        return new Case(electorate, contests);
    }

    /** Votes near one another, so that equal ones and the threshold are met often. */
    private static NomineeVotes nominee(Random random, long id, ContestRule rule, int valid, boolean scored) {
        int votes = Math.max(0, valid - random.nextInt(Math.min(valid, 6) + 1) - (random.nextBoolean() ? 0 : random.nextInt(valid + 1)));
        BigDecimal score = scored && random.nextInt(20) > 0 ? new BigDecimal(90 + random.nextInt(4)).setScale(random.nextInt(3)) : null;
        List<BigDecimal> sub = List.of(BigDecimal.valueOf(random.nextInt(3)), BigDecimal.valueOf(random.nextInt(3)));
        boolean noOne = random.nextInt(12) == 0;
        int against = rule.form() == Form.YES_NO ? random.nextInt(valid - votes + 1) : 0;
        int points = rule.ordered() == OrderCounting.POINTS ? votes + random.nextInt(2 * votes + 1) : 0;
        return new NomineeVotes(id, "U" + id, score, sub, noOne ? 0 : votes, noOne ? 0 : against, noOne ? 0 : points,
                new OwnDelegates(random.nextInt(3), random.nextInt(2)), noOne ? Exclusion.values()[random.nextInt(4)] : null);
    }

    private static ContestRule rule(Random random, Elector elector) {
        Form form = Form.values()[random.nextInt(3)];
        Base base = Base.values()[random.nextInt(5)];
        boolean registered = base == Base.CONVENED || base == Base.PRESENT;
        Fraction share = SHARES.get(random.nextInt(SHARES.size()));
        Quota quota = random.nextBoolean() || share.numerator() == 0 ? Quota.fixed(1 + random.nextInt(4))
                : Quota.share(share, Rounding.values()[random.nextInt(3)], ShareOf.values()[random.nextInt(2)]);
        List<TieBreak> ties = new ArrayList<>();
        for (TieBreak tie : TieBreak.values()) {
            if (random.nextBoolean()) {
                ties.add(tie);
            }
        }
        return new ContestRule(elector, QuorumBasis.values()[random.nextInt(2)], SHARES.get(random.nextInt(SHARES.size())), base,
                SHARES.get(random.nextInt(SHARES.size())), random.nextBoolean(), form,
                form == Form.ORDERED ? OrderCounting.values()[random.nextInt(2)] : null, 1, 3, quota, random.nextBoolean(),
                registered && random.nextBoolean() ? Recusal.OWN_DELEGATES : Recusal.NONE, random.nextInt(3) > 0, NomineeFilter.LAWFUL, ties,
                random.nextBoolean() ? 0 : 2 + random.nextInt(3));
    }

    /** Decides by definition alone. */
    private static final class Oracle {

        static List<Map<Long, Verdict>> verdicts(Case made) {
            List<Map<Long, Verdict>> all = new ArrayList<>();
            Set<Long> above = new TreeSet<>();
            for (ContestTally contest : made.contests()) {
                Map<Long, Verdict> verdicts = new TreeMap<>();
                contest.nominees().forEach(n -> verdicts.put(n.unitId(), verdict(made.electorate(), contest, n, above)));
                all.add(verdicts);
                if (contest.rule().winnersLeaveLower()) {
                    verdicts.forEach((unit, verdict) -> {
                        if (verdict == Verdict.PASSED) {
                            above.add(unit);
                        }
                    });
                }
            }
            return all;
        }

        private static Verdict verdict(Electorate electorate, ContestTally contest, NomineeVotes one, Set<Long> above) {
            ContestRule rule = contest.rule();
            if (one.exclusion() != null) {
                return Verdict.EXCLUDED;
            }
            boolean units = rule.quorumBasis() == QuorumBasis.UNITS;
            int there = units ? electorate.unitsPresent() : electorate.present();
            int called = units ? electorate.unitsConvened() : electorate.convened();
            if (there == 0 || compare(rule.quorum(), there, called) < 0) {
                return Verdict.NO_QUORUM;
            }
            if (above.contains(one.unitId())) {
                return Verdict.PASSED_HIGHER;
            }
            if (!enough(electorate, contest, one)) {
                return Verdict.BELOW_THRESHOLD;
            }
            List<NomineeVotes> rivals = contest.nominees().stream()
                    .filter(n -> n.exclusion() == null && !above.contains(n.unitId()) && enough(electorate, contest, n)).toList();
            int before = 0;
            int beside = 0;
            for (NomineeVotes other : rivals) {
                int order = order(rule, rivals, other, one);
                before += order > 0 ? 1 : 0;
                beside += order == 0 ? 1 : 0;
            }
            int places = places(rule, contest, above);
            return before + beside <= places ? Verdict.PASSED : before >= places ? Verdict.CUT_BY_QUOTA : Verdict.TIED_AT_CUT;
        }

        /** Sign of votes/base - share. */
        private static int compare(Fraction share, int votes, int base) {
            return BigInteger.valueOf(votes).multiply(BigInteger.valueOf(share.denominator()))
                    .compareTo(BigInteger.valueOf(share.numerator()).multiply(BigInteger.valueOf(base)));
        }

        private static boolean enough(Electorate electorate, ContestTally contest, NomineeVotes one) {
            ContestRule rule = contest.rule();
            boolean units = rule.elector() == Elector.UNIT;
            int own = 0;
            if (rule.recusal() == Recusal.OWN_DELEGATES) {
                own = rule.base() == Base.CONVENED ? one.own().convened() : one.own().present();
                own = units && own > 1 ? 1 : own;
            }
            int base = switch (rule.base()) {
                case CONVENED -> units ? electorate.unitsConvened() : electorate.convened();
                case PRESENT -> units ? electorate.unitsPresent() : electorate.present();
                case ISSUED -> electorate.cardsDrawn();
                case RETURNED -> contest.valid() + contest.blank() + contest.invalid();
                case VALID -> contest.valid();
            };
            int sign = compare(rule.threshold(), one.votes(), Math.max(base - own, 0));
            return one.votes() > 0 && (rule.strict() ? sign > 0 : sign >= 0);
        }

        /** Above 0 where {@code a} stands before {@code b}. A number decides among equals only where all of them have it. */
        private static int order(ContestRule rule, List<NomineeVotes> rivals, NomineeVotes a, NomineeVotes b) {
            int weight = Integer.compare(weight(rule, a), weight(rule, b));
            if (weight != 0) {
                return weight;
            }
            List<NomineeVotes> equal = rivals.stream().filter(n -> weight(rule, n) == weight(rule, a)).toList();
            if (rule.ties().contains(TieBreak.SCORE) && equal.stream().allMatch(n -> n.score() != null)) {
                int score = a.score().compareTo(b.score());
                if (score != 0) {
                    return score;
                }
            }
            for (int i = 0; i < 2 && rule.ties().contains(TieBreak.SUB_SCORES); i++) {
                int sub = a.subScores().get(i).compareTo(b.subScores().get(i));
                if (sub != 0) {
                    return sub;
                }
            }
            return 0;
        }

        private static int weight(ContestRule rule, NomineeVotes n) {
            return rule.ordered() == OrderCounting.POINTS ? n.points() : n.votes();
        }

        private static int places(ContestRule rule, ContestTally contest, Set<Long> above) {
            if (rule.quota().share() == null) {
                return rule.quota().number();
            }
            int left = 0;
            for (NomineeVotes n : contest.nominees()) {
                boolean counts = n.exclusion() == null || rule.quota().of() == ShareOf.LISTED;
                left += counts && !above.contains(n.unitId()) ? 1 : 0;
            }
            Fraction share = rule.quota().share();
            int places = 0;
            while (compare(share, places + 1, left) <= 0) {
                places++;
            }
            boolean exact = compare(share, places, left) == 0;
            boolean half = compare(share, 2 * places + 1, 2 * left) <= 0;
            return places + (!exact && (rule.quota().rounding() == Rounding.UP || rule.quota().rounding() == Rounding.HALF_UP && half) ? 1 : 0);
        }
    }

    /** Reads the English sentences like somebody with a pencil, who has nothing else. */
    @Test
    void the_printed_derivation_gives_the_same_result_again() {
        Random random = new Random(7);
        int read = 0;
        for (int i = 0; i < 5_000; i++) {
            Case made = made(random);
            for (ContestDecision decision : CountingRules.decide(made.electorate(), made.contests())) {
                List<String> lines = decision.derivation().text(Locale.ENGLISH);
                if (decision.quorumReached()) {
                    assertEquals(verdicts(decision), reckoned(lines), () -> String.join("\n", lines));
                    read++;
                }
            }
        }
        assertTrue(read > 2_000);
    }

    private static final Pattern NOMINEE = Pattern.compile("U(\\d+): (\\d+) (?:votes|yes)(?: of (\\d+) \\([\\d.,–]+ %\\))?(?:, (\\d+) no, \\d+ without a mark)?(?:, (\\d+) points)?[,;] (.+)\\.");

    private static Map<Long, Verdict> reckoned(List<String> lines) {
        int numerator = 0;
        int denominator = 1;
        boolean strict = false;
        int quota = 0;
        int base = -1;
        Set<Long> higher = new HashSet<>();
        Map<Long, Verdict> verdicts = new TreeMap<>();
        Map<Long, int[]> votes = new TreeMap<>();
        Set<Long> undecided = new HashSet<>();
        List<List<Long>> steps = new ArrayList<>();
        for (String line : lines) {
            Matcher threshold = Pattern.compile("Threshold: (more than|at least) (\\d+)/(\\d+) of (\\d+)\\..*").matcher(line);
            Matcher quotaLine = Pattern.compile("Quota: at most (\\d+)\\..*").matcher(line);
            Matcher share = Pattern.compile("Quota: (\\d+) units listed, less (\\d+) passed at a higher level, leaves (\\d+)\\. .* is (\\d+) × (\\d+) : (\\d+), (.+): (\\d+)\\.").matcher(line);
            Matcher excluded = Pattern.compile("U(\\d+) is not on the ballot: .*").matcher(line);
            Matcher nominee = NOMINEE.matcher(line);
            Matcher passed = Pattern.compile(".*higher level.*: (U.*)\\.").matcher(line);
            Matcher tied = Pattern.compile("Still equal for the last place .*?: (U[\\dU, ]*)\\. .*").matcher(line);
            Matcher decided = Pattern.compile("Equal for the last place with .*? decides: (.*)\\.").matcher(line);
            if (threshold.matches()) {
                strict = threshold.group(1).startsWith("more");
                numerator = Integer.parseInt(threshold.group(2));
                denominator = Integer.parseInt(threshold.group(3));
                base = Integer.parseInt(threshold.group(4));
            } else if (share.matches()) {
                int left = Integer.parseInt(share.group(3));
                assertEquals(Integer.parseInt(share.group(1)) - Integer.parseInt(share.group(2)), left);
                BigDecimal exact = new BigDecimal(share.group(4)).multiply(new BigDecimal(left)).divide(new BigDecimal(share.group(6)), 12, java.math.RoundingMode.HALF_EVEN);
                var mode = share.group(7).contains("down") ? java.math.RoundingMode.DOWN : share.group(7).contains("half") ? java.math.RoundingMode.HALF_UP : java.math.RoundingMode.UP;
                assertEquals(exact.setScale(0, mode).intValueExact(), Integer.parseInt(share.group(8)), line);
            } else if (quotaLine.matches()) {
                quota = Integer.parseInt(quotaLine.group(1));
            } else if (excluded.matches()) {
                verdicts.put(Long.valueOf(excluded.group(1)), Verdict.EXCLUDED);
            } else if (nominee.matches()) {
                int ofThis = nominee.group(3) == null ? 0 : Integer.parseInt(nominee.group(3));
                int points = nominee.group(5) == null ? Integer.parseInt(nominee.group(2)) : Integer.parseInt(nominee.group(5));
                votes.put(Long.valueOf(nominee.group(1)), new int[] {Integer.parseInt(nominee.group(2)), ofThis, points});
            } else if (tied.matches()) {
                undecided.addAll(units(tied.group(1)));
            } else if (decided.matches()) {
                steps.add(units(decided.group(1)));
            } else if (passed.matches()) {
                higher.addAll(units(passed.group(1)));
            }
        }
        assertTrue(base >= 0);
        int left = quota;
        Map<Integer, List<Long>> byWeight = new TreeMap<>(java.util.Comparator.reverseOrder());
        for (var entry : votes.entrySet()) {
            int[] n = entry.getValue();
            boolean enough = n[0] > 0 && (strict ? (long) n[0] * denominator > (long) numerator * n[1] : (long) n[0] * denominator >= (long) numerator * n[1]);
            if (higher.contains(entry.getKey())) {
                verdicts.put(entry.getKey(), Verdict.PASSED_HIGHER);
            } else if (!enough) {
                verdicts.put(entry.getKey(), Verdict.BELOW_THRESHOLD);
            } else {
                byWeight.computeIfAbsent(n[2], weight -> new ArrayList<>()).add(entry.getKey());
            }
        }
        for (List<Long> equal : byWeight.values()) {
            List<Long> order = equal;
            boolean cutsHere = left > 0 && equal.size() > left;
            for (List<Long> step : cutsHere ? steps : List.<List<Long>>of()) {
                // a step names those it puts in order; they keep the places they had among the others
                List<Long> next = new ArrayList<>();
                boolean inserted = false;
                for (Long unit : order) {
                    if (!step.contains(unit)) {
                        next.add(unit);
                    } else if (!inserted) {
                        next.addAll(step);
                        inserted = true;
                    }
                }
                order = next;
            }
            int sure = cutsHere ? left - (int) order.subList(0, left).stream().filter(undecided::contains).count() : left;
            int at = 0;
            for (Long unit : order) {
                boolean open = cutsHere && undecided.contains(unit);
                verdicts.put(unit, open ? Verdict.TIED_AT_CUT : at < sure ? Verdict.PASSED : Verdict.CUT_BY_QUOTA);
                at += open ? 0 : 1;
            }
            left = Math.max(0, left - equal.size());
        }
        return verdicts;
    }

    private static List<Long> units(String names) {
        return Pattern.compile("U(\\d+)").matcher(names).results().map(found -> Long.valueOf(found.group(1))).toList();
    }
}
