package vn.thidua.ballot.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.thidua.access.AccountDirectory;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.Reauthentication;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.model.PollStep;
import vn.thidua.ballot.model.PollTeller;
import vn.thidua.shared.RuleBroken;

/**
 * Which teller acts. On a phone of her own it is the person signed in; where all share one laptop, another teller names
 * herself and gives the password of her account, so that the step stands under her name and counts as hers.
 */
@ApplicationScoped
public class Tellers {

    @Inject
    private CurrentUser user;

    @Inject
    private AccountDirectory accounts;

    @Inject
    private Reauthentication reauthentication;

    @Inject
    private Clock clock;

    record AtWork(PollTeller teller, PollStep.By by) {
    }

    /**
     * @param accountId the teller who acts; null for the person signed in
     * @param password of her account; not looked at for the person signed in
     * @throws RuleBroken at "teller" where she is none of this poll, at "password" where it is not hers
     */
    AtWork atWork(Poll poll, Long accountId, String password) {
        return atWork(poll, accountId, password, false);
    }

    /** The same for a signature: the person signed in gives her password too. */
    AtWork signing(Poll poll, Long accountId, String password) {
        return atWork(poll, accountId, password, true);
    }

    private AtWork atWork(Poll poll, Long accountId, String password, boolean always) {
        long who = accountId == null ? user.accountId() : accountId;
        PollTeller teller = poll.teller(who).orElseThrow(Tellers::none);
        Place place = poll.place();
        var holder = accounts.holders(Permission.COUNT_POLL, place).stream().filter(h -> h.accountId() == who).findFirst().orElseThrow(Tellers::none);
        if (always || who != user.accountId()) {
            reauthentication.confirm(holder.name(), password == null ? "" : password, "password");
        }
        return new AtWork(teller, new PollStep.By(who, holder.personName(), clock.instant()));
    }

    private static RuleBroken none() {
        return RuleBroken.at("teller", "ballot.tellers.notATeller");
    }
}
