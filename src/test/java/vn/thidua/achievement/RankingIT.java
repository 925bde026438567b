package vn.thidua.achievement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thidua.achievement.usecase.FreezeRanking;
import vn.thidua.achievement.usecase.NameReviewer;
import vn.thidua.achievement.usecase.RankingQueries;

class RankingIT extends AchievementCase {

    @Inject
    FreezeRanking freeze;

    @Inject
    RankingQueries rankings;

    @Inject
    RankingDirectory directory;

    @Inject
    AchievementProgress progress;

    @Inject
    NameReviewer nameReviewer;

    private RankingQueries.RankingPage ranking() {
        return rankings.of(its.clusterId(), its.yearId());
    }

    private String ranks() {
        return ranking().rows().stream().map(row -> (row.rank() == null ? "-" : row.rank() + (row.tied() ? "*" : "")) + ":" + its.unitIds().indexOf(row.unitId()))
                .collect(Collectors.joining(" "));
    }

    private void freezeIt() {
        freeze.execute(new FreezeRanking.Command(its.clusterId(), its.yearId()));
    }

    private void allVerified() {
        published();
        verified(0, "50", "yes", "1", "3");
        verified(1, "100", "yes", "2", "4");
        verified(2, "100", "yes", "2", "4");
        verified(3, "250", "yes", "9", "5");
        verified(4, "0", "no", "0", "0");
    }

    @Test
    void it_follows_the_verified_reports_and_names_the_others_without_a_rank() {
        published();
        verified(0, "50", "yes", "1", "3");
        verified(3, "100", "yes", "2", "5");
        submitted(1, "100", "yes", "2", "5");
        as(its.staff());
        assertEquals("1:3 2:0 -:1 -:2 -:4", ranks());
        assertFalse(ranking().allVerified());
        refused("achievement.ranking.notAllVerified", this::freezeIt);
        assertEquals(2, directory.ranking(its.clusterId(), its.yearId()).units().size());
        assertEquals(2, progress.reports(its.clusterId(), its.yearId()).count(ReportStatus.VERIFIED));
        assertEquals(3, progress.reports(its.clusterId(), its.yearId()).handedIn());
        assertEquals(ReportStatus.SUBMITTED, progress.report(its.clusterId(), its.yearId(), its.unitIds().get(1)).orElseThrow().status());
        assertTrue(progress.report(its.clusterId(), its.yearId(), its.unitIds().get(2)).isEmpty());
    }

    @Test
    void ties_are_shown_and_a_frozen_ranking_never_changes() {
        allVerified();
        assertEquals("1:3 2*:1 2*:2 4:0 5:4", ranks());
        freezeIt();
        assertTrue(directory.ranking(its.clusterId(), its.yearId()).frozen());
        assertEquals("1:3 2*:1 2*:2 4:0 5:4", ranks());
        refused("achievement.ranking.frozenAlready", this::freezeIt);
        refused("achievement.ranking.frozenAlready", () -> nameReviewer.execute(new NameReviewer.Command(page(1).reportId(), page(1).version(), null)));
        refused("achievement.ranking.frozenAlready", () -> saved(1, "100", "yes", "2", "5"));
        assertFalse(page(1).mayEdit());
        as(its.staff());
        assertFalse(ranking().mayFreeze());
    }

    @Test
    void a_member_looks_on_and_opens_only_her_own_report() {
        allVerified();
        as(its.officers().get(1));
        var rows = ranking().rows();
        assertEquals(5, rows.size());
        assertEquals(List.of(its.unitIds().get(1)), rows.stream().filter(row -> row.reportId() != null).map(row -> row.unitId()).toList());
        assertNull(ranking().frozenAt());
    }

    @Test
    void only_staff_of_the_organisation_freeze() {
        allVerified();
        for (String who : List.of(its.officers().get(0), its.heads().get(0), its.reviewer(), its.teller(), its.readOnly(), its.foreign(), its.foreignOfficer())) {
            as(who);
            denied(this::freezeIt);
        }
        as(its.foreign());
        denied(this::ranking);
    }
}
