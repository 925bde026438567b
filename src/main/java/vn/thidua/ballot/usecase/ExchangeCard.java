package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.UseCase;

/** Takes an unused card in exchange for one paper ballot: her choice of paper is nobody's business, so nobody is named. */
@UseCase
@RequiresPermission(Permission.HAND_OUT_CARDS)
public class ExchangeCard {

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
        desk.unusedCard(command.pollId(), command.cardCode()).exchange();
    }
}
