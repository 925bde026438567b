package vn.thidua.shared.run;

import java.io.Serializable;
import java.util.List;

/**
 * How far a long run has come.
 *
 * @param done steps done, of {@code total}; what is done so far is stored only at the end, all of it or nothing
 * @param key message of how it ended, with {@code args}; null while it runs
 */
public record Progress(int done, int total, boolean running, boolean failed, String key, List<Object> args) implements Serializable {

    public int percent() {
        return total == 0 ? 0 : (int) (100L * done / total);
    }
}
