package vn.thidua.shared.table;

import java.util.List;

/** A column of a table file: an enum constant that knows all headings it goes by, as search keys, and has a name in the bundles. */
public interface Column {

    List<String> headings();
}
