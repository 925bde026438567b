package vn.thidua.ballot.usecase;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Shares that nobody asks for any more leave the memory too. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class BallotTimer {

    @Inject
    private SharesAtHand shares;

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void forgetShares() {
        shares.forgetOld();
    }
}
