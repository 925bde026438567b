package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.UseCase;

/** Makes a damaged or returned card worthless, before a ballot was cast with it; its holder draws another. */
@UseCase
@RequiresPermission(Permission.HAND_OUT_CARDS)
public class SpoilCard {

    @Inject
    private Desk desk;

    public record Command(long pollId, @NotBlank @Size(max = 400) String cardCode) {

        /** Keeps the code out of every log. */
        @Override
        public String toString() {
            return "Command[pollId=" + pollId + "]";
        }
    }

    public void execute(@Valid Command command) {
        desk.unusedCard(command.pollId(), command.cardCode()).spoil();
    }
}
