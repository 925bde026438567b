package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.model.RegisterEntry;
import vn.thidua.ballot.store.CardRegister;
import vn.thidua.conference.ConferenceDirectory;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;

/** A delegate present draws a card from the pile and signs for it. Drawn at another desk already, nothing changes. */
@UseCase
@RequiresPermission(Permission.HAND_OUT_CARDS)
public class DrawCard {

    @Inject
    private Desk desk;

    @Inject
    private CardRegister register;

    @Inject
    private ConferenceDirectory conferences;

    public record Command(long pollId, long delegateId) {
    }

    public void execute(@Valid Command command) {
        Poll poll = desk.open(command.pollId());
        var delegate = conferences.delegate(poll.conferenceId(), command.delegateId());
        RuleBroken.unless(delegate.present(), "ballot.register.notPresent");
        register.entry(poll.id(), delegate.id()).ifPresentOrElse(RegisterEntry::draw,
                () -> register.add(RegisterEntry.sign(poll.id(), delegate.id())));
    }
}
