package vn.thidua.ballot.usecase;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.util.List;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.model.ContestDecision;
import vn.thidua.ballot.model.VoteCase;
import vn.thidua.shared.TryOutFault;
import vn.thidua.shared.UseCase;

/**
 * Decides a made-up vote by the rules that decide the real ones. Pure computation: nothing is read, stored or logged, so that
 * anybody may check the arithmetic.
 */
@UseCase
@RequiresPermission(Permission.PUBLIC)
public class TryOutVote {

    public record Command(@NotNull VoteCase made) {
    }

    /** @param decisions one for each contest; null where there are faults */
    public record Outcome(List<TryOutFault> faults, List<ContestDecision> decisions) implements Serializable {
    }

    public Outcome execute(@Valid Command command) {
        List<TryOutFault> faults = command.made().faults();
        return new Outcome(faults, faults.isEmpty() ? command.made().decisions() : null);
    }
}
