package vn.thidua.achievement.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Root;
import vn.thidua.shared.RuleBroken;

/**
 * The narrative year-end report of a cluster, put together from what its units wrote. Collecting takes every line of the
 * units' texts; lines that say the same become one line with all their sources. From there on a person decides: she edits,
 * moves, merges, drops and takes back, line by line, and each click is kept. Collecting again adds what is new and marks what
 * a unit no longer says; it changes no decision. Whatever was collected once is found in a line for ever.
 */
@Entity
@Table(name = "cluster_report")
public class ClusterReport extends Root {

    /** Longest line, in characters. */
    public static final int MAX_LINE = 10000;

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "cluster_id")
    private long clusterId;

    @Column(name = "year_id")
    private long yearId;

    @Column(name = "near_percent")
    private int nearPercent;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "report_id", nullable = false)
    private List<NarrativeLine> lines = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "report_id", nullable = false)
    private List<NarrativeSource> sources = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "report_id", nullable = false)
    @OrderBy("id")
    private List<NarrativeStep> steps = new ArrayList<>();

    protected ClusterReport() {
    }

    public static ClusterReport begin(long organisationId, long clusterId, long yearId) {
        ClusterReport report = new ClusterReport();
        report.organisationId = organisationId;
        report.clusterId = clusterId;
        report.yearId = yearId;
        report.nearPercent = NearLines.USUAL;
        return report;
    }

    /**
     * What a collection did.
     *
     * @param added lines that are new
     * @param joined lines of a unit that another unit has too, shown once
     * @param gone lines that their unit no longer says
     */
    public record Outcome(int added, int joined, int gone) {
    }

    /** Where a piece is looked for: the same words in the same section. */
    private record Place(NarrativeSection section, String key) {
    }

    private record Told(long unitId, Place place) {
    }

    /**
     * Takes over the units' lines.
     *
     * @param pieces all lines of the units collected, in the order in which they shall stand
     * @param unitIds the units collected; lines of other units stay as they are
     * @param percent from which likeness on two lines are pointed out as nearly the same
     */
    public Outcome collect(List<NarrativePiece> pieces, Collection<Long> unitIds, int percent, Actor by, Instant when) {
        RuleBroken.unlessAt("nearPercent", percent >= NearLines.LEAST && percent <= 100, "achievement.narrative.nearOutOfBounds", NearLines.LEAST);
        nearPercent = percent;
        Map<Told, NarrativeSource> held = new HashMap<>();
        Map<Place, NarrativeLine> open = new HashMap<>();
        for (NarrativeSource source : sources) {
            Place place = new Place(source.section(), source.key());
            held.put(new Told(source.unitId(), place), source);
            if (standing(source.line())) {
                open.putIfAbsent(place, source.line());
            }
        }
        Set<Told> told = new HashSet<>();
        int added = 0;
        int joined = 0;
        for (NarrativePiece piece : pieces) {
            Place place = new Place(piece.section(), piece.wording().key());
            Told here = new Told(piece.unitId(), place);
            if (!told.add(here)) {
                continue;
            }
            NarrativeSource known = held.get(here);
            if (known != null) {
                known.markThere();
                continue;
            }
            NarrativeLine line = open.get(place);
            if (line == null) {
                // what was dropped was dropped for the units that said it then; a unit that says it now gets a line of its own
                line = addLine(piece.section(), Wording.shown(piece.text()));
                open.put(place, line);
                added++;
            } else {
                joined++;
            }
            sources.add(new NarrativeSource(line, piece, when));
        }
        int gone = 0;
        for (var source : held.entrySet()) {
            if (unitIds.contains(source.getKey().unitId()) && !told.contains(source.getKey()) && !source.getValue().gone()) {
                source.getValue().markGone(when);
                gone++;
            }
        }
        steps.add(new NarrativeStep(NarrativeAct.COLLECTED, null, by, when));
        return new Outcome(added, joined, gone);
    }

    /** What of these pieces was not collected yet. */
    public List<NarrativePiece> fresh(Collection<NarrativePiece> pieces) {
        Set<Told> held = new HashSet<>();
        sources.forEach(source -> held.add(new Told(source.unitId(), new Place(source.section(), source.key()))));
        return pieces.stream().filter(piece -> held.add(new Told(piece.unitId(), new Place(piece.section(), piece.wording().key())))).toList();
    }

    /** A line of the writer's own, such as next year's plan. */
    public void write(NarrativeSection section, String text, Actor by, Instant when) {
        RuleBroken.unlessAt("section", section != null, "achievement.narrative.sectionMissing");
        steps.add(new NarrativeStep(NarrativeAct.WRITTEN, addLine(section, said(text)), by, when));
    }

    public void edit(long lineId, String text, Actor by, Instant when) {
        NarrativeLine line = kept(lineId);
        String said = said(text);
        if (!said.equals(line.text())) {
            line.say(said);
            step(NarrativeAct.EDITED, line, by, when);
        }
    }

    /** Leaves the line out of the report; with it the lines that were merged into it. */
    public void drop(long lineId, Actor by, Instant when) {
        NarrativeLine line = kept(lineId);
        line.become(LineState.DROPPED, null);
        step(NarrativeAct.DROPPED, line, by, when);
    }

    public void takeBack(long lineId, Actor by, Instant when) {
        NarrativeLine line = line(lineId);
        RuleBroken.unless(line.state() == LineState.DROPPED, "achievement.narrative.notDropped");
        line.become(LineState.KEPT, null);
        step(NarrativeAct.TAKEN_BACK, line, by, when);
    }

    /** One line instead of two: {@code lineId} from now on stands in {@code intoId}, with its sources and its own words. */
    public void merge(long lineId, long intoId, Actor by, Instant when) {
        RuleBroken.unlessAt("into", lineId != intoId, "achievement.narrative.mergeWithItself");
        NarrativeLine line = kept(lineId);
        NarrativeLine into = kept(intoId);
        mergedInto(line).forEach(inner -> inner.become(LineState.MERGED, into.id()));
        line.become(LineState.MERGED, into.id());
        step(NarrativeAct.MERGED, line, by, when);
    }

    /** Undoes a merge: the line stands for itself again, as it was. */
    public void separate(long lineId, Actor by, Instant when) {
        NarrativeLine line = line(lineId);
        RuleBroken.unless(line.state() == LineState.MERGED, "achievement.narrative.notMerged");
        line.become(LineState.KEPT, null);
        step(NarrativeAct.SEPARATED, line, by, when);
    }

    /** One place up or down among the lines that stand in its section. */
    public void move(long lineId, boolean up, Actor by, Instant when) {
        NarrativeLine line = kept(lineId);
        List<NarrativeLine> there = kept(line.section());
        int other = there.indexOf(line) + (up ? -1 : 1);
        RuleBroken.unless(other >= 0 && other < there.size(), "achievement.narrative.noPlaceThere");
        NarrativeLine neighbour = there.get(other);
        int order = line.listOrder();
        line.standAt(line.section(), neighbour.listOrder());
        neighbour.standAt(neighbour.section(), order);
        step(NarrativeAct.MOVED, line, by, when);
    }

    /** Last in another section. */
    public void moveTo(long lineId, NarrativeSection section, Actor by, Instant when) {
        NarrativeLine line = kept(lineId);
        RuleBroken.unlessAt("section", section != null, "achievement.narrative.sectionMissing");
        if (line.section() != section) {
            line.standAt(section, nextOrder());
            step(NarrativeAct.MOVED, line, by, when);
        }
    }

    private NarrativeLine addLine(NarrativeSection section, String text) {
        NarrativeLine line = new NarrativeLine(section, nextOrder(), text);
        lines.add(line);
        return line;
    }

    private int nextOrder() {
        return lines.stream().mapToInt(NarrativeLine::listOrder).max().orElse(0) + 1;
    }

    private static String said(String text) {
        RuleBroken.unlessAt("text", text != null && !Wording.of(text).empty(), "achievement.narrative.textMissing");
        RuleBroken.unlessAt("text", text.length() <= MAX_LINE, "achievement.narrative.lineTooLong", MAX_LINE);
        return text.strip();
    }

    private void step(NarrativeAct act, NarrativeLine line, Actor by, Instant when) {
        steps.add(new NarrativeStep(act, line, by, when));
    }

    private NarrativeLine line(long lineId) {
        return lines.stream().filter(line -> line.id() != null && line.id() == lineId).findFirst().orElseThrow(NotFound::new);
    }

    private NarrativeLine kept(long lineId) {
        NarrativeLine line = line(lineId);
        RuleBroken.unless(line.state() == LineState.KEPT, "achievement.narrative.notKept");
        return line;
    }

    private boolean standing(NarrativeLine line) {
        return line.state() == LineState.KEPT || line.state() == LineState.MERGED && line(line.mergedIntoId()).state() == LineState.KEPT;
    }

    /** The lines that stand in the report, in their order. */
    public List<NarrativeLine> kept(NarrativeSection section) {
        return inOrder(section, LineState.KEPT);
    }

    /** The lines that were left out with a click. */
    public List<NarrativeLine> dropped(NarrativeSection section) {
        return inOrder(section, LineState.DROPPED);
    }

    private List<NarrativeLine> inOrder(NarrativeSection section, LineState state) {
        return lines.stream().filter(line -> line.section() == section && line.state() == state).sorted(Comparator.comparingInt(NarrativeLine::listOrder)).toList();
    }

    /** The lines that stand in this one. */
    public List<NarrativeLine> mergedInto(NarrativeLine line) {
        return lines.stream().filter(other -> other.state() == LineState.MERGED && Objects.equals(other.mergedIntoId(), line.id()))
                .sorted(Comparator.comparingInt(NarrativeLine::listOrder)).toList();
    }

    public List<NarrativeLine> lines() {
        return List.copyOf(lines);
    }

    public List<NarrativeSource> sources() {
        return List.copyOf(sources);
    }

    /** Every step taken, in its order. */
    public List<NarrativeStep> steps() {
        return List.copyOf(steps);
    }

    public Optional<NarrativeStep> lastCollection() {
        List<NarrativeStep> all = steps().stream().filter(step -> step.act() == NarrativeAct.COLLECTED).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /**
     * All lines collected, and where they are; {@code kept + dropped} is {@code lines}, always.
     *
     * @param lines lines of units' texts
     * @param units units they came from
     */
    public record Tally(int lines, int units, int kept, int dropped) implements java.io.Serializable {
    }

    public Tally tally() {
        Map<Long, NarrativeLine> byId = new HashMap<>();
        lines.forEach(line -> byId.put(line.id(), line));
        int dropped = 0;
        Set<Long> units = new HashSet<>();
        for (NarrativeSource source : sources) {
            NarrativeLine line = source.line();
            NarrativeLine shown = line.state() == LineState.MERGED ? byId.get(line.mergedIntoId()) : line;
            dropped += shown.state() == LineState.DROPPED ? 1 : 0;
            units.add(source.unitId());
        }
        return new Tally(sources.size(), units.size(), sources.size() - dropped, dropped);
    }

    public long organisationId() {
        return organisationId;
    }

    public long clusterId() {
        return clusterId;
    }

    public long yearId() {
        return yearId;
    }

    /** From which likeness on two lines are pointed out as nearly the same, in per cent. */
    public int nearPercent() {
        return nearPercent;
    }
}
