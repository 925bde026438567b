package vn.thidua.achievement.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.thidua.shared.text.Vietnamese;

/** In which order the board shows units; CLUSTER leaves them as they stand: by cluster, in its own order. */
public enum BoardOrder {
    CLUSTER, UNIT, STATE, HANDED_IN_ON, EVIDENCE, ACTIVITY;

    public List<BoardLine> of(List<BoardLine> lines) {
        return this == CLUSTER ? lines : lines.stream().sorted(order()).toList();
    }

    /** What needs attention comes first. */
    private Comparator<BoardLine> order() {
        return switch (this) {
            case STATE -> Comparator.comparing(BoardLine::state).thenComparingInt(BoardLine::percent);
            case HANDED_IN_ON -> Comparator.comparingInt((BoardLine line) -> -line.lateDays())
                    .thenComparing(BoardLine::handedInOn, Comparator.nullsFirst(Comparator.<LocalDate>reverseOrder()));
            case EVIDENCE -> Comparator.comparingInt((BoardLine line) -> -line.evidenceMissing());
            case ACTIVITY -> Comparator.comparing(BoardLine::lastActivity, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()));
            default -> Comparator.comparing(BoardLine::unitName, Vietnamese.order());
        };
    }
}
