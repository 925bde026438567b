package vn.thidua.shared.table;

import java.io.Serializable;
import java.util.List;

/**
 * Why one cell of a file cannot be taken.
 *
 * @param row row of the file counted from 1; 0 where it is the file as a whole
 * @param column heading of the column as it stands in the file, or its key in our template where it is missing
 * @param text what stands in the cell
 * @param key message key of the reason
 */
public record CellFault(int row, String column, String text, String key, List<Object> args) implements Serializable {
}
