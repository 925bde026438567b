package vn.thidua.chain.model;

import java.time.LocalDate;
import java.util.List;
import vn.thidua.achievement.AchievementProgress.CriteriaProgress;
import vn.thidua.achievement.AchievementProgress.ReportsProgress;
import vn.thidua.achievement.FigureStage;
import vn.thidua.achievement.RankingDirectory.Ranking;
import vn.thidua.ballot.PollDirectory.PollRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.commendation.NominationDirectory.NominationProgress;
import vn.thidua.conference.ConferenceDirectory.ConferenceRef;
import vn.thidua.handover.HandoverDirectory.HandoverRef;
import vn.thidua.unit.UnitRef;

/**
 * What the features say of one cluster-year today; null stands for what does not exist yet.
 *
 * @param ranking the one of the conference once it is frozen
 * @param figures how far the figures are
 * @param leader the unit that leads today
 */
public record YearFacts(LocalDate today, YearRef year, List<UnitRef> members, UnitRef leader, UnitRef deputy, CriteriaProgress criteria,
        ReportsProgress reports, Ranking ranking, FigureStage figures, ConferenceRef conference, PollRef poll, NominationProgress nominations, HandoverRef handover) {
}
