package vn.thidua.ballot.model;

import java.io.Serializable;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * All that leaves the box: how many ballots it held, their inclusion codes in alphabetical order, and counts per contest and
 * nominee. The opened ballots themselves exist one at a time, in memory, in a random order, and are wiped.
 */
public record OpenedBox(int returned, SortedSet<String> inclusionCodes, List<Count> contests) {

    /** Votes in the order of the nominees on the paper. */
    public record Count(int valid, int blank, int invalid, List<Integer> votes) implements Serializable {

        private Count plus(Count other) {
            return new Count(valid + other.valid, blank + other.blank, invalid + other.invalid,
                    IntStream.range(0, votes.size()).mapToObj(n -> votes.get(n) + other.votes.get(n)).toList());
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
        Counter[] counters = paper.contests().stream().map(contest -> new Counter(contest.nominees().size())).toArray(Counter[]::new);
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
        return new OpenedBox(shuffled.size(), codes, Arrays.stream(counters).map(Counter::count).toList());
    }

    private static final class Counter {

        private final int[] votes;
        private int valid;
        private int blank;
        private int invalid;

        Counter(int nominees) {
            votes = new int[nominees];
        }

        void add(Set<Integer> chosen) {
            if (chosen == null) {
                invalid++;
            } else if (chosen.isEmpty()) {
                blank++;
            } else {
                valid++;
                chosen.forEach(nominee -> votes[nominee]++);
            }
        }

        Count count() {
            return new Count(valid, blank, invalid, Arrays.stream(votes).boxed().toList());
        }
    }
}
