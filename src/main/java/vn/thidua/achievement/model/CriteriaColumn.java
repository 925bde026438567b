package vn.thidua.achievement.model;

import java.util.List;
import java.util.Optional;
import vn.thidua.shared.text.Vietnamese;

/** Columns of a criteria table, with all headings they are known by, as search keys: any case, with or without marks. */
public enum CriteriaColumn {
    CODE("code", "ma", "ma tieu chi", "tt", "stt", "so tt"),
    PARENT("parent", "parent code", "ma cha", "thuoc", "thuoc ma", "ma nhom"),
    GROUP("group", "nhom"),
    NAME("name", "criterion", "ten", "ten tieu chi", "tieu chi", "noi dung", "noi dung/tieu chi", "noi dung cham diem"),
    KIND("type", "kind", "loai", "loai tieu chi", "cach cham"),
    MAX_POINTS("max points", "max", "maximum points", "points", "diem toi da", "diem chuan"),
    UNIT_OF_MEASURE("unit of measure", "unit", "don vi tinh", "dvt"),
    POINTS_EACH("points each", "diem moi lan", "diem/lan", "diem moi don vi"),
    MIN_POINTS("min points", "minimum points", "diem thap nhat", "tru toi da"),
    DEDUCTION_EACH("deduction each", "diem tru moi lan", "diem tru/lan"),
    DIRECTION("direction", "chieu", "chieu tot"),
    STEPS("steps", "bac diem", "cac muc", "muc diem"),
    EVIDENCE("evidence", "evidence required", "minh chung", "yeu cau minh chung", "vb chung minh"),
    RULE("rule", "guidance", "dieu kien", "dieu kien cham", "dieu kien cham diem", "huong dan"),
    SOURCE("source", "nguon");

    private final List<String> headings;

    CriteriaColumn(String... headings) {
        this.headings = List.of(headings);
    }

    static Optional<CriteriaColumn> of(String heading) {
        String key = Vietnamese.searchKey(heading.replace('_', ' ').replace("*", ""));
        for (CriteriaColumn column : values()) {
            if (column.headings.contains(key)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** The heading in our own template. */
    public String heading() {
        return headings.get(0).replace(' ', '_');
    }

    /** All headings the column is known by. */
    public String headings() {
        return String.join(", ", headings);
    }
}
