package vn.thidua.handover.model;

import java.util.List;
import java.util.Locale;
import vn.thidua.ballot.PollPlan;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.conference.ConferenceDirectory.ConferenceRef;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.unit.UnitRef;

/** Turns the election rule of a cluster-year into the plan of one poll with one contest, or says what is missing first. */
public final class ElectionPlan {

    private static final String CONTEST = "leader";

    private ElectionPlan() {
    }

    /** The key of what stands in the way of planning the election, or null. */
    public static String obstacle(LeaderRule rule, ConferenceRef conference, List<UnitRef> nominees) {
        if (rule == null) {
            return "handover.election.noRule";
        }
        if (conference == null) {
            return "handover.election.noConference";
        }
        return nominees.size() < 2 ? "handover.election.noNominees" : null;
    }

    /** Who can be elected: the members of the next year, without today's leader unless the rule lets it stand again. */
    public static List<UnitRef> nominees(List<UnitRef> nextMembers, UnitRef leader, boolean leaderStands) {
        return nextMembers.stream().filter(unit -> leaderStands || leader == null || unit.id() != leader.id()).toList();
    }

    public static PollPlan of(ClusterRef cluster, YearRef year, ConferenceRef conference, LeaderRule rule, List<UnitRef> nominees) {
        String obstacle = obstacle(rule, conference, nominees);
        RuleBroken.unless(obstacle == null, obstacle);
        // no score: how well a unit did says nothing of whether it should lead
        var listed = nominees.stream().map(unit -> new PollPlan.Nominee(unit.id(), unit.name(), null)).toList();
        String vi = title(Vietnamese.LOCALE, cluster, year);
        String en = title(Locale.ENGLISH, cluster, year);
        return new PollPlan(conference.id(), subjectOf(cluster.id(), year.id()), vi, en, List.of(new PollPlan.Contest(CONTEST, vi, en, rule.rule(), listed)));
    }

    private static String title(Locale locale, ClusterRef cluster, YearRef year) {
        return Messages.text(locale, "handover.election.pollTitle", cluster.name(), String.valueOf(year.number() + 1));
    }

    /** The subject under which the ballot knows the election held in a cluster-year, for the year after. */
    public static String subjectOf(long clusterId, long yearId) {
        return "leader:" + clusterId + ":" + yearId;
    }
}
