package vn.thidua.ballot.model;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.thidua.shared.RuleBroken;

/** The paper each card of a poll gives access to; it no longer changes once the poll is READY. */
public record BallotPaper(long pollId, String titleVi, String titleEn, List<Contest> contests, byte[] publicKey) implements Serializable {

    /** Nominees in the order of the poll, which their numbers on a ballot follow; what is shown may be ordered otherwise. */
    public record Contest(String titleVi, String titleEn, int minChoices, int maxChoices, boolean selfVote, List<String> nominees)
            implements Serializable {
    }

    private static final byte FORMAT = 1;
    private static final int BLOCK = 64;

    /**
     * What one delegate wants: for each contest the numbers of the nominees chosen, none for a blank ballot. Exists in memory
     * only, while the ballot is being filled in, sealed or counted.
     */
    public record Choices(List<Set<Integer>> contests) {

        /** Keeps the choices themselves out of every log. */
        @Override
        public String toString() {
            return "Choices[sealed]";
        }
    }

    /** @throws RuleBroken where a contest has too few, too many or unknown choices; naming the contest, never the choice */
    public void check(Choices choices) {
        RuleBroken.unless(choices.contests().size() == contests.size(), "ballot.vote.notThisPaper");
        for (int i = 0; i < contests.size(); i++) {
            Contest contest = contests.get(i);
            Set<Integer> chosen = choices.contests().get(i);
            RuleBroken.unless(chosen.stream().allMatch(n -> n >= 0 && n < contest.nominees().size()), "ballot.vote.notThisPaper");
            RuleBroken.unlessAt("c" + i, chosen.size() <= contest.maxChoices(), "ballot.vote.tooMany", contest.maxChoices());
            RuleBroken.unlessAt("c" + i, chosen.isEmpty() || chosen.size() >= contest.minChoices(), "ballot.vote.tooFew", contest.minChoices());
        }
    }

    /** One byte for each nominee, padded: as long for every ballot of the poll, whatever is chosen. */
    public byte[] encode(Choices choices) {
        check(choices);
        byte[] plain = new byte[plainSize()];
        plain[0] = FORMAT;
        int at = 1;
        for (int i = 0; i < contests.size(); i++) {
            for (int n = 0; n < contests.get(i).nominees().size(); n++) {
                plain[at++] = (byte) (choices.contests().get(i).contains(n) ? 1 : 0);
            }
        }
        return plain;
    }

    /** The choices of one contest, or null where these bytes are no ballot of this poll or break the contest's rule. */
    Set<Integer> decode(byte[] plain, int contestNumber) {
        if (plain == null || plain.length != plainSize() || plain[0] != FORMAT) {
            return null;
        }
        int at = 1;
        for (int i = 0; i < contestNumber; i++) {
            at += contests.get(i).nominees().size();
        }
        Contest contest = contests.get(contestNumber);
        Set<Integer> chosen = new TreeSet<>();
        for (int n = 0; n < contest.nominees().size(); n++) {
            byte mark = plain[at + n];
            if (mark != 0 && mark != 1) {
                return null;
            }
            if (mark == 1) {
                chosen.add(n);
            }
        }
        boolean within = chosen.isEmpty() || chosen.size() >= contest.minChoices() && chosen.size() <= contest.maxChoices();
        return within ? chosen : null;
    }

    /** Where the mark of a nominee stands among the bytes of an opened ballot; both counted from zero. */
    public int position(int contest, int nominee) {
        return 1 + contests.subList(0, contest).stream().mapToInt(before -> before.nominees().size()).sum() + nominee;
    }

    /** Bytes of every sealed ballot of this poll. */
    public int sealedSize() {
        return SealedBox.sizeOf(plainSize());
    }

    public int plainSize() {
        int marks = 1 + contests.stream().mapToInt(contest -> contest.nominees().size()).sum();
        return (marks + BLOCK - 1) / BLOCK * BLOCK;
    }
}
