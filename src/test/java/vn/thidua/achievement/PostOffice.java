package vn.thidua.achievement;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;

/** GreenMail, which takes mail for everybody, with a rule that real servers have: there is no mailbox of "nobody". */
final class PostOffice extends GreenMail {

    PostOffice(int port) {
        super(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] config, Managers usual) {
        managers = new Strict();
        return Map.of(ServerSetup.PROTOCOL_SMTP, new SmtpServer(config[0], managers));
    }

    private static final class Strict extends Managers {

        private final SmtpManager smtp = new SmtpManager(getImapHostManager(), getUserManager()) {
            @Override
            public String checkRecipient(SmtpState state, MailAddress recipient) {
                return recipient.getEmail().startsWith("nobody@") ? "550 5.1.1 <" + recipient.getEmail() + "> no such mailbox" : super.checkRecipient(state, recipient);
            }
        };

        @Override
        public SmtpManager getSmtpManager() {
            return smtp;
        }
    }
}
