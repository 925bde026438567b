package vn.thidua.ballot.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.thidua.ballot.model.OpenedBox;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.store.BallotBox;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.text.Vietnamese;

/** Takes a teller's passphrase and opens the box as soon as there are enough of them; used to count and to count again. */
@ApplicationScoped
public class BoxOpening {

    @Inject
    private SharesAtHand shares;

    @Inject
    private WrongPassphrases wrong;

    @Inject
    private BallotBox box;

    /** @return what was in the box; empty as long as more tellers are needed */
    Optional<OpenedBox> give(Poll poll, Tellers.AtWork who, String passphrase) {
        long teller = who.by().accountId();
        wrong.mustBeFew(poll.id(), teller);
        byte[] share;
        try {
            share = poll.share(who.teller(), Vietnamese.nfc(passphrase));
        } catch (RuleBroken refused) {
            if ("passphrase".equals(refused.field())) {
                wrong.count(poll.id(), teller);
            }
            throw refused;
        }
        if (shares.put(poll.id(), teller, share) < poll.tellerQuorum()) {
            return Optional.empty();
        }
        List<byte[]> taken = shares.take(poll.id());
        try {
            return Optional.of(poll.openBox(taken, box.sealedBallots(poll.id())));
        } finally {
            taken.forEach(bytes -> Arrays.fill(bytes, (byte) 0));
        }
    }
}
