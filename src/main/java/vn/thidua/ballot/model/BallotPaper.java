package vn.thidua.ballot.model;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.thidua.ballot.ContestRule.Form;
import vn.thidua.ballot.ContestRule.OrderCounting;
import vn.thidua.shared.RuleBroken;

/** The paper each card of a poll gives access to; it no longer changes once the poll is READY. */
public record BallotPaper(long pollId, String titleVi, String titleEn, List<Contest> contests, byte[] publicKey) implements Serializable {

    /** The mark of a nominee that is chosen, or answered with yes. */
    public static final int YES = 1;
    /** The mark of a nominee that is answered with no; only in the form YES_NO. */
    public static final int NO = 2;

    private static final byte FORMAT = 1;
    private static final int BLOCK = 64;

    /**
     * Nominees in the order of the poll, which their numbers on a ballot follow; what is shown may be ordered otherwise.
     *
     * @param ordered how an ordered list is counted; null for the other forms
     * @param minChoices fewest nominees chosen, or places filled, unless the ballot is blank; means nothing for YES_NO
     * @param maxChoices most of them
     */
    public record Contest(String titleVi, String titleEn, Form form, OrderCounting ordered, int minChoices, int maxChoices, boolean selfVote, List<String> nominees)
            implements Serializable {

        /** The key of what is wrong with these marks, or null. */
        private String fault(Map<Integer, Integer> marks) {
            int most = switch (form) {
                case CHOICES -> YES;
                case YES_NO -> NO;
                case ORDERED -> maxChoices;
            };
            if (!marks.entrySet().stream().allMatch(mark -> mark.getKey() >= 0 && mark.getKey() < nominees.size() && mark.getValue() >= 1)) {
                return "ballot.vote.notThisPaper";
            }
            if (form != Form.YES_NO && marks.size() > maxChoices) {
                return "ballot.vote.tooMany";
            }
            if (!marks.values().stream().allMatch(mark -> mark <= most)) {
                return form == Form.ORDERED ? "ballot.vote.places" : "ballot.vote.notThisPaper";
            }
            if (form != Form.YES_NO && !marks.isEmpty() && marks.size() < minChoices) {
                return "ballot.vote.tooFew";
            }
            // different places, of which the highest is their number: none is left out
            boolean inOrder = Set.copyOf(marks.values()).size() == marks.size() && marks.values().stream().allMatch(place -> place <= marks.size());
            return form == Form.ORDERED && !inOrder ? "ballot.vote.places" : null;
        }
    }

    /**
     * What one delegate wants: for each contest the marks of the nominees by their numbers, none for a blank ballot; a mark is
     * YES, NO or the place in an ordered list. Exists in memory only, while the ballot is filled in, sealed or counted.
     */
    public record Choices(List<Map<Integer, Integer>> contests) {

        /** For each contest the nominees that are chosen. */
        public static Choices of(List<Set<Integer>> chosen) {
            return new Choices(chosen.stream().map(numbers -> numbers.stream().collect(Collectors.toMap(number -> number, number -> YES))).toList());
        }

        /** Keeps the choices themselves out of every log. */
        @Override
        public String toString() {
            return "Choices[sealed]";
        }
    }

    /** @throws RuleBroken where a contest has too few, too many or unknown marks; naming the contest, never the mark */
    public void check(Choices choices) {
        RuleBroken.unless(choices.contests().size() == contests.size(), "ballot.vote.notThisPaper");
        for (int i = 0; i < contests.size(); i++) {
            Contest contest = contests.get(i);
            String fault = contest.fault(choices.contests().get(i));
            RuleBroken.unless(!"ballot.vote.notThisPaper".equals(fault), "ballot.vote.notThisPaper");
            RuleBroken.unlessAt("c" + i, fault == null, fault, "ballot.vote.tooFew".equals(fault) ? contest.minChoices() : contest.maxChoices());
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
                plain[at++] = choices.contests().get(i).getOrDefault(n, 0).byteValue();
            }
        }
        return plain;
    }

    /** The marks of one contest, or null where these bytes are no ballot of this poll or break the contest's rule. */
    Map<Integer, Integer> decode(byte[] plain, int contestNumber) {
        if (plain == null || plain.length != plainSize() || plain[0] != FORMAT) {
            return null;
        }
        int at = 1;
        for (int i = 0; i < contestNumber; i++) {
            at += contests.get(i).nominees().size();
        }
        Contest contest = contests.get(contestNumber);
        Map<Integer, Integer> marks = new TreeMap<>();
        for (int n = 0; n < contest.nominees().size(); n++) {
            if (plain[at + n] != 0) {
                marks.put(n, (int) plain[at + n]);
            }
        }
        return contest.fault(marks) == null ? marks : null;
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
