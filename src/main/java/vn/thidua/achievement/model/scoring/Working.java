package vn.thidua.achievement.model.scoring;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** How points came about, as a key of the bundles with the numbers put in: the same in both languages, on screen and paper. */
public record Working(String key, List<Object> args) implements Serializable {

    static Working of(String key, Object... args) {
        return new Working("achievement.working." + key, Arrays.asList(args));
    }
}
