package vn.thidua.achievement.model;

import java.io.Serializable;
import java.util.List;
import vn.thidua.achievement.model.scoring.Reported;

/**
 * What an officer writes into a report, as a whole.
 *
 * @param figures one for each criterion she sees; one left out stays as it was
 * @param results results and achievements
 * @param difficulties difficulties and proposals
 * @param breakthroughs the two breakthroughs and the three key tasks
 */
public record ReportContent(List<Figure> figures, String results, String difficulties, String breakthroughs,
        List<ActivityLine> activities) implements Serializable {

    /** Longest narrative, in characters. */
    public static final int MAX_TEXT = 10000;
    public static final int MAX_ACTIVITIES = 50;

    public record Figure(long criterionId, Reported reported, String note) implements Serializable {
    }

    /** @param participants members of the club or people in the model; null where not told */
    public record ActivityLine(ActivityKind kind, String name, String description, Integer participants) implements Serializable {

        /** A line the officer added and left empty; it is not kept. */
        boolean empty() {
            return (name == null || name.isBlank()) && (description == null || description.isBlank()) && participants == null;
        }
    }
}
