package vn.thidua.shared.table;

import java.util.List;
import vn.thidua.shared.text.TextEncoding;

/**
 * A file as read.
 *
 * @param encoding how its text was understood: as told, else as guessed
 */
public record Table(List<SheetRow> rows, TextEncoding encoding) {
}
