package vn.thidua.shared.table;

/** What a list is exported as: CSV is UTF-8 with a mark at its beginning. */
public enum TableFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8");

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** CSV where "csv" is asked for, else XLSX. */
    public static TableFormat named(String name) {
        return "csv".equalsIgnoreCase(name) ? CSV : XLSX;
    }
}
