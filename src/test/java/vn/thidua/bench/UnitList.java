package vn.thidua.bench;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.thidua.walk.Visitor;

/** A list of new units, taken in by the page as a person of the province takes it in: the preview, then the storing. */
final class UnitList {

    static final int ROWS = 10_000;

    /** Seconds. */
    record Times(double preview, double store, double again, double plain) {
    }

    private UnitList() {
    }

    static Times takenIn(String address, Provinces provinces, int province) throws Exception {
        Visitor staff = new Visitor(address).signIn(Provinces.staff(province), Provinces.PASSWORD);
        byte[] file = file();
        long start = System.nanoTime();
        String previewed = preview(staff, file);
        double preview = since(start);
        start = System.nanoTime();
        Map<String, String> fields = fields(previewed, "storeForm");
        fields.put("store", "store");
        HttpResponse<String> answer = staff.post("/unit/import.xhtml?kind=units", fields);
        String run = answer.headers().firstValue("Location").orElseThrow(() -> new IllegalStateException(answer.body())).replaceAll("^https?://[^/]+", "");
        String page = staff.get(run).body();
        while (!page.contains("id=\"end\"")) {
            if (since(start) > TimeUnit.MINUTES.toSeconds(10)) {
                throw new IllegalStateException(page);
            }
            Thread.sleep(100);
            page = staff.get(run).body();
        }
        double store = since(start);
        if (!page.contains("callout done")) {
            throw new IllegalStateException(page);
        }
        start = System.nanoTime();
        preview(staff, file);
        return new Times(preview, store, since(start), plain(provinces, province));
    }

    private static String preview(Visitor staff, byte[] file) {
        Map<String, String> fields = fields(staff.get("/unit/import.xhtml?kind=units").body(), "fileForm");
        fields.put("preview", "preview");
        HttpResponse<String> answer = staff.post("/unit/import.xhtml?kind=units", fields, List.of(new Visitor.Chosen("file", "don-vi.csv", file)));
        if (!answer.body().contains("id=\"counts\"")) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.headers().map() + answer.body());
        }
        return answer.body();
    }

    private static byte[] file() {
        StringBuilder rows = new StringBuilder("Mã;Tên đơn vị;Từ ngày\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append(20_000 + i).append(";Hội LHPN xã mới thứ ").append(i + 1).append(";01/01/2026\n");
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What a browser sends of the form, with the mark that scripts of this page carry. */
    private static Map<String, String> fields(String page, String form) {
        int at = page.indexOf("<form id=\"" + form + "\"");
        if (at < 0) {
            throw new IllegalStateException(page);
        }
        Map<String, String> fields = Visitor.filled(page.substring(at, page.indexOf("</form>", at)));
        fields.put("primefaces.nonce", Visitor.filled(page).get("primefaces.nonce"));
        return fields;
    }

    /** What the database takes for as many units with a name each by rows of several at once, in one transaction that is taken back. */
    private static double plain(Provinces provinces, int province) throws SQLException {
        try (Connection connection = provinces.connect()) {
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            try (PreparedStatement unit = connection.prepareStatement("INSERT INTO unit (version, organisation_id, code, list_order, valid_from) VALUES (1, ?, NULL, ?, '2026-01-01')",
                    Statement.RETURN_GENERATED_KEYS);
                    PreparedStatement profile = connection.prepareStatement("INSERT INTO unit_profile (unit_id, name, short_name, search_key, valid_from, kind) VALUES (?, ?, ?, ?, '2026-01-01', 'COMMUNE')")) {
                for (int i = 0; i < ROWS; i++) {
                    unit.setLong(1, Provinces.organisation(province));
                    unit.setInt(2, i);
                    unit.addBatch();
                }
                unit.executeBatch();
                try (var keys = unit.getGeneratedKeys()) {
                    while (keys.next()) {
                        profile.setLong(1, keys.getLong(1));
                        profile.setString(2, "Hội LHPN xã " + keys.getLong(1));
                        profile.setString(3, "Xã " + keys.getLong(1));
                        profile.setString(4, "hoi lhpn xa " + keys.getLong(1));
                        profile.addBatch();
                    }
                }
                profile.executeBatch();
            }
            double seconds = since(start);
            connection.rollback();
            return seconds;
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
