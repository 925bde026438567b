package vn.thidua.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.shared.text.Vietnamese;

/**
 * Finds the unit a row of a file means: by its official code, else by one of its names. "Định Hoá" and "Định Hóa", "số 2" and
 * "số 02" are one name; "Văn Lang" and "Vân Lăng" are two, and only who types no marks at all is not asked for them.
 */
public final class UnitFinder {

    private final Map<String, KnownUnit> byCode = new HashMap<>();
    private final Map<String, List<KnownUnit>> byName = new HashMap<>();
    private final Map<String, List<KnownUnit>> withoutMarks = new HashMap<>();

    public UnitFinder(Collection<KnownUnit> units) {
        for (KnownUnit unit : units) {
            if (unit.code() != null) {
                byCode.put(codeKey(unit.code()), unit);
            }
            unit.names().stream().map(Vietnamese::nameKey).distinct().forEach(key -> byName.computeIfAbsent(key, none -> new ArrayList<>()).add(unit));
            unit.names().stream().map(Vietnamese::searchKey).distinct().forEach(key -> withoutMarks.computeIfAbsent(key, none -> new ArrayList<>()).add(unit));
        }
    }

    /**
     * The units that may be meant: one, none, or several between which nobody can choose.
     *
     * @param code null or blank where the row has none
     * @param from the row speaks of the time from here to {@code to}; null is open
     */
    public List<KnownUnit> find(String code, String name, LocalDate from, LocalDate to) {
        boolean coded = code != null && !code.isBlank();
        if (coded && byCode.containsKey(codeKey(code))) {
            return List.of(byCode.get(codeKey(code)));
        }
        if (name == null || name.isBlank()) {
            return List.of();
        }
        List<KnownUnit> found = byName.getOrDefault(Vietnamese.nameKey(name), List.of());
        if (found.isEmpty() && name.chars().allMatch(letter -> letter < 0x80)) {
            found = withoutMarks.getOrDefault(Vietnamese.searchKey(name), List.of());
        }
        found = found.stream().filter(unit -> (!coded || unit.code() == null) && unit.existsWithin(from, to)).toList();
        if (found.size() > 1 && from == null) {
            return found.stream().max(Comparator.comparing(KnownUnit::validFrom)).stream().toList();
        }
        return found;
    }

    private static String codeKey(String code) {
        return code.strip().toLowerCase(java.util.Locale.ROOT);
    }
}
