package vn.thidua.bench;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import vn.thidua.test.MariaDb;

/**
 * Fills the product's own tables with provinces, the same at every run: each an organisation of 100 units in ten clusters of
 * 12 and 8, a criteria set of 23 groups with ten scored lines for every cluster and year, and a report for every unit and
 * year. Past years are frozen. In the current year one unit of each cluster still writes, all others are verified.
 * Ids follow from the numbers of province, unit, cluster and year, so that no statement has to look one up.
 */
final class Provinces {

    static final int UNITS = 100;
    static final int CLUSTERS = 10;
    static final int LINES = 253;
    static final int SCORED = 230;
    static final String PASSWORD = "mot-mat-khau-do";
    /** Ids begin high, so that nothing the product adds by itself meets them. */
    private static final long ORGANISATIONS = 100;
    private static final long YEARS = 10_000;
    private static final long ALL_CLUSTERS = 10_000;
    private static final long ALL_UNITS = 100_000;

    private final String url;
    private final int years;

    /** @param years how many emulation years each province has; the last is the current one */
    Provinces(String url, int years) {
        this.url = url + "?allowMultiQueries=true&rewriteBatchedStatements=true";
        this.years = years;
    }

    static long organisation(int province) {
        return ORGANISATIONS + province;
    }

    /** @param ago how many years before the current one */
    static long year(int province, int ago) {
        return YEARS + province * 10L + 9 - ago;
    }

    /** Even numbers are clusters of 12 units, odd ones of 8. */
    static long cluster(int province, int number) {
        return ALL_CLUSTERS + province * 10L + number;
    }

    /** @param place in the cluster, from 0; the unit in place 0 still writes */
    static long unit(int province, int cluster, int place) {
        return ALL_UNITS + province * 100L + cluster / 2 * 20L + (cluster % 2 == 0 ? 0 : 12) + place;
    }

    static long report(long unit, int ago) {
        return unit * 10 + 9 - ago;
    }

    static String staff(int province) {
        return "canbo-" + province;
    }

