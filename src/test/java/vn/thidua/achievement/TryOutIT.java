package vn.thidua.achievement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.achievement.model.scoring.Reported;
import vn.thidua.achievement.model.tryout.TryOutCase;
import vn.thidua.achievement.usecase.TryOutQueries;
import vn.thidua.achievement.usecase.TryOutScoring;

class TryOutIT extends AchievementCase {

    @Inject
    private TryOutQueries tryOuts;

    @Inject
    private TryOutScoring scoring;

    @Test
    void starts_from_a_set_with_its_targets_and_the_reported_figures() {
        published();
        saved(0, "50", "yes", "1", "-");
        as(its.staff());
        TryOutCase copy = tryOuts.copy(its.clusterId(), its.yearId());
        assertEquals(List.of("A", "A.1", "A.2", "B", "C"), copy.lines().stream().map(line -> line.spec().code()).toList());
        assertEquals(its.unitIds().size(), copy.units().size());
        TryOutCase.Unit unit = copy.units().stream().filter(one -> !one.figures().isEmpty()).findFirst().orElseThrow();
        assertEquals(0, unit.targets().get("A.1").compareTo(number("100")));
        assertTrue(unit.figures().get("A.1").same(Reported.figure(number("50"))));
        assertEquals(Boolean.TRUE, unit.figures().get("A.2").met());
        TryOutScoring.Outcome outcome = scoring.execute(new TryOutScoring.Command(copy, ""));
        assertEquals(List.of(), outcome.faults());
        assertEquals(0, outcome.result().units().get(0).score().total().compareTo(number("9.5")), "half of 6, 4 and 2.5");
    }

    @Test
    void lists_the_sets_she_may_configure() {
        draft();
        assertTrue(tryOuts.sources().stream().anyMatch(source -> source.cluster().id() == its.clusterId() && source.title().equals("Tiêu chí năm 2023")));
    }

    @Test
    void reads_a_criteria_file_and_stores_nothing() {
        draft();
        int before = set().lines().size();
        var reading = tryOuts.sheet("code,name,max\n1,Một,5\n2,Hai,4\n".getBytes(StandardCharsets.UTF_8), 2);
        assertTrue(reading.good());
        assertEquals(2, reading.lines().size());
        assertEquals(before, set().lines().size());
    }

    @Test
    void is_copied_only_by_those_who_may_configure_the_cluster() {
        draft();
        as(its.officers().get(0));
        denied(() -> tryOuts.copy(its.clusterId(), its.yearId()));
        denied(() -> tryOuts.sources());
        as(its.foreignOfficer());
        denied(() -> tryOuts.copy(its.clusterId(), its.yearId()));
    }

    @Test
    void is_scored_for_somebody_without_an_account() {
        as(null);
        TryOutCase made = TryOutCase.of(2, List.of(new TryOutCase.Line(0, 0, spec("C", vn.thidua.achievement.model.scoring.CriterionKind.DIRECT, "5"))),
                List.of(TryOutCase.Unit.named("A")));
        assertEquals(1, scoring.execute(new TryOutScoring.Command(made, null)).result().units().size());
    }
}
