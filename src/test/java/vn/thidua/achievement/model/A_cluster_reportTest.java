package vn.thidua.achievement.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thidua.achievement.model.NarrativeSection.PROPOSALS;
import static vn.thidua.achievement.model.NarrativeSection.RESULTS;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.RuleBroken;

class A_cluster_reportTest {

    private static final Actor LEADER = new Actor(7L, "Hoàng Thị Thu");
    private static final Instant WHEN = Instant.parse("2023-10-29T12:00:00Z");

    private final ClusterReport report = ClusterReport.begin(1, 1, 1);
    private long lastId;

    /** Gives new lines their ids, as the database does. */
    private void stored() {
        try {
            Field id = NarrativeLine.class.getDeclaredField("id");
            id.setAccessible(true);
            for (NarrativeLine line : report.lines()) {
                if (line.id() == null) {
                    id.set(line, ++lastId);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private ClusterReport.Outcome collect(Map<Long, String> texts) {
        List<NarrativePiece> pieces = new ArrayList<>();
        texts.keySet().stream().sorted().forEach(unit -> pieces.addAll(NarrativePiece.of(unit, RESULTS, texts.get(unit))));
        ClusterReport.Outcome outcome = report.collect(pieces, texts.keySet(), 60, LEADER, WHEN);
        stored();
        return outcome;
    }

    private List<String> kept() {
        return report.kept(RESULTS).stream().map(NarrativeLine::text).toList();
    }

    private long line(String text) {
        return report.lines().stream().filter(line -> line.text().equals(text)).findFirst().orElseThrow().id();
    }

    private List<Long> unitsOf(String text) {
        return report.sources().stream().filter(source -> source.line().id() == line(text)).map(NarrativeSource::unitId).toList();
    }

    private static void refused(String key, Runnable step) {
        assertEquals(key, assertThrows(RuleBroken.class, step::run).key());
    }

    @Test
    void shows_the_same_line_of_two_units_once_with_both() {
        var outcome = collect(Map.of(1L, "- Hoà giải tốt\n- Kết nạp 50 hội viên", 2L, "1. Kết nạp 60 hội viên\n2. HÒA GIẢI TỐT;"));
        assertEquals(List.of("Hoà giải tốt", "Kết nạp 50 hội viên", "Kết nạp 60 hội viên"), kept());
        assertEquals(List.of(1L, 2L), unitsOf("Hoà giải tốt"));
        assertEquals(new ClusterReport.Outcome(3, 1, 0), outcome);
        assertEquals(new ClusterReport.Tally(4, 2, 4, 0), report.tally());
    }

    @Test
    void keeps_the_words_of_each_unit_as_it_wrote_them() {
        collect(Map.of(1L, "- Hoà giải tốt", 2L, "2. HÒA GIẢI TỐT;"));
        assertEquals(List.of("- Hoà giải tốt", "2. HÒA GIẢI TỐT;"), report.sources().stream().map(NarrativeSource::text).toList());
    }

    @Test
    void does_not_merge_the_same_words_of_different_sections() {
        report.collect(List.of(new NarrativePiece(1, RESULTS, "Như nhau"), new NarrativePiece(2, PROPOSALS, "Như nhau")), List.of(1L, 2L), 60, LEADER, WHEN);
        assertEquals(2, report.lines().size());
    }

    @Test
    void a_line_leaves_only_with_a_click_and_comes_back_to_its_place() {
        collect(Map.of(1L, "Một\nHai\nBa"));
        report.drop(line("Hai"), LEADER, WHEN);
        assertEquals(List.of("Một", "Ba"), kept());
        assertEquals(new ClusterReport.Tally(3, 1, 2, 1), report.tally());
        assertEquals("Hoàng Thị Thu", report.steps().get(1).personName());
        refused("achievement.narrative.notKept", () -> report.drop(line("Hai"), LEADER, WHEN));
        report.takeBack(line("Hai"), LEADER, WHEN);
        assertEquals(List.of("Một", "Hai", "Ba"), kept());
        refused("achievement.narrative.notDropped", () -> report.takeBack(line("Hai"), LEADER, WHEN));
    }

    @Test
    void collecting_again_keeps_what_was_edited_and_dropped() {
        collect(Map.of(1L, "Một\nHai\nBa"));
        report.edit(line("Một"), "Một, viết lại", LEADER, WHEN);
        report.drop(line("Hai"), LEADER, WHEN);
        assertEquals(new ClusterReport.Outcome(1, 0, 0), collect(Map.of(1L, "Một\nHai\nBa\nBốn")));
        assertEquals(List.of("Một, viết lại", "Ba", "Bốn"), kept());
        assertEquals("Một", report.kept(RESULTS).get(0).firstText());
        assertTrue(report.kept(RESULTS).get(0).edited());
    }

    @Test
    void marks_a_line_that_its_unit_no_longer_says_and_unmarks_it_when_it_does() {
        collect(Map.of(1L, "Một\nHai", 2L, "Hai"));
        assertEquals(new ClusterReport.Outcome(1, 0, 1), collect(Map.of(1L, "Một sửa lại\nHai")));
        assertEquals(List.of("Một", "Hai", "Một sửa lại"), kept());
        assertTrue(report.sources().get(0).gone());
        assertFalse(report.sources().stream().filter(source -> source.unitId() == 2).findFirst().orElseThrow().gone(), "unit 2 was not collected");
        collect(Map.of(1L, "Một\nHai"));
        assertFalse(report.sources().get(0).gone());
    }

    @Test
    void another_unit_that_says_what_was_dropped_gets_a_line_of_its_own() {
        collect(Map.of(1L, "Trồng hoa"));
        report.drop(line("Trồng hoa"), LEADER, WHEN);
        collect(Map.of(1L, "Trồng hoa", 2L, "Trồng hoa"));
        assertEquals(List.of("Trồng hoa"), kept());
        assertEquals(1, report.dropped(RESULTS).size());
        assertEquals(new ClusterReport.Tally(2, 2, 1, 1), report.tally());
        assertEquals(new ClusterReport.Outcome(0, 0, 0), collect(Map.of(1L, "Trồng hoa", 2L, "Trồng hoa")));
    }

    @Test
    void two_lines_become_one_with_a_click_and_two_again() {
        collect(Map.of(1L, "Một\nGần như một", 2L, "Hai"));
        report.merge(line("Gần như một"), line("Hai"), LEADER, WHEN);
        report.merge(line("Hai"), line("Một"), LEADER, WHEN);
        assertEquals(List.of("Một"), kept());
        assertEquals(List.of("Gần như một", "Hai"), report.mergedInto(report.kept(RESULTS).get(0)).stream().map(NarrativeLine::text).toList());
        report.drop(line("Một"), LEADER, WHEN);
        assertEquals(3, report.tally().dropped(), "what was merged goes and comes with the line it stands in");
        report.takeBack(line("Một"), LEADER, WHEN);
        report.separate(line("Hai"), LEADER, WHEN);
        assertEquals(List.of("Một", "Hai"), kept());
        refused("achievement.narrative.notMerged", () -> report.separate(line("Hai"), LEADER, WHEN));
        refused("achievement.narrative.mergeWithItself", () -> report.merge(line("Hai"), line("Hai"), LEADER, WHEN));
        refused("achievement.narrative.notKept", () -> report.merge(line("Hai"), line("Gần như một"), LEADER, WHEN));
    }

    @Test
    void a_unit_that_says_what_was_merged_joins_the_line_it_stands_in() {
        collect(Map.of(1L, "Một", 2L, "Hai"));
        report.merge(line("Hai"), line("Một"), LEADER, WHEN);
        assertEquals(new ClusterReport.Outcome(0, 1, 0), collect(Map.of(1L, "Một", 2L, "Hai", 3L, "Hai")));
        assertEquals(List.of("Một"), kept());
    }

    @Test
    void lines_move_within_their_section_and_to_another() {
        collect(Map.of(1L, "Một\nHai\nBa"));
        report.drop(line("Hai"), LEADER, WHEN);
        report.move(line("Ba"), true, LEADER, WHEN);
        assertEquals(List.of("Ba", "Một"), kept());
        refused("achievement.narrative.noPlaceThere", () -> report.move(line("Ba"), true, LEADER, WHEN));
        report.moveTo(line("Ba"), PROPOSALS, LEADER, WHEN);
        assertEquals(List.of("Ba"), report.kept(PROPOSALS).stream().map(NarrativeLine::text).toList());
        assertEquals(new ClusterReport.Outcome(0, 1, 0), collect(Map.of(1L, "Một\nHai\nBa", 2L, "Ba")), "it is still known by the section of the unit's text");
    }

    @Test
    void the_cluster_writes_lines_of_its_own() {
        report.write(PROPOSALS, " Đề nghị tỉnh hỗ trợ. ", LEADER, WHEN);
        stored();
        assertEquals("Đề nghị tỉnh hỗ trợ.", report.kept(PROPOSALS).get(0).text());
        assertEquals(0, report.tally().lines());
        refused("achievement.narrative.textMissing", () -> report.write(PROPOSALS, " - ", LEADER, WHEN));
        refused("achievement.narrative.lineTooLong", () -> report.edit(1, "a".repeat(10001), LEADER, WHEN));
        refused("achievement.narrative.nearOutOfBounds", () -> report.collect(List.of(), List.of(), 39, LEADER, WHEN));
    }

    @Test
    void a_text_of_very_many_lines_loses_none() {
        String text = "dòng\n".repeat(2000).replace("dòng", "d") + "cuối cùng";
        List<NarrativePiece> pieces = NarrativePiece.of(1, RESULTS, text);
        assertEquals(NarrativePiece.MAX_LINES, pieces.size());
        assertTrue(pieces.get(pieces.size() - 1).text().endsWith("cuối cùng"));
    }

    /** Whatever is collected, edited, merged, moved, dropped and taken back: every line of a unit stands somewhere, and the sums agree. */
    @Test
    void loses_no_line_of_any_unit_whatever_happens() {
        String[] texts = {"Kết nạp 50 hội viên", "- kết nạp 50 hội viên.", "Kết nạp 60 hội viên", "Hoà giải tốt", "hòa giải tốt", "• Trồng hoa", "Mô hình mới", "1) mô hình mới", "Khác", "Đạt 94,3%"};
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            A_cluster_reportTest its = new A_cluster_reportTest();
            Set<String> collected = new HashSet<>();
            for (int step = 0; step < 60; step++) {
                Set<String> before = its.standing();
                boolean dropping = its.step(random, texts, collected);
                for (String told : collected) {
                    assertTrue(its.accounted().contains(told), "seed " + seed + ": " + told);
                }
                if (!dropping) {
                    assertTrue(its.standing().containsAll(before), "seed " + seed + ": something left without a click");
                }
                var tally = its.report.tally();
                assertEquals(tally.lines(), tally.kept() + tally.dropped(), "seed " + seed);
                assertEquals(collected.size(), tally.lines(), "seed " + seed);
            }
        }
    }

    /** One random step. @return whether it was the click that drops */
    private boolean step(Random random, String[] texts, Set<String> collected) {
        List<NarrativeLine> lines = report.kept(RESULTS);
        int what = random.nextInt(8);
        if (what < 2 || lines.isEmpty()) {
            Map<Long, String> told = new HashMap<>();
            for (long unit = 1; unit <= 4; unit++) {
                if (random.nextBoolean()) {
                    List<String> own = new ArrayList<>();
                    for (int i = random.nextInt(5); i >= 0; i--) {
                        own.add(texts[random.nextInt(texts.length)]);
                    }
                    told.put(unit, String.join("\n", own));
                    for (String line : own) {
                        collected.add(unit + ":" + Wording.of(line).key());
                    }
                }
            }
            collect(told);
            return false;
        }
        NarrativeLine line = lines.get(random.nextInt(lines.size()));
        NarrativeLine other = lines.get(random.nextInt(lines.size()));
        switch (what) {
            case 2 -> report.drop(line.id(), LEADER, WHEN);
            case 3 -> report.dropped(RESULTS).stream().findFirst().ifPresent(dropped -> report.takeBack(dropped.id(), LEADER, WHEN));
            case 4 -> report.edit(line.id(), "Viết lại " + random.nextInt(5), LEADER, WHEN);
            case 5 -> {
                if (line != other) {
                    report.merge(line.id(), other.id(), LEADER, WHEN);
                }
            }
            case 6 -> report.lines().stream().filter(each -> each.state() == LineState.MERGED).findFirst().ifPresent(each -> report.separate(each.id(), LEADER, WHEN));
            default -> {
                if (lines.size() > 1) {
                    report.move(line.id(), lines.indexOf(line) > 0, LEADER, WHEN);
                }
            }
        }
        return what == 2;
    }

    /** What every unit said, by what is shown or listed as left out. */
    private Set<String> accounted() {
        Set<String> all = standing();
        Set<NarrativeLine> dropped = new HashSet<>(report.dropped(RESULTS));
        report.dropped(RESULTS).forEach(line -> dropped.addAll(report.mergedInto(line)));
        report.sources().stream().filter(source -> dropped.contains(source.line())).forEach(source -> all.add(source.unitId() + ":" + source.key()));
        return all;
    }

    private Set<String> standing() {
        Set<NarrativeLine> shown = new HashSet<>(report.kept(RESULTS));
        report.kept(RESULTS).forEach(line -> shown.addAll(report.mergedInto(line)));
        Set<String> all = new HashSet<>();
        report.sources().stream().filter(source -> shown.contains(source.line())).forEach(source -> all.add(source.unitId() + ":" + source.key()));
        return all;
    }
}
