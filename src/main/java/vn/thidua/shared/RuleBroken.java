package vn.thidua.shared;

/**
 * A rule of the field refuses a step. Carries a message key of the bundles (never a sentence) with its arguments and,
 * where the refusal concerns one input, the name of the field, so that the page can show it beside that field.
 */
public class RuleBroken extends RuntimeException {

    private final String key;
    private final transient Object[] args;
    private final String field;

    public RuleBroken(String key, Object... args) {
        this(null, key, args);
    }

    private RuleBroken(String field, String key, Object[] args) {
        super(key);
        this.field = field;
        this.key = key;
        this.args = args == null ? new Object[0] : args.clone();
    }

    /** Refuses with {@code key} where {@code condition} does not hold. */
    public static void unless(boolean condition, String key, Object... args) {
        if (!condition) {
            throw new RuleBroken(key, args);
        }
    }

    /** Refuses at the input {@code field} with {@code key} where {@code condition} does not hold. */
    public static void unlessAt(String field, boolean condition, String key, Object... args) {
        if (!condition) {
            throw at(field, key, args);
        }
    }

    /** A refusal that belongs to one input; {@code field} is the id of that input on the page. */
    public static RuleBroken at(String field, String key, Object... args) {
        return new RuleBroken(field, key, args);
    }

    public String key() {
        return key;
    }

    public Object[] args() {
        return args == null ? new Object[0] : args.clone();
    }

    /** The input concerned, or null where the refusal concerns the whole step. */
    public String field() {
        return field;
    }
}
