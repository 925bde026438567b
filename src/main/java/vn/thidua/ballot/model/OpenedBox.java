package vn.thidua.ballot.model;

import java.io.Serializable;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.thidua.ballot.ContestRule.OrderCounting;
import java.util.stream.IntStream;

/**
 * All that leaves the box: how many ballots it held, their inclusion codes in alphabetical order, and counts per contest and
 * nominee. The opened ballots themselves exist one at a time, in memory, in a random order, and are wiped.
 */
public record OpenedBox(int returned, SortedSet<String> inclusionCodes, List<Count> contests) {

    /**
     * Nominees in the order of the paper.
     *
     * @param votes CHOICES: ballots that choose it; YES_NO: ballots that say yes; ORDERED: ballots that put it first
     *         (FIRST_PLACES) or name it (POINTS)
     * @param against YES_NO: ballots that say no; else 0
     * @param points ORDERED by POINTS: k for each first of k places, down to 1 for each last; else 0
     */
    public record Count(int valid, int blank, int invalid, List<Integer> votes, List<Integer> against, List<Integer> points) implements Serializable {

        /** Of a contest in which nominees are chosen, or put first, and nothing else. */
        public Count(int valid, int blank, int invalid, List<Integer> votes) {
            this(valid, blank, invalid, votes, Collections.nCopies(votes.size(), 0), Collections.nCopies(votes.size(), 0));
        }

        private Count plus(Count other) {
            return new Count(valid + other.valid, blank + other.blank, invalid + other.invalid, sums(votes, other.votes),
                    sums(against, other.against), sums(points, other.points));
        }

        private static List<Integer> sums(List<Integer> these, List<Integer> those) {
            return IntStream.range(0, these.size()).mapToObj(n -> these.get(n) + those.get(n)).toList();
        }
    }

    /** With the ballots on paper; from here on nobody can tell the one from the other. */
    OpenedBox plus(PaperCount paper) {
        return new OpenedBox(returned + paper.returned(), inclusionCodes,
                IntStream.range(0, contests.size()).mapToObj(c -> contests.get(c).plus(paper.contests().get(c))).toList());
    }

    /** Where nothing but hands or paper was counted. */
    static OpenedBox of(PaperCount paper) {
        return new OpenedBox(paper.returned(), Collections.emptySortedSet(), paper.contests());
    }

    /** Ballots that cannot be opened or break the paper's rule are invalid; a copy of another ballot counts as invalid too. */
    public static OpenedBox open(BallotPaper paper, PrivateKey key, List<byte[]> sealedBallots) {
        List<byte[]> shuffled = new ArrayList<>(sealedBallots);
        Collections.shuffle(shuffled, new SecureRandom());
        SortedSet<String> codes = new TreeSet<>();
        Counter[] counters = paper.contests().stream().map(Counter::new).toArray(Counter[]::new);
        for (byte[] sealed : shuffled) {
            boolean first = codes.add(SealedBox.inclusionCode(sealed));
            byte[] plain = first ? SealedBox.open(paper.pollId(), key, sealed).orElse(null) : null;
            for (int contest = 0; contest < counters.length; contest++) {
                counters[contest].add(paper.decode(plain, contest));
            }
            if (plain != null) {
                Arrays.fill(plain, (byte) 0);
            }
        }
        SealedBox.forget(key);
        return new OpenedBox(shuffled.size(), codes, Arrays.stream(counters).map(Counter::count).toList());
    }

    private static final class Counter {

        private final BallotPaper.Contest contest;
        private final int[] votes;
        private final int[] against;
        private final int[] points;
        private int valid;
        private int blank;
        private int invalid;

        Counter(BallotPaper.Contest contest) {
            this.contest = contest;
            int nominees = contest.nominees().size();
            votes = new int[nominees];
            against = new int[nominees];
            points = new int[nominees];
        }

        void add(Map<Integer, Integer> marks) {
            if (marks == null) {
                invalid++;
            } else if (marks.isEmpty()) {
                blank++;
            } else {
                valid++;
                marks.forEach(this::add);
            }
        }

        private void add(int nominee, int mark) {
            switch (contest.form()) {
                case CHOICES -> votes[nominee]++;
                case YES_NO -> {
                    votes[nominee] += mark == BallotPaper.YES ? 1 : 0;
                    against[nominee] += mark == BallotPaper.NO ? 1 : 0;
                }
                case ORDERED -> {
                    boolean byPoints = contest.ordered() == OrderCounting.POINTS;
                    votes[nominee] += byPoints || mark == 1 ? 1 : 0;
                    points[nominee] += byPoints ? contest.maxChoices() + 1 - mark : 0;
                }
            }
        }

        Count count() {
            return new Count(valid, blank, invalid, list(votes), list(against), list(points));
        }

        private static List<Integer> list(int[] numbers) {
            return Arrays.stream(numbers).boxed().toList();
        }
    }
}
