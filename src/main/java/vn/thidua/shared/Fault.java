package vn.thidua.shared;

/**
 * Something that must not be, and that the user can only report: she is told what it is, in the words of {@code key}, with
 * a reference number under which the log holds the rest. Not a refusal: nothing she could do otherwise would help.
 */
public class Fault extends RuntimeException {

    private final String key;

    /** @param detail for the log alone */
    public Fault(String key, String detail) {
        super(key + ": " + detail);
        this.key = key;
    }

    /** The bundle key of what she is told. */
    public String key() {
        return key;
    }
}
