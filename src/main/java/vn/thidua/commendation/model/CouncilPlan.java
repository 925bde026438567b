package vn.thidua.commendation.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.thidua.ballot.PollPlan;
import vn.thidua.cluster.YearRef;
import vn.thidua.conference.ConferenceDirectory.ConferenceRef;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.Vietnamese;

/** Turns the nominations of a year and the council's rules into the plan of one poll. */
public final class CouncilPlan {

    private static final int LONGEST_NAME = 200;

    private CouncilPlan() {
    }

    /** The key of what stands in the way of planning the vote, or null. */
    public static String obstacle(List<ConferenceRef> meetings, List<CouncilRule> rules, List<Nomination> proposed) {
        if (proposed.isEmpty()) {
            return "commendation.council.noNominations";
        }
        Set<Long> ruled = new HashSet<>(rules.stream().map(CouncilRule::awardTypeId).toList());
        if (!proposed.stream().allMatch(one -> ruled.contains(one.awardTypeId()))) {
            return "commendation.council.noRules";
        }
        return meetings.stream().allMatch(ConferenceRef::ended) ? "commendation.council.noMeeting" : null;
    }

    /**
     * @param proposed the nominations that wait for the council, of all clusters
     * @param clusterNames by cluster id
     * @param ended whether a unit exists no more on the day of the meeting
     */
    public static PollPlan of(YearRef year, ConferenceRef meeting, List<AwardType> types, List<CouncilRule> rules, List<Nomination> proposed,
            Map<Long, String> clusterNames, Predicate<Long> ended) {
        String obstacle = obstacle(List.of(meeting), rules, proposed);
        RuleBroken.unless(obstacle == null, obstacle);
        List<PollPlan.Contest> contests = new ArrayList<>();
        for (AwardType type : types.stream().sorted(AwardType.ORDER).toList()) {
            Set<Long> named = new HashSet<>();
            List<PollPlan.Nominee> nominees = proposed.stream().filter(one -> one.awardTypeId() == type.id() && named.add(one.unitId()))
                    .map(one -> new PollPlan.Nominee(one.unitId(), name(one, clusterNames), one.score(), List.of(), null, ended.test(one.unitId()), false))
                    .toList();
            if (!nominees.isEmpty()) {
                var rule = rules.stream().filter(one -> one.awardTypeId() == type.id()).findFirst().orElseThrow().rule();
                contests.add(new PollPlan.Contest(VotePlan.subjectOf(type), type.nameVi(), type.nameEn(), rule, nominees));
            }
        }
        return new PollPlan(meeting.id(), subjectOf(year.id()), title(Vietnamese.LOCALE, year), title(Locale.ENGLISH, year), contests);
    }

    private static String name(Nomination nomination, Map<Long, String> clusterNames) {
        String full = nomination.unitName() + " (" + clusterNames.get(nomination.clusterId()) + ")";
        return full.length() <= LONGEST_NAME ? full : nomination.unitName();
    }

    private static String title(Locale locale, YearRef year) {
        return Messages.text(locale, "commendation.council.pollTitle", year.number());
    }

    /** The subject under which the ballot knows the council's vote of a year. */
    public static String subjectOf(long yearId) {
        return "council:" + yearId;
    }

    /** The year of a poll's subject; null for a poll of another kind. */
    public static Long yearOf(String pollSubject) {
        return pollSubject != null && pollSubject.matches("council:\\d+") ? Long.valueOf(pollSubject.substring("council:".length())) : null;
    }
}
