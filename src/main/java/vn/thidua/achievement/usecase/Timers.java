package vn.thidua.achievement.usecase;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.thidua.cluster.YearRef;
import vn.thidua.shared.mail.MailServer;

/**
 * What happens by itself. With two instances each of them rings: reminders are written once by the database's own rule, and a
 * mail is claimed by one of them.
 */
@Startup
@Singleton
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class Timers {

    private static final Logger LOG = Logger.getLogger(Timers.class.getName());

    @Inject
    private ReminderRound reminders;

    @Inject
    private MailRound mails;

    @PostConstruct
    void check() {
        MailServer.problem().ifPresent(problem -> LOG.severe(() -> problem + ": no mail is sent"));
    }

    /** Often, although a unit is reminded once a day: after a stop, and when the practice clock is moved, nobody waits for a day. */
    @Schedule(hour = "*", minute = "*/5", second = "20", persistent = false)
    void remind() {
        for (YearRef year : reminders.years()) {
            try {
                int told = reminders.remind(year);
                if (told > 0) {
                    LOG.info(() -> "reminded " + told + " units of year " + year.id());
                }
            } catch (RuntimeException failed) {
                // another instance was first with the same reminders, or the database is away: the next round sees
                LOG.log(Level.WARNING, failed, () -> "reminders of year " + year.id() + " put off");
            }
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void send() {
        try {
            mails.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "mails put off", failed);
        }
    }
}
