package vn.thidua.shared.table;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.thidua.shared.text.TextEncoding;

/**
 * How a file was understood, before anything is stored.
 *
 * @param lines the first lines only, in order of the file; all are counted in {@code counts}
 * @param faults the first faults only, in order of rows; all are counted in {@code faultCount}
 */
public record Preview(TextEncoding encoding, List<Line> lines, List<CellFault> faults, int faultCount, Map<RowEffect, Integer> counts)
        implements Serializable {

    /** More rows on one page help nobody. */
    public static final int SHOWN = 200;

    /** @param cells as understood, in the order of the list's own columns: texts, days, constants, null for none */
    public record Line(int row, RowEffect effect, List<? extends Serializable> cells) implements Serializable {
    }

    public static Preview of(TextEncoding encoding, List<Line> lines, List<CellFault> faults) {
        Map<RowEffect, Integer> counts = new EnumMap<>(RowEffect.class);
        for (RowEffect effect : RowEffect.values()) {
            counts.put(effect, (int) lines.stream().filter(line -> line.effect() == effect).count());
        }
        return new Preview(encoding, List.copyOf(lines.subList(0, Math.min(SHOWN, lines.size()))), List.copyOf(faults.subList(0, Math.min(SHOWN, faults.size()))),
                faults.size(), counts);
    }

    public boolean good() {
        return faultCount == 0;
    }

    public int rows() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int count(RowEffect effect) {
        return counts.get(effect);
    }

    /** Whether storing would do anything. */
    public boolean changesSomething() {
        return count(RowEffect.NEW) + count(RowEffect.CHANGED) > 0;
    }
}