    static String officer(long unit) {
        return "donvi-" + unit;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, MariaDb.USER, MariaDb.PASSWORD);
    }

    /** Loads provinces 1 to {@code count} by as many connections as there are processors, and returns the rows of report_entry. */
    long load(int count) throws Exception {
        String hash = hash();
        AtomicInteger next = new AtomicInteger(1);
        List<Thread> loaders = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            Thread loader = new Thread(() -> {
                try (Connection connection = connect(); Statement statement = connection.createStatement()) {
                    statement.execute("SET SESSION unique_checks = 0, foreign_key_checks = 0");
                    for (int province = next.getAndIncrement(); province <= count; province = next.getAndIncrement()) {
                        load(connection, statement, province, hash);
                    }
                } catch (SQLException failed) {
                    throw new IllegalStateException(failed);
                }
            });
            loader.setUncaughtExceptionHandler((thread, failure) -> {
                synchronized (failures) {
                    failures.add(failure);
                }
            });
            loaders.add(loader);
            loader.start();
        }
        for (Thread loader : loaders) {
            loader.join();
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException("the provinces were not loaded", failures.get(0));
        }
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE TABLE report_entry, criterion, criterion_target, criteria_set, achievement_report, report_step, evidence, unit, membership");
        }
        try (Connection connection = connect(); Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM report_entry")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** In the form in which the product keeps it. */
    private static String hash() throws Exception {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), salt, 210_000, 256)).getEncoded();
        return "PBKDF2WithHmacSHA512:210000:" + Base64.getEncoder().encodeToString(salt) + ":" + Base64.getEncoder().encodeToString(hash);
    }

    private void load(Connection connection, Statement statement, int province, String hash) throws SQLException {
        connection.setAutoCommit(false);
        long organisation = organisation(province);
        int current = LocalDate.now().getYear();
        LocalDate began = LocalDate.of(current - years + 1, Month.JANUARY, 1);
        run(statement, "INSERT INTO organisation (id, version, name, short_name, sample) VALUES (%d, 1, 'Hội LHPN tỉnh số %d', 'Tỉnh số %d', FALSE)",
                organisation, province, province);
        run(statement, "INSERT INTO unit (id, version, organisation_id, code, list_order, valid_from) "
                + "SELECT %d + seq, 1, %d, CONCAT('X', LPAD(seq, 3, '0')), seq + 1, '%s' FROM seq_0_to_99", unit(province, 0, 0), organisation, began);
        run(statement, "INSERT INTO unit_profile (unit_id, name, short_name, search_key, valid_from, kind) "
                + "SELECT %d + seq, CONCAT('Hội LHPN xã số ', seq + 1), CONCAT('Xã số ', seq + 1), CONCAT('hoi lhpn xa so ', seq + 1), '%s', 'COMMUNE' FROM seq_0_to_99",
                unit(province, 0, 0), began);
        run(statement, "INSERT INTO cluster (id, version, organisation_id, name, search_key) "
                + "SELECT %d + seq, 1, %d, CONCAT('Cụm thi đua số ', seq + 1), CONCAT('cum thi dua so ', LPAD(seq + 1, 2, '0')) FROM seq_0_to_9",
                cluster(province, 0), organisation);
        run(statement, "INSERT INTO membership (cluster_id, unit_id, valid_from, list_order) SELECT " + CLUSTER_OF_SEQ + ", %2$d + seq, '%3$s', " + PLACE_OF_SEQ
                + " + 1 FROM seq_0_to_99", cluster(province, 0), unit(province, 0, 0), began);
        run(statement, "INSERT INTO account (version, organisation_id, name, person_name, password_hash, language, active, failures) "
                + "VALUES (1, %d, '%s', 'Cán bộ tỉnh số %d', '%s', 'vi', TRUE, 0)", organisation, staff(province), province, hash);
        run(statement, "INSERT INTO account (version, organisation_id, name, person_name, password_hash, language, active, failures) "
                + "SELECT 1, %d, CONCAT('donvi-', %d + seq), CONCAT('Cán bộ xã số ', seq + 1), '%s', 'vi', TRUE, 0 FROM seq_0_to_99", organisation, unit(province, 0, 0), hash);
        run(statement, "INSERT INTO role_grant (account_id, role_name, scope_kind, scope_id) SELECT id, 'PROVINCIAL_STAFF', 'ORGANISATION', organisation_id "
                + "FROM account WHERE name = '%s'", staff(province));
        run(statement, "INSERT INTO role_grant (account_id, role_name, scope_kind, scope_id) SELECT id, 'UNIT_OFFICER', 'UNIT', CAST(SUBSTRING(name, 7) AS INT) "
                + "FROM account WHERE organisation_id = %d AND name LIKE 'donvi-%%'", organisation);
        connection.commit();
        for (int ago = years - 1; ago >= 0; ago--) {
            loadYear(statement, province, ago, current - ago);
            connection.commit();
        }
    }

    /** Places of two clusters, 12 and 8 units, in twenty. */
    private static final String CLUSTER_OF_SEQ = "%1$d + 2 * (seq DIV 20) + IF(seq %% 20 < 12, 0, 1)";
    private static final String PLACE_OF_SEQ = "IF(seq %% 20 < 12, seq %% 20, seq %% 20 - 12)";
    /** Of the eleven lines of a group the one at its head; with line numbers 0 to 252. */
    private static final String CODE = "IF(seq %% 11 = 0, seq DIV 11 + 1, CONCAT(seq DIV 11 + 1, '.', seq %% 11))";
    private static final String KIND = "ELT(seq %% 11 + 1, 'GROUP', 'YES_NO', 'DIRECT', 'COUNT', 'STEPS', 'BONUS', 'TARGET', 'TARGET', 'TARGET', 'RELATIVE', 'DIRECT')";

    private void loadYear(Statement statement, int province, int ago, int number) throws SQLException {
        long organisation = organisation(province);
        long year = year(province, ago);
        long firstUnit = unit(province, 0, 0);
        // a set for each cluster: province, cluster, year
        String set = "(" + CLUSTER_OF_SEQ.replace("seq", "u.seq") + ") * 10 + %2$d";
        int digit = 9 - ago;
        run(statement, "INSERT INTO emulation_year (id, version, organisation_id, year_number, registration_until, data_cut_off, submission_until, review_until, conference_on) "
                + "VALUES (%d, 1, %d, %d, '%d-03-31', '%d-10-31', '%d-12-31', '%d-12-31', '%d-12-31')", year, organisation, number, number, number, number, number, number);
        run(statement, "INSERT INTO leadership_term (cluster_id, unit_id, role_name, valid_from, year_number, chosen_by) SELECT %1$d + seq, "
                + "%2$d + (seq DIV 2) * 20 + IF(seq %% 2 = 0, 1, 13), 'LEADER', '%3$d-01-01', %3$d, 'ROTATED' FROM seq_0_to_9", cluster(province, 0), firstUnit, number);
        run(statement, "INSERT INTO criteria_set (id, version, organisation_id, cluster_id, year_id, title, decimals, status, published_at, published_by, rounding, bands, tie_rules) "
                + "SELECT (%1$d + seq) * 10 + %2$d, 1, %3$d, %1$d + seq, %4$d, 'Tiêu chí năm %5$d', 2, 'PUBLISHED', '%5$d-03-01', 'Cán bộ tỉnh', 'HALF_UP', "
                + "'186\tXuất sắc\n165\tTốt\n100\tKhá', 'LINE\t1\nFULL_MARKS\t' FROM seq_0_to_9", cluster(province, 0), digit, organisation, year, number);
        run(statement, "INSERT INTO criterion (id, set_id, list_order, depth, code, name, kind, max_points, min_points, points_each, deduction_each, direction, steps, "
                + "unit_of_measure, evidence_required, guidance) SELECT ((%1$d + k.seq) * 10 + %2$d) * 1000 + l.seq, (%1$d + k.seq) * 10 + %2$d, l.seq + 1, IF(l.seq %% 11 = 0, 0, 1), "
                + CODE.replace("seq", "l.seq") + ", CONCAT('Tỷ lệ hội viên, phụ nữ tham gia phong trào thi đua và các cuộc vận động của Hội, nội dung số ', l.seq), "
                + KIND.replace("seq", "l.seq") + ", IF(l.seq %% 11 = 0, 9, 1), IF(l.seq %% 11 = 5, -1, NULL), ELT(l.seq %% 11 + 1, NULL, NULL, NULL, 0.25, NULL, 0.5, NULL, NULL, NULL, NULL, NULL), "
                + "IF(l.seq %% 11 = 5, 0.5, NULL), IF(l.seq %% 11 IN (6, 7, 8, 9), 'HIGHER', NULL), IF(l.seq %% 11 = 4, '0\t0\tChưa đạt\n50\t0.5\tĐạt một phần\n100\t1\tĐạt', NULL), "
                + "IF(l.seq %% 11 IN (3, 6, 7, 8, 9), 'hội viên', NULL), l.seq %% 22 = 21, NULL FROM seq_0_to_9 k JOIN seq_0_to_252 l ORDER BY 1", cluster(province, 0), digit);
        run(statement, "INSERT INTO criterion_target (criterion_id, unit_id, figure, assigned) SELECT (" + set + ") * 1000 + l.seq, %3$d + u.seq, 100, TRUE "
                + "FROM seq_0_to_252 l JOIN seq_0_to_99 u WHERE l.seq %% 11 IN (6, 7, 8, 9) ORDER BY 1, 2", cluster(province, 0), digit, firstUnit);
        String writing = ago == 0 ? PLACE_OF_SEQ + " = 0" : "FALSE";
        run(statement, "INSERT INTO achievement_report (id, version, organisation_id, cluster_id, year_id, unit_id, status, results, last_saved_at) "
                + "SELECT (%2$d + seq) * 10 + %3$d, 1, %4$d, " + CLUSTER_OF_SEQ + ", %5$d, %2$d + seq, IF(" + writing + ", 'DRAFT', 'VERIFIED'), "
                + "'Kết quả thực hiện nhiệm vụ năm %6$d', '%6$d-11-01' FROM seq_0_to_99", cluster(province, 0), firstUnit, digit, organisation, year, number);
        entries(statement, province, digit, set, writing);
        run(statement, "INSERT INTO report_step (report_id, from_status, to_status, person_name, taken_at) SELECT (%1$d + seq) * 10 + %2$d, s.was, s.now_is, s.person, s.at_time "
                + "FROM seq_0_to_99 JOIN (SELECT 'DRAFT' was, 'SUBMITTED' now_is, 'Cán bộ xã' person, '%3$d-11-02 08:00:00' at_time UNION ALL "
                + "SELECT 'SUBMITTED', 'VERIFIED', 'Cán bộ tỉnh', '%3$d-11-20 08:00:00') s WHERE NOT (" + writing + ") ORDER BY 1", firstUnit, digit, number);
        run(statement, "INSERT INTO evidence (report_id, criterion_id, file_name, media_type, size_bytes, sha256, added_at, added_by) "
                + "SELECT (%3$d + u.seq) * 10 + %2$d, (" + set + ") * 1000 + l.seq, 'minh chứng.pdf', 'application/pdf', 100000, SHA2(CONCAT(u.seq, '.', l.seq, '.', %4$d), 256), "
                + "'%4$d-11-01', 'Cán bộ xã' FROM seq_0_to_99 u JOIN seq_0_to_252 l WHERE l.seq %% 22 = 21 ORDER BY 1, 2", cluster(province, 0), digit, firstUnit, number);
        if (ago > 0) {
            run(statement, "INSERT INTO frozen_ranking (id, version, organisation_id, cluster_id, year_id, frozen_at, person_name) "
                    + "SELECT (%1$d + seq) * 10 + %2$d, 1, %3$d, %1$d + seq, %4$d, '%5$d-12-15', 'Cán bộ tỉnh' FROM seq_0_to_9", cluster(province, 0), digit, organisation, year, number);
            run(statement, "INSERT INTO frozen_rank (ranking_id, list_order, rank_number, tied, unit_id, unit_name, score, base_points, rate_percent, band_name) "
                    + "SELECT (" + CLUSTER_OF_SEQ + ") * 10 + %2$d, " + PLACE_OF_SEQ + " + 1, " + PLACE_OF_SEQ + " + 1, FALSE, %3$d + seq, CONCAT('Hội LHPN xã số ', seq + 1), "
                    + "190 - " + PLACE_OF_SEQ + ", 207, ROUND((190 - " + PLACE_OF_SEQ + ") / 2.07, 2), 'Tốt' FROM seq_0_to_99 ORDER BY 1, 2", cluster(province, 0), digit, firstUnit);
        }
    }

    /** Figures that spread without chance, with the points their kind gives for them. */
    private static void entries(Statement statement, int province, int digit, String set, String writing) throws SQLException {
        run(statement, "INSERT INTO report_entry (id, report_id, criterion_id, actual, met, note, self_points, province_points) "
                + "SELECT e.report * 1000 + e.line, e.report, e.criterion, CASE WHEN e.k = 1 THEN NULL ELSE e.actual END, CASE WHEN e.k = 1 THEN e.h %% 5 > 0 END, "
                + "IF(e.line %% 25 = 1, 'Số liệu theo báo cáo của chi hội', NULL), e.points, IF(e.writing, NULL, e.points) FROM (SELECT d.*, CASE d.k WHEN 1 THEN IF(d.h %% 5 > 0, 1, 0) "
                + "WHEN 3 THEN LEAST(1, 0.25 * d.actual) WHEN 4 THEN CASE WHEN d.actual >= 100 THEN 1 WHEN d.actual >= 50 THEN 0.5 ELSE 0 END WHEN 5 THEN 0.5 * d.actual "
                + "WHEN 9 THEN NULL WHEN 2 THEN d.actual WHEN 10 THEN d.actual ELSE LEAST(1, ROUND(d.actual / 100, 2)) END points FROM (SELECT c.*, CASE c.k "
                + "WHEN 2 THEN 0.25 * (c.h %% 5) WHEN 10 THEN 0.25 * (c.h %% 5) WHEN 3 THEN c.h %% 6 WHEN 4 THEN c.h %% 121 WHEN 5 THEN c.h %% 3 ELSE 70 + c.h %% 60 END actual "
                + "FROM (SELECT (%3$d + u.seq) * 10 + %2$d report, (" + set + ") * 1000 + l.seq criterion, l.seq line, l.seq %% 11 k, "
                + "(((%3$d + u.seq) * 10 + %2$d) * 7919 + l.seq * 104729) %% 1000003 h, (" + writing.replace("seq", "u.seq") + ") writing "
                + "FROM seq_0_to_99 u JOIN seq_0_to_252 l WHERE l.seq %% 11 > 0) c) d) e ORDER BY 1", cluster(province, 0), digit, unit(province, 0, 0));
    }

    private static void run(Statement statement, String sql, Object... numbers) throws SQLException {
        String text = String.format(java.util.Locale.ROOT, sql, numbers);
        try {
            statement.executeUpdate(text);
        } catch (SQLException failed) {
            throw new SQLException(failed.getMessage() + "\n" + text, failed);
        }
    }
}
