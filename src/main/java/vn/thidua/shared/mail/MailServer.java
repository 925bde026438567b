package vn.thidua.shared.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import vn.thidua.shared.Settings;

/**
 * The mail server named by the settings SMTP_*. With STARTTLS and SSL the certificate must be valid for the host, and with
 * STARTTLS nothing is said in the clear.
 */
public record MailServer(String host, int port, String user, String password, String from, Tls tls) {

    private static final String PATIENCE_MS = "15000";

    /** How the connection is kept secret. */
    public enum Tls {
        STARTTLS, SSL, NONE
    }

    /**
     * The server of the settings; empty where none is set, and then no mail is written. Settings that make no sense count as
     * none, so that they stop no step of anybody; {@link #problem()} names them at the start.
     */
    public static Optional<MailServer> configured() {
        if (Settings.smtpHost().isEmpty() || problem().isPresent()) {
            return Optional.empty();
        }
        Tls tls = Tls.valueOf(Settings.smtpTls().toUpperCase(Locale.ROOT));
        int port = Settings.smtpPort().isEmpty() ? switch (tls) {
            case STARTTLS -> 587;
            case SSL -> 465;
            case NONE -> 25;
        } : Integer.parseInt(Settings.smtpPort());
        return Optional.of(new MailServer(Settings.smtpHost(), port, Settings.smtpUser(), Settings.smtpPassword(), Settings.smtpFrom(), tls));
    }

    /** What is wrong with the settings, for the log; empty where a server is set properly, or none at all. */
    public static Optional<String> problem() {
        if (Settings.smtpHost().isEmpty()) {
            return Optional.empty();
        }
        if (!MailAddress.valid(Settings.smtpFrom())) {
            return Optional.of("SMTP_FROM is no address");
        }
        if (!Settings.smtpTls().toLowerCase(Locale.ROOT).matches("starttls|ssl|none")) {
            return Optional.of("SMTP_TLS is none of starttls, ssl, none");
        }
        return Settings.smtpPort().matches("|[1-9]\\d{0,4}") ? Optional.empty() : Optional.of("SMTP_PORT is no port");
    }

    /** The mail server takes no mail for this address, today or ever. */
    public static class Refused extends Exception {
        Refused(SendFailedException cause) {
            super(cause);
        }
    }

    /** @throws MessagingException where the server cannot be reached or does not accept the sign-in */
    public Connection connect() throws MessagingException {
        Session session = Session.getInstance(properties(), user.isEmpty() ? null : new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, password);
            }
        });
        Transport transport = session.getTransport(protocol());
        if (user.isEmpty()) {
            transport.connect();
        } else {
            transport.connect(host, port, user, password);
        }
        return new Connection(session, transport);
    }

    /** One conversation with the server, for as many letters as there are. */
    public final class Connection implements AutoCloseable {

        private final Session session;
        private final Transport transport;

        private Connection(Session session, Transport transport) {
            this.session = session;
            this.transport = transport;
        }

        /**
         * Gives the letter to the server; when this returns, the server has taken it over.
         *
         * @throws Refused where it will not take mail for that address
         * @throws MessagingException where it did not take it now
         */
        public void send(Letter letter) throws Refused, MessagingException {
            MimeMessage message = message(letter);
            try {
                transport.sendMessage(message, message.getAllRecipients());
            } catch (SendFailedException failed) {
                if (failed.getInvalidAddresses() != null && failed.getInvalidAddresses().length > 0) {
                    throw new Refused(failed);
                }
                throw failed;
            }
        }

        public boolean alive() {
            return transport.isConnected();
        }

        private MimeMessage message(Letter letter) throws MessagingException {
            String id = "<thidua-" + letter.number() + "@" + from.substring(from.indexOf('@') + 1) + ">";
            MimeMessage message = new MimeMessage(session) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", id);
                }
            };
            message.setFrom(new InternetAddress(from, true));
            message.setRecipient(Message.RecipientType.TO, addressee(letter));
            // a bundle's text and names of units: a line break would end the header
            message.setSubject(letter.subject().replaceAll("\\R", " "), StandardCharsets.UTF_8.name());
            message.setText(letter.text(), StandardCharsets.UTF_8.name());
            message.setHeader("Content-Language", letter.language());
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setSentDate(Date.from(letter.writtenAt()));
            message.saveChanges();
            return message;
        }

        private InternetAddress addressee(Letter letter) throws MessagingException {
            InternetAddress to = new InternetAddress(letter.address(), true);
            try {
                to.setPersonal(letter.personName().replaceAll("\\p{Cntrl}", " "), StandardCharsets.UTF_8.name());
            } catch (UnsupportedEncodingException impossible) {
                throw new IllegalStateException(impossible);
            }
            return to;
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException alreadyGone) {
                // what was sent is sent
            }
        }
    }

    private String protocol() {
        return tls == Tls.SSL ? "smtps" : "smtp";
    }

    private Properties properties() {
        Properties properties = new Properties();
        String prefix = "mail." + protocol() + ".";
        properties.put(prefix + "host", host);
        properties.put(prefix + "port", String.valueOf(port));
        properties.put(prefix + "auth", String.valueOf(!user.isEmpty()));
        properties.put(prefix + "connectiontimeout", PATIENCE_MS);
        properties.put(prefix + "timeout", PATIENCE_MS);
        properties.put(prefix + "writetimeout", PATIENCE_MS);
        properties.put(prefix + "ssl.checkserveridentity", "true");
        if (tls == Tls.STARTTLS) {
            properties.put(prefix + "starttls.enable", "true");
            properties.put(prefix + "starttls.required", "true");
        }
        return properties;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return host + ":" + port + " " + tls;
    }
}
