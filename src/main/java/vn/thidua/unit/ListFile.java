package vn.thidua.unit;

import vn.thidua.shared.table.TableLimits;

/** How large a list from outside may be. */
public final class ListFile {

    public static final TableLimits LIMITS = new TableLimits(5 * 1024 * 1024, 10_010, 50, 100L * 1024 * 1024);

    private ListFile() {
    }
}
