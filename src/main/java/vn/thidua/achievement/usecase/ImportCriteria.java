package vn.thidua.achievement.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.model.CriteriaSheet;
import vn.thidua.shared.UseCase;

/**
 * Takes a whole tree from a CSV or XLSX file in two steps: a preview that says how each row was understood and names every
 * bad cell, and the import itself, which reads the file again and stores nothing while one cell is bad. The imported tree
 * replaces the drafted one, targets included.
 */
@UseCase
@RequiresPermission(Permission.CONFIGURE_YEAR)
public class ImportCriteria {

    @Inject
    private CriteriaAccess access;

    public record Command(long setId, long seenVersion, byte[] file) {
    }

    public CriteriaSheet.Reading preview(@Valid Command command) {
        CriteriaSet set = access.forReading(command.setId());
        return CriteriaSheet.read(CriteriaFile.rows(command.file()), set.decimals());
    }

    public void execute(@Valid Command command) {
        CriteriaSet set = access.forChange(command.setId(), command.seenVersion());
        set.replaceAll(CriteriaSheet.read(CriteriaFile.rows(command.file()), set.decimals()).tree());
    }
}
