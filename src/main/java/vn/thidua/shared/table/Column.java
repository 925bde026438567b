package vn.thidua.shared.table;

import java.util.List;

/** A column of a table file: an enum constant that knows all headings it goes by, as search keys; the first is our own. */
public interface Column {

    List<String> headings();

    /** The heading in our own files. */
    default String heading() {
        return headings().get(0);
    }
}
