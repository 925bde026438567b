package vn.thidua.unit.model;

import java.util.List;
import vn.thidua.shared.table.Column;

/** Columns of a list of people, with all headings they are known by: any case, with or without marks. */
public enum PersonColumn implements Column {
    UNIT_CODE("unit code", "ma don vi", "ma xa", "ma phuong"),
    UNIT("unit", "don vi", "ten don vi", "don vi cong tac", "co quan"),
    NAME("name", "full name", "ho ten", "ho va ten", "ho va ten can bo", "ten"),
    POSITION("position", "chuc vu", "chuc danh"),
    PHONE("phone", "telephone", "dien thoai", "so dien thoai", "sdt", "di dong"),
    EMAIL("e-mail", "email", "thu dien tu", "dia chi email", "dia chi thu dien tu"),
    FROM("valid from", "from", "tu ngay", "tu", "ngay bat dau"),
    TO("valid to", "to", "den ngay", "den", "ngay ket thuc"),
    SIGN_IN("sign in name", "sign-in name", "user name", "username", "ten dang nhap", "tai khoan"),
    ROLE("role", "vai tro", "quyen");

    private final List<String> headings;

    PersonColumn(String... headings) {
        this.headings = List.of(headings);
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    /** The columns of our own export; accounts are no part of it. */
    public static List<PersonColumn> exported() {
        return List.of(UNIT_CODE, UNIT, NAME, POSITION, PHONE, EMAIL, FROM, TO);
    }
}
