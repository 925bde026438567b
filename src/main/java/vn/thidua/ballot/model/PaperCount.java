package vn.thidua.ballot.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.ContestRule.Form;
import vn.thidua.ballot.ContestRule.OrderCounting;
import vn.thidua.shared.RuleBroken;

/**
 * What one teller counted on paper, or hands she counted. Exists in memory until a second teller has counted the same; then
 * it lies under the poll's public key, or is the result at once where all was counted by hand.
 *
 * @param issued ballot papers handed out
 * @param returned ballot papers in the box: in each contest valid + blank + invalid
 */
public record PaperCount(int issued, int returned, List<OpenedBox.Count> contests) implements Serializable {

    private static final int MOST = 100_000;

    /** Keeps the counts out of every log. */
    @Override
    public String toString() {
        return "PaperCount[sealed]";
    }

    /** A show of hands: everybody present votes, and no hand is blank or invalid. */
    public static PaperCount ofHands(int present, List<OpenedBox.Count> hands) {
        return new PaperCount(present, present, hands.stream().map(h -> new OpenedBox.Count(present, 0, 0, h.votes(), h.against(), h.points())).toList());
    }

    /** @throws RuleBroken at the input whose number cannot be: a contest's papers do not add up, or a nominee has more votes than papers are valid */
    void check(List<PollContest> poll) {
        RuleBroken.unlessAt("issued", issued >= 0 && issued <= MOST, "ballot.paper.badNumber");
        RuleBroken.unlessAt("returned", returned >= 0 && returned <= MOST, "ballot.paper.badNumber");
        RuleBroken.unless(contests.size() == poll.size(), "ballot.vote.notThisPaper");
        for (int c = 0; c < contests.size(); c++) {
            OpenedBox.Count count = contests.get(c);
            ContestRule rule = poll.get(c).rule();
            RuleBroken.unless(count.votes().size() == poll.get(c).nominees().size(), "ballot.vote.notThisPaper");
            RuleBroken.unlessAt(field(c, "valid"), count.valid() >= 0, "ballot.paper.badNumber");
            RuleBroken.unlessAt(field(c, "blank"), count.blank() >= 0, "ballot.paper.badNumber");
            RuleBroken.unlessAt(field(c, "invalid"), count.invalid() >= 0, "ballot.paper.badNumber");
            RuleBroken.unlessAt(field(c, "valid"), (long) count.valid() + count.blank() + count.invalid() == returned, "ballot.paper.doesNotAddUp", returned);
            RuleBroken.unless(count.against().size() == count.votes().size() && count.points().size() == count.votes().size(), "ballot.vote.notThisPaper");
            for (int n = 0; n < count.votes().size(); n++) {
                checkNominee(c, n, rule);
            }
            long all = count.votes().stream().mapToLong(Integer::longValue).sum();
            int most = rule.form() == Form.YES_NO ? count.votes().size() : firstPlaces(rule) ? 1 : rule.maxChoices();
            RuleBroken.unlessAt(field(c, "valid"), all <= (long) count.valid() * most, "ballot.paper.tooManyVotes", all, most);
        }
    }

    /** In words: on a valid paper a nominee stands once, for or against, and a place of a list of k is worth 1 to k points. */
    private void checkNominee(int contest, int nominee, ContestRule rule) {
        OpenedBox.Count count = contests.get(contest);
        int votes = count.votes().get(nominee);
        int against = count.against().get(nominee);
        int points = count.points().get(nominee);
        String field = field(contest, "n" + nominee);
        RuleBroken.unlessAt(field, votes >= 0 && votes <= count.valid(), "ballot.paper.moreThanValid", count.valid());
        RuleBroken.unlessAt(field(contest, "a" + nominee), against >= 0 && (against == 0 || rule.form() == Form.YES_NO) && votes + against <= count.valid(),
                "ballot.paper.moreThanValid", count.valid());
        boolean byPoints = rule.form() == Form.ORDERED && !firstPlaces(rule);
        RuleBroken.unlessAt(field(contest, "p" + nominee), byPoints ? points >= votes && points <= (long) votes * rule.maxChoices() : points == 0,
                "ballot.paper.points", votes, (long) votes * rule.maxChoices());
    }

    private static boolean firstPlaces(ContestRule rule) {
        return rule.form() == Form.ORDERED && rule.ordered() == OrderCounting.FIRST_PLACES;
    }

    private static String field(int contest, String what) {
        return "c" + contest + what;
    }

    /** The input of the first line in which the two differ; never what stands in the other. */
    public Optional<String> firstDifference(PaperCount other) {
        if (issued != other.issued) {
            return Optional.of("issued");
        }
        if (returned != other.returned) {
            return Optional.of("returned");
        }
        for (int c = 0; c < contests.size(); c++) {
            OpenedBox.Count mine = contests.get(c);
            OpenedBox.Count hers = other.contests.get(c);
            if (mine.valid() != hers.valid()) {
                return Optional.of(field(c, "valid"));
            }
            if (mine.blank() != hers.blank()) {
                return Optional.of(field(c, "blank"));
            }
            if (mine.invalid() != hers.invalid()) {
                return Optional.of(field(c, "invalid"));
            }
            for (int n = 0; n < mine.votes().size(); n++) {
                if (!mine.votes().get(n).equals(hers.votes().get(n))) {
                    return Optional.of(field(c, "n" + n));
                }
                if (!mine.against().get(n).equals(hers.against().get(n))) {
                    return Optional.of(field(c, "a" + n));
                }
                if (!mine.points().get(n).equals(hers.points().get(n))) {
                    return Optional.of(field(c, "p" + n));
                }
            }
        }
        return Optional.empty();
    }

    byte[] encode() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            DataOutputStream data = new DataOutputStream(out);
            data.writeInt(issued);
            data.writeInt(returned);
            for (OpenedBox.Count count : contests) {
                data.writeInt(count.valid());
                data.writeInt(count.blank());
                data.writeInt(count.invalid());
                for (int n = 0; n < count.votes().size(); n++) {
                    data.writeInt(count.votes().get(n));
                    data.writeInt(count.against().get(n));
                    data.writeInt(count.points().get(n));
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PaperCount decode(byte[] bytes, List<PollContest> poll) {
        try (DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int issued = data.readInt();
            int returned = data.readInt();
            List<OpenedBox.Count> contests = new ArrayList<>();
            for (PollContest contest : poll) {
                int valid = data.readInt();
                int blank = data.readInt();
                int invalid = data.readInt();
                List<Integer> votes = new ArrayList<>();
                List<Integer> against = new ArrayList<>();
                List<Integer> points = new ArrayList<>();
                for (int n = 0; n < contest.nominees().size(); n++) {
                    votes.add(data.readInt());
                    against.add(data.readInt());
                    points.add(data.readInt());
                }
                contests.add(new OpenedBox.Count(valid, blank, invalid, List.copyOf(votes), List.copyOf(against), List.copyOf(points)));
            }
            return new PaperCount(issued, returned, contests);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
