package vn.thidua.ballot.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.ContestRule.Form;
import vn.thidua.ballot.ContestRule.OrderCounting;
import vn.thidua.ballot.ContestRule.Recusal;
import vn.thidua.ballot.PollPlan;
import vn.thidua.ballot.model.ContestTally.NomineeVotes;
import vn.thidua.shared.TryOutFault;

/**
 * A made-up vote: an electorate and contests with their rules and counts, decided by the product's own rules and stored
 * nowhere. Nominees of the same name in several contests are the same unit.
 *
 * @param contests the higher level first
 */
public record VoteCase(Electorate electorate, List<Contest> contests) implements Serializable {

    public static final int MAX_CONTESTS = 20;
    public static final int MAX_NOMINEES = 200;

    public record Contest(String name, ContestRule rule, int valid, int blank, int invalid, List<Nominee> nominees) implements Serializable {

        public Contest {
            nominees = List.copyOf(nominees);
        }
    }

    /**
     * @param facts what filter and ties look at; the number of the unit does not matter
     * @param own its own delegates, for a rule that leaves them out of its base
     */
    public record Nominee(PollPlan.Nominee facts, int votes, int against, int points, OwnDelegates own) implements Serializable {
    }

    public VoteCase {
        contests = List.copyOf(contests);
    }

    /** What keeps the case from being decided, all of it; empty where it can be. */
    public List<TryOutFault> faults() {
        List<TryOutFault> faults = new ArrayList<>();
        must(faults, "/electorate/present", electorate.present() <= electorate.convened(), "ballot.tryout.morePresent");
        must(faults, "/electorate/unitsPresent", electorate.unitsPresent() <= electorate.unitsConvened(), "ballot.tryout.morePresent");
        must(faults, "/contests", !contests.isEmpty() && contests.size() <= MAX_CONTESTS, "ballot.tryout.contests", MAX_CONTESTS);
        must(faults, "/contests", contests.stream().map(contest -> contest.rule().elector()).distinct().count() <= 1, "ballot.poll.electorsDiffer");
        for (int i = 0; i < contests.size(); i++) {
            check(faults, "/contests/" + i, contests.get(i));
        }
        return faults;
    }

    private void check(List<TryOutFault> faults, String at, Contest contest) {
        ContestRule rule = contest.rule();
        must(faults, at + "/nominees", !contest.nominees().isEmpty() && contest.nominees().size() <= MAX_NOMINEES, "ballot.tryout.nominees", MAX_NOMINEES);
        must(faults, at + "/valid", contest.valid() + contest.blank() + contest.invalid() <= electorate.cardsDrawn(), "ballot.tryout.moreReturned");
        Set<String> names = new HashSet<>();
        long votes = 0;
        long subScores = contest.nominees().stream().map(n -> n.facts().subScores().size()).distinct().count();
        must(faults, at + "/nominees", subScores <= 1, "ballot.tryout.subScores");
        for (int n = 0; n < contest.nominees().size(); n++) {
            Nominee nominee = contest.nominees().get(n);
            String here = at + "/nominees/" + n;
            String name = nominee.facts().name();
            must(faults, here + "/name", name != null && !name.isBlank(), "ballot.tryout.nameMissing");
            must(faults, here + "/name", name == null || names.add(key(name)), "ballot.poll.nomineeTwice");
            boolean out = rule.filter().excludes(nominee.facts()) != null;
            must(faults, here + "/votes", !out || nominee.votes() + nominee.against() + nominee.points() == 0, "ballot.tryout.excludedVotes");
            must(faults, here + "/votes", nominee.votes() + nominee.against() <= contest.valid(), "ballot.tryout.moreVotes", contest.valid());
            must(faults, here + "/against", nominee.against() == 0 || rule.form() == Form.YES_NO, "ballot.tryout.notInForm");
            boolean byPoints = rule.ordered() == OrderCounting.POINTS;
            must(faults, here + "/points", byPoints || nominee.points() == 0, "ballot.tryout.notInForm");
            boolean possible = nominee.points() >= nominee.votes() && nominee.points() <= (long) nominee.votes() * rule.maxChoices();
            must(faults, here + "/points", !byPoints || possible, "ballot.tryout.badPoints", nominee.votes(), (long) nominee.votes() * rule.maxChoices());
            boolean ownFits = nominee.own().convened() <= electorate.convened() && nominee.own().present() <= nominee.own().convened();
            must(faults, here + "/ownPresent", rule.recusal() == Recusal.NONE || ownFits, "ballot.tryout.badOwn");
            votes += nominee.votes();
        }
        if (rule.form() != Form.YES_NO) {
            boolean first = rule.ordered() == OrderCounting.FIRST_PLACES;
            long least = (long) contest.valid() * (first ? 1 : rule.minChoices());
            long most = (long) contest.valid() * (first ? 1 : rule.maxChoices());
            must(faults, at + "/nominees", votes >= least && votes <= most, "ballot.tryout.sum", votes, least, most);
        }
    }

    /** @throws IllegalStateException where there are {@link #faults()} */
    public List<ContestDecision> decisions() {
        if (!faults().isEmpty()) {
            throw new IllegalStateException("a case with faults");
        }
        Map<String, Long> units = new HashMap<>();
        List<ContestTally> tallies = new ArrayList<>();
        for (Contest contest : contests) {
            tallies.add(new ContestTally(contest.name(), contest.rule(), contest.valid(), contest.blank(), contest.invalid(), contest.nominees().stream()
                    .map(n -> votes(n, contest.rule(), units.computeIfAbsent(key(n.facts().name()), name -> units.size() + 1L))).toList()));
        }
        return CountingRules.decide(electorate, tallies);
    }

    private static NomineeVotes votes(Nominee n, ContestRule rule, long unit) {
        return new NomineeVotes(unit, n.facts().name(), n.facts().score(), n.facts().subScores(), n.votes(), n.against(), n.points(), n.own(),
                rule.filter().excludes(n.facts()));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static void must(List<TryOutFault> faults, String at, boolean holds, String key, Object... args) {
        if (!holds) {
            faults.add(TryOutFault.at(at, key, args));
        }
    }
}
