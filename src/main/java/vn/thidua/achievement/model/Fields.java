package vn.thidua.achievement.model;

/** Names of inputs that repeat for each criterion, so that a refusal finds the one it is about. */
public final class Fields {

    private Fields() {
    }

    /** The figure (or answer) of a criterion in a report. */
    public static String figure(long criterionId) {
        return "figure-" + criterionId;
    }

    public static String note(long criterionId) {
        return "note-" + criterionId;
    }

    public static String evidence(long criterionId) {
        return "evidence-" + criterionId;
    }

    /** The unit's answer to a question. */
    public static String answer(long explanationId) {
        return "answer-" + explanationId;
    }

    /** The checker of a unit. */
    public static String checker(long unitId) {
        return "checker-" + unitId;
    }

    /** Number, date and issuer of the document that an evidence file is. */
    public static String documentNumber(long evidenceId) {
        return "documentNumber-" + evidenceId;
    }

    public static String documentDate(long evidenceId) {
        return "documentDate-" + evidenceId;
    }

    public static String documentIssuer(long evidenceId) {
        return "documentIssuer-" + evidenceId;
    }

    /** The target of a unit. */
    public static String target(long criterionId, long unitId) {
        return "target-" + criterionId + "-" + unitId;
    }
}
