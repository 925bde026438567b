package vn.thidua.unit.model;

import java.util.List;
import vn.thidua.shared.table.Column;

/** Columns of a list of units, with all headings they are known by: any case, with or without marks. */
public enum UnitColumn implements Column {
    CODE("code", "official code", "unit code", "ma", "ma don vi", "ma chinh thuc", "ma hanh chinh", "ma don vi hanh chinh", "ma xa", "ma phuong"),
    NAME("name", "unit", "unit name", "name of the unit", "ten", "ten don vi", "don vi", "ten day du"),
    SHORT_NAME("short name", "ten ngan", "ten goi tat", "ten viet tat"),
    KIND("kind", "type", "loai", "loai don vi", "loai hinh"),
    PARENT_CODE("parent code", "ma cap tren", "ma don vi cap tren", "ma cha"),
    PARENT("parent", "cap tren", "don vi cap tren", "truc thuoc"),
    FROM("valid from", "from", "tu ngay", "tu", "ngay bat dau", "hieu luc tu", "ngay thanh lap"),
    TO("valid to", "to", "den ngay", "den", "ngay ket thuc", "hieu luc den"),
    ORDER("order", "list order", "thu tu"),
    YEAR("year", "nam", "nam thi dua"),
    ORGANISATION("organisation", "organization", "to chuc"),
    SOURCE("source", "nguon");

    private final List<String> headings;

    UnitColumn(String... headings) {
        this.headings = List.of(headings);
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    /** The columns of our own export. */
    public static List<UnitColumn> exported() {
        return List.of(CODE, NAME, SHORT_NAME, KIND, PARENT_CODE, PARENT, FROM, TO, ORDER);
    }
}
