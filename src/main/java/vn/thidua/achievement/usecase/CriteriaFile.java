package vn.thidua.achievement.usecase;

import java.util.List;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.shared.table.SheetRow;
import vn.thidua.shared.table.TableFile;
import vn.thidua.shared.table.TableLimits;
import vn.thidua.shared.text.TextEncoding;

/** A criteria tree is a small file, and in Unicode. */
public final class CriteriaFile {

    static final TableLimits LIMITS = new TableLimits(2 * 1024 * 1024, CriteriaSet.MAX_LINES + 100, 50, 60L * 1024 * 1024);

    private CriteriaFile() {
    }

    public static List<SheetRow> rows(byte[] file) {
        return TableFile.read(file, LIMITS, TextEncoding.UNICODE).rows();
    }
}
