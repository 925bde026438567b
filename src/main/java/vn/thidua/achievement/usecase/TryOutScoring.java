package vn.thidua.achievement.usecase;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.util.List;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.achievement.model.tryout.TryOutCase;
import vn.thidua.shared.TryOutFault;
import vn.thidua.achievement.model.tryout.TryOutResult;
import vn.thidua.shared.UseCase;

/**
 * Scores a made-up cluster by the engine that scores the stored ones. Pure computation: nothing is read, stored or logged, so
 * that anybody may check the arithmetic.
 */
@UseCase
@RequiresPermission(Permission.PUBLIC)
public class TryOutScoring {

    /** @param sheetOf the one unit whose worksheet is wanted; null for those of all */
    public record Command(@NotNull TryOutCase made, String sheetOf) {
    }

    /** @param result null where there are faults */
    public record Outcome(List<TryOutFault> faults, TryOutResult result) implements Serializable {
    }

    public Outcome execute(@Valid Command command) {
        List<TryOutFault> faults = command.made().faults();
        return new Outcome(faults, faults.isEmpty() ? command.made().scored(command.sheetOf()) : null);
    }
}
