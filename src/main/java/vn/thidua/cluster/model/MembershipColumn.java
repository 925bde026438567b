package vn.thidua.cluster.model;

import java.util.List;
import vn.thidua.shared.table.Column;

/** Columns of a list of memberships, with all headings they are known by: any case, with or without marks. */
public enum MembershipColumn implements Column {
    UNIT_CODE("unit code", "ma don vi", "ma xa", "ma phuong"),
    UNIT("unit", "don vi", "ten don vi", "thanh vien", "don vi thanh vien"),
    CLUSTER("cluster", "cum", "cum thi dua", "ten cum", "khoi thi dua"),
    FROM("valid from", "from", "tu ngay", "tu", "ngay bat dau"),
    TO("valid to", "to", "den ngay", "den", "ngay ket thuc"),
    ROLE("role", "vai tro", "chuc danh trong cum"),
    YEAR("year", "nam", "nam thi dua"),
    ORGANISATION("organisation", "organization", "to chuc"),
    SOURCE("source", "nguon");

    private final List<String> headings;

    MembershipColumn(String... headings) {
        this.headings = List.of(headings);
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    /** The columns of our own export. */
    public static List<MembershipColumn> exported() {
        return List.of(UNIT_CODE, UNIT, CLUSTER, FROM, TO, ROLE);
    }
}
