package vn.thidua.achievement.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds lines that say nearly the same. They are only pointed out: a person decides whether two lines become one. */
public final class NearLines {

    public static final int LEAST = 40;
    public static final int USUAL = 60;

    /** @param likeness in whole per cent, as {@link Wording#likeness} counts it */
    public record Pair(int earlier, int later, int likeness, boolean sameNumbers) implements Serializable {
    }

    private NearLines() {
    }

    /**
     * All pairs that are alike by {@code percent} or more. Only lines that share one of their rarest words are compared: two
     * lines of which p per cent are shared cannot both lack each other in all but p per cent of their words.
     */
    public static List<Pair> among(List<Wording> lines, int percent) {
        Map<String, Integer> uses = new HashMap<>();
        lines.forEach(line -> line.words().forEach(word -> uses.merge(word, 1, Integer::sum)));
        Comparator<String> rarest = Comparator.<String>comparingInt(uses::get).thenComparing(Comparator.naturalOrder());
        Map<String, List<Integer>> seen = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (int later = 0; later < lines.size(); later++) {
            Wording line = lines.get(later);
            int size = line.words().size();
            int needed = size - (size * percent + 99) / 100 + 1;
            Set<Integer> candidates = new LinkedHashSet<>();
            for (String word : line.words().stream().sorted(rarest).limit(Math.max(needed, 0)).toList()) {
                List<Integer> with = seen.computeIfAbsent(word, none -> new ArrayList<>());
                candidates.addAll(with);
                with.add(later);
            }
            for (int earlier : candidates.stream().sorted().toList()) {
                int likeness = lines.get(earlier).likeness(line);
                if (likeness >= percent) {
                    pairs.add(new Pair(earlier, later, likeness, lines.get(earlier).sameNumbers(line)));
                }
            }
        }
        return pairs;
    }
}
