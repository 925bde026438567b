package vn.thidua.commendation.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.achievement.RankingDirectory.Ranking;
import vn.thidua.achievement.RankingDirectory.RankedUnit;
import vn.thidua.ballot.PollPlan;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.conference.ConferenceDirectory.ConferenceRef;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.unit.UnitRef;

/** Turns the award rules of a cluster-year into the plan of one poll, or says what is missing first. */
public final class VotePlan {

    private VotePlan() {
    }

    /** The key of what stands in the way of planning the vote, or null. */
    public static String obstacle(Ranking ranking, ConferenceRef conference, List<AwardRule> rules, List<UnitRef> nominees) {
        if (rules.isEmpty()) {
            return "commendation.vote.noRules";
        }
        if (!ranking.frozen()) {
            return "commendation.vote.rankingNotFrozen";
        }
        if (conference == null) {
            return "commendation.vote.noConference";
        }
        return nominees.isEmpty() ? "commendation.vote.noNominees" : null;
    }

    /** Whether a unit with this last day, null for none, can be commended on the day: TT 15/2025/TT-BNV excludes what was dissolved before. */
    public static boolean commendable(LocalDate lastDay, LocalDate day) {
        return lastDay == null || !lastDay.isBefore(day);
    }

    /** The members of the year that still exist on the conference day: a dissolved unit is not commended. */
    public static List<UnitRef> nominees(List<UnitRef> members, List<UnitRef> existingThen) {
        Set<Long> existing = existingThen.stream().map(UnitRef::id).collect(Collectors.toSet());
        return members.stream().filter(member -> existing.contains(member.id())).toList();
    }

    /** @param stage whose awards are voted on */
    public static PollPlan of(VoteStage stage, ClusterRef cluster, YearRef year, ConferenceRef conference, Ranking ranking, List<AwardRule> rules,
            List<UnitRef> nominees) {
        String obstacle = obstacle(ranking, conference, rules, nominees);
        RuleBroken.unless(obstacle == null, obstacle);
        Map<Long, AwardRule> ruleOf = rules.stream().collect(Collectors.toMap(AwardRule::awardTypeId, rule -> rule));
        Map<Long, RankedUnit> ranked = ranking.units().stream().collect(Collectors.toMap(RankedUnit::unitId, unit -> unit));
        List<PollPlan.Nominee> listed = nominees.stream().map(unit -> nominee(unit, ranked.get(unit.id()), ranking)).toList();
        List<PollPlan.Contest> contests = new ArrayList<>();
        for (AwardType type : stage.types()) {
            contests.add(new PollPlan.Contest(subjectOf(type), type.nameVi(), type.nameEn(), ruleOf.get(type.id()).rule(), listed));
        }
        return new PollPlan(conference.id(), stage.subject(),
                title(Vietnamese.LOCALE, cluster, year), title(Locale.ENGLISH, cluster, year), contests);
    }

    /** Its sub-score says how many units stand behind it in the ranking, which tells equal scores apart by the chain of the criteria set. */
    private static PollPlan.Nominee nominee(UnitRef unit, RankedUnit ranked, Ranking ranking) {
        if (ranked == null) {
            return new PollPlan.Nominee(unit.id(), unit.name(), null);
        }
        long behind = ranking.units().stream().filter(other -> other.rank() > ranked.rank()).count();
        return new PollPlan.Nominee(unit.id(), unit.name(), ranked.score(), List.of(BigDecimal.valueOf(behind)), ranked.band(), false, false);
    }

    private static String title(Locale locale, ClusterRef cluster, YearRef year) {
        return Messages.text(locale, "commendation.vote.pollTitle", cluster.name(), year.number());
    }

    static String subjectOf(AwardType type) {
        return "award:" + type.id();
    }

    /** The award type that a contest of the plan was about. */
    public static long awardTypeOf(String contestSubject) {
        return Long.parseLong(contestSubject.substring("award:".length()));
    }

    /** Cluster and year of the subject that the rounds of a poll share; empty for a poll of another feature. */
    public static long[] clusterAndYearOf(String pollSubject) {
        if (pollSubject == null || !pollSubject.matches("commendation:\\d+:\\d+(/\\d+)?")) {
            return new long[0];
        }
        String[] parts = pollSubject.split("[:/]");
        return new long[] {Long.parseLong(parts[1]), Long.parseLong(parts[2])};
    }
}
