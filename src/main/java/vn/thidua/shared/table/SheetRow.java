package vn.thidua.shared.table;

import java.util.List;

/** A row of a table file as it stands there: {@code number} counted from 1, cells as text, exact numbers as such. */
public record SheetRow(int number, List<Cell> cells) {

    /** @param exact whether the text is a number that a program stored as one, with a dot before decimals */
    public record Cell(String text, boolean exact) {

        public static final Cell EMPTY = new Cell("", false);
    }

    public Cell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    public boolean blank() {
        return cells.stream().allMatch(cell -> cell.text().isBlank());
    }
}
