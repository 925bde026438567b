package vn.thidua.achievement.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.thidua.achievement.model.MailProblem;
import vn.thidua.shared.Reference;
import vn.thidua.shared.mail.Letter;
import vn.thidua.shared.mail.MailServer;

/**
 * Sends the mails that are due. A mail is claimed, then given to the server, then marked as sent: at least once. Only where
 * this server dies in the instant between the last two is a mail sent again, a quarter of an hour later, under the same
 * Message-ID. A mail server that is away costs one attempt to connect for a whole round.
 */
@ApplicationScoped
public class MailRound {

    private static final Logger LOG = Logger.getLogger(MailRound.class.getName());

    @Inject
    private Outbox outbox;

    /** @return how many mails the server took over */
    public int run() {
        Optional<MailServer> server = MailServer.configured();
        int sent = 0;
        int now = Outbox.AT_ONCE;
        while (server.isPresent() && now == Outbox.AT_ONCE) {
            now = deliver(server.get());
            sent += now;
        }
        return sent;
    }

    /** One claim's worth; where all of a full claim went out, there may be more and the server is well. */
    private int deliver(MailServer server) {
        List<Letter> letters = outbox.claim();
        if (letters.isEmpty()) {
            return 0;
        }
        int done = 0;
        int sent = 0;
        try (MailServer.Connection connection = server.connect()) {
            while (done < letters.size()) {
                Letter letter = letters.get(done);
                done++;
                sent += deliver(connection, letter) ? 1 : 0;
                if (!connection.alive()) {
                    break;
                }
            }
            putOff(letters.subList(done, letters.size()), MailProblem.LATER, null);
        } catch (MessagingException away) {
            putOff(letters.subList(done, letters.size()), MailProblem.UNREACHABLE, logged(server, away));
        }
        return sent;
    }

    private boolean deliver(MailServer.Connection connection, Letter letter) {
        try {
            connection.send(letter);
        } catch (MailServer.Refused refused) {
            outbox.refused(letter.number(), logged(letter, refused));
            return false;
        } catch (MessagingException later) {
            putOff(List.of(letter), MailProblem.LATER, logged(letter, later));
            return false;
        }
        outbox.sent(letter.number());
        return true;
    }

    private void putOff(List<Letter> letters, MailProblem why, String reference) {
        if (!letters.isEmpty()) {
            outbox.putOff(letters.stream().map(Letter::number).toList(), why, reference);
        }
    }

    private static String logged(MailServer server, Exception why) {
        String reference = Reference.next();
        LOG.log(Level.WARNING, () -> "mail reference=" + reference + " server=" + server + " " + reason(why));
        return reference;
    }

    /** The letter by its number: addresses do not belong in logs. */
    private static String logged(Letter letter, Exception why) {
        String reference = Reference.next();
        LOG.log(Level.WARNING, () -> "mail reference=" + reference + " mail=" + letter.number() + " " + reason(why).replace(letter.address(), "..."));
        return reference;
    }

    private static String reason(Throwable why) {
        StringBuilder reason = new StringBuilder();
        for (Throwable cause = why; cause != null && reason.length() < 1000; cause = cause.getCause()) {
            reason.append(cause.getClass().getSimpleName()).append(": ").append(String.valueOf(cause.getMessage()).replaceAll("\\s+", " ")).append("; ");
        }
        return reason.toString();
    }
}
