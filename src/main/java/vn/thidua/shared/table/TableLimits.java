package vn.thidua.shared.table;

/**
 * What a file from outside may take.
 *
 * @param bytes size of the file
 * @param rows rows with those above the headings
 * @param columns cells in a row
 * @param unpacked bytes of all parts of an XLSX file together, unpacked
 */
public record TableLimits(int bytes, int rows, int columns, long unpacked) {

    int megabytes() {
        return bytes / (1024 * 1024);
    }
}
