package vn.thidua.achievement.model;

/** Which units the board shows. */
public enum BoardFilter {
    ALL, OPEN, LATE, NOT_BEGUN, DRAFTING, RETURNED, HANDED_IN, VERIFIED;

    public boolean shows(BoardLine line) {
        return switch (this) {
            case ALL -> true;
            case OPEN -> line.state().open();
            case LATE -> line.late();
            default -> line.state().name().equals(name());
        };
    }
}
