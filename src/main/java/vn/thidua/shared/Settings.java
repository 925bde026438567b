package vn.thidua.shared;

import java.nio.file.Path;
import java.util.List;

/**
 * All settings of the product, read from the environment. Without {@code DB_URL} the product is in practice mode: embedded
 * database, sample case, practice clock. With it, it is in production: nothing is loaded and no password is known.
 */
public final class Settings {

    /** Stands in web.xml where DB_URL is not set. */
    public static final String EMBEDDED = "embedded";

    private Settings() {
    }

    /** True without DB_URL: sample case and practice clock. */
    public static boolean practice() {
        return value("DB_URL", "").isEmpty();
    }

    /** SAMPLE_CASE=start: only people and units are loaded, to practise the year from its first step; by default the case in October 2023. */
    public static boolean sampleFromTheStart() {
        return "start".equals(value("SAMPLE_CASE", "october"));
    }

    /** Folder of evidence files and of the embedded database; DATA_DIR, by default "data" in the working directory. */
    public static Path dataFolder() {
        return Path.of(value("DATA_DIR", "data")).toAbsolutePath();
    }

    /** Largest evidence file in bytes; EVIDENCE_MAX_MB, by default 10 MB. */
    public static long evidenceMaxBytes() {
        return Long.parseLong(value("EVIDENCE_MAX_MB", "10")) * 1024 * 1024;
    }

    /** What a unit's evidence of one year may take in bytes; EVIDENCE_QUOTA_MB, by default 200 MB. */
    public static long evidenceQuotaBytes() {
        return Long.parseLong(value("EVIDENCE_QUOTA_MB", "200")) * 1024 * 1024;
    }

    /** Program and arguments that look for viruses in the file named last; EVIDENCE_SCAN_COMMAND, words between blanks. By default none. */
    public static List<String> evidenceScanCommand() {
        String command = value("EVIDENCE_SCAN_COMMAND", "");
        return command.isEmpty() ? List.of() : List.of(command.split("\\s+"));
    }

    /** Whether cookies go over HTTPS only; SECURE_COOKIES, by default true in production and false in practice mode. */
    public static boolean secureCookies() {
        return Boolean.parseBoolean(value("SECURE_COOKIES", String.valueOf(!practice())));
    }

    /** Address under which phones in the room reach this server, printed in QR codes; PUBLIC_URL, else the request's own. */
    public static String publicUrl() {
        return value("PUBLIC_URL", "");
    }

    /** The mail server; SMTP_HOST, without which no mail is sent. */
    public static String smtpHost() {
        return value("SMTP_HOST", "");
    }

    /** SMTP_PORT; by default 587 with STARTTLS, 465 with SSL, 25 without either. */
    public static String smtpPort() {
        return value("SMTP_PORT", "");
    }

    /** SMTP_USER; without it the product does not sign in at the mail server. */
    public static String smtpUser() {
        return value("SMTP_USER", "");
    }

    public static String smtpPassword() {
        return value("SMTP_PASSWORD", "");
    }

    /** The sender's address; SMTP_FROM, needed with SMTP_HOST. */
    public static String smtpFrom() {
        return value("SMTP_FROM", "");
    }

    /** SMTP_TLS: starttls (the default), ssl or none. */
    public static String smtpTls() {
        return value("SMTP_TLS", "starttls");
    }

    /** WRITE_DELAY=0: H2 otherwise acknowledges a commit before it is on disk, and a crash would lose acknowledged ballots. */
    public static String embeddedUrl() {
        return "jdbc:h2:file:" + dataFolder().resolve("thidua")
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;INIT=SET COLLATION vi STRENGTH PRIMARY";
    }

    private static String value(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}
