package breach.unit.usecase;

import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.UseCase;

@UseCase
class Unguarded {

    @RequiresPermission(Permission.PUBLIC)
    public void guarded() {
    }

    public void unguarded() {
    }
}
