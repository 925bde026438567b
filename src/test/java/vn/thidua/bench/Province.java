package vn.thidua.bench;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.walk.Visitor;

/** The pages of province 1, asked for through HTTP by its people, on one server and its database. */
final class Province implements AutoCloseable {

    /** Clusters of twelve units. */
    private static final int[] LARGE = {0, 2, 4, 6, 8};

    private final Connection database;
    private final Visitor staff;
    private final Map<Long, Visitor> officers = new LinkedHashMap<>();

    /** Who asks for which address; the n-th time in the n-th cluster. */
    interface Asked {
        HttpResponse<String> by(Province province, int turn);
    }

    /** Every page that is measured, by its name. */
    static Map<String, Asked> pages() {
        Map<String, Asked> pages = new LinkedHashMap<>();
        pages.put("the unit's form, 230 criteria (report.xhtml)", (province, turn) -> {
            long unit = province.writing(turn);
            return province.officers.get(unit).get("/achievement/report.xhtml?" + place(turn) + "&unit=" + unit);
        });
        pages.put("the cluster's ranking (ranking.xhtml)", byStaff(turn -> "/achievement/ranking.xhtml?" + place(turn)));
        pages.put("the province's board (board.xhtml)", byStaff(turn -> "/achievement/board.xhtml?year=" + Provinces.year(1, 0)));
        pages.put("a unit's worksheet (worksheet.xhtml)", byStaff(turn -> "/achievement/worksheet.xhtml?" + place(turn) + "&unit=" + Provinces.unit(1, cluster(turn), 3)));
        pages.put("the worksheet of a unit that does not count yet", byStaff(turn -> "/achievement/worksheet.xhtml?" + place(turn) + "&unit=" + Provinces.unit(1, cluster(turn), 0)));
        pages.put("the reviewer's page (review.xhtml)", byStaff(turn -> "/achievement/review.xhtml?report=" + Provinces.report(Provinces.unit(1, cluster(turn), 3), 0)));
        pages.put("the cluster's reports (reports.xhtml)", byStaff(turn -> "/achievement/reports.xhtml?" + place(turn)));
        pages.put("a unit's charts (unit-chart.xhtml)", byStaff(turn -> "/achievement/unit-chart.xhtml?" + place(turn) + "&unit=" + Provinces.unit(1, cluster(turn), 3)));
        pages.put("trying out criteria (tryout.xhtml)", byStaff(turn -> "/achievement/tryout.xhtml"));
        pages.put("the criteria set (criteria.xhtml)", byStaff(turn -> "/achievement/criteria.xhtml?" + place(turn)));
        pages.put("the year (chain/year.xhtml)", byStaff(turn -> "/chain/year.xhtml?" + place(turn)));
        pages.put("home (chain/home.xhtml)", byStaff(turn -> "/chain/home.xhtml"));
        pages.put("the units (unit/units.xhtml)", byStaff(turn -> "/unit/units.xhtml"));
        pages.put("one unit (unit/unit.xhtml)", byStaff(turn -> "/unit/unit.xhtml?id=" + Provinces.unit(1, cluster(turn), 3)));
        pages.put("clusters and years (cluster/setup.xhtml)", byStaff(turn -> "/cluster/setup.xhtml"));
        pages.put("arranging the clusters (cluster/arrange.xhtml)", byStaff(turn -> "/cluster/arrange.xhtml"));
        return pages;
    }

    private static Asked byStaff(java.util.function.IntFunction<String> address) {
        return (province, turn) -> province.staff.get(address.apply(turn));
    }

    private static int cluster(int turn) {
        return LARGE[turn % LARGE.length];
    }

    private static String place(int turn) {
        return "cluster=" + Provinces.cluster(1, cluster(turn)) + "&year=" + Provinces.year(1, 0);
    }

    private long writing(int turn) {
        return Provinces.unit(1, cluster(turn), 0);
    }

    Province(String address, Connection database) {
        this.database = database;
        this.staff = new Visitor(address).signIn(Provinces.staff(1), Provinces.PASSWORD);
        for (int turn = 0; turn < LARGE.length; turn++) {
            officers.put(writing(turn), new Visitor(address).signIn(Provinces.officer(writing(turn)), Provinces.PASSWORD));
        }
    }

    /** Milliseconds until the whole page is there. */
    double milliseconds(Asked page, int turn) {
        long start = System.nanoTime();
        HttpResponse<String> answer = page.by(this, turn);
        double time = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() != 200 || answer.body().contains("class=\"callout stop\" id=\"fault\"")) {
            throw new IllegalStateException(answer.uri() + " was answered with " + answer.statusCode() + " " + answer.headers().firstValue("Location").orElse(""));
        }
        return time;
    }

    /** Statements the database counts for one page; the least of some, because timers of the server ask it for things too. */
    int statements(Asked page) throws SQLException {
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int before = counted();
            milliseconds(page, 0);
            counts.add(counted() - before);
        }
        return counts.stream().mapToInt(Integer::intValue).min().orElseThrow();
    }

    private int counted() throws SQLException {
        int sum = 0;
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("SHOW GLOBAL STATUS WHERE Variable_name IN ('Com_select', 'Com_insert', 'Com_update', 'Com_delete')")) {
            while (row.next()) {
                sum += row.getInt(2);
            }
        }
        return sum;
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
