package org.bihuan.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One table of a file as its author sees it: a sheet of a workbook, a table in a Word document, the
 * lines of a .csv. Rows and columns count from 0; only cells that hold something are listed.
 *
 * @param name of the sheet; of a table in Word its number in the document, from 1; of a .csv empty
 * @param hidden whether the author's program does not show it
 * @param merges in the order of the file
 */
public record Table(String name, boolean hidden, List<Row> rows, List<Merge> merges) {
    public Table {
        rows = List.copyOf(rows);
        merges = List.copyOf(merges);
    }

    /**
     * @param index of the row in the table, from 0; rows without a cell are left out
     * @param cells by their columns, ascending
     */
    public record Row(int index, boolean hidden, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public Optional<Cell> at(int column) {
            return cells.stream().filter(cell -> cell.column() == column).findFirst();
        }
    }

    /**
     * @param text as shown, without blanks at both ends; lines are parted by {@code \n}
     * @param day of {@link Kind#DAY} and {@link Kind#MONTH} only
     * @param formula whether the file computed it; the text is what it held when it was saved, and
     *     empty if no program ever computed it
     */
    public record Cell(
            int column, Kind kind, String text, Optional<LocalDate> day, boolean formula) {
        public static Cell text(int column, String text) {
            return new Cell(column, Kind.TEXT, text, Optional.empty(), false);
        }
    }

    /** What a cell holds for the program that wrote it. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A date that is shown with its day. */
        DAY,
        /** A date that is shown without its day; the one that is stored is not meant. */
        MONTH,
        YES_NO,
        /** Such as {@code #REF!}. */
        ERROR
    }

    /**
     * Cells that were made one; both ends inclusive, from 0. What they show stands in the first.
     */
    public record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        public boolean holds(int row, int column) {
            return row >= firstRow
                    && row <= lastRow
                    && column >= firstColumn
                    && column <= lastColumn;
        }

        public boolean isOneColumn() {
            return firstColumn == lastColumn;
        }

        public int columns() {
            return lastColumn - firstColumn + 1;
        }

        /** As in {@code B3:B7}. */
        public String range() {
            return place(firstRow, firstColumn) + ":" + place(lastRow, lastColumn);
        }
    }

    /** As spreadsheets write it: {@code B3} for row 2, column 1. */
    public static String place(int row, int column) {
        return letters(column) + (row + 1);
    }

    /** {@code A} for 0, {@code AA} for 26. */
    public static String letters(int column) {
        StringBuilder out = new StringBuilder();
        for (int left = column; left >= 0; left = left / 26 - 1) {
            out.insert(0, (char) ('A' + left % 26));
        }
        return out.toString();
    }

    /** The column that letters name; empty when they are none or name more than a sheet has. */
    public static Optional<Integer> column(String letters) {
        String folded = letters.strip().toUpperCase(Locale.ROOT);
        if (folded.isEmpty() || folded.length() > 3) {
            return Optional.empty();
        }
        int column = 0;
        for (int i = 0; i < folded.length(); i++) {
            char letter = folded.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                return Optional.empty();
            }
            column = column * 26 + (letter - 'A' + 1);
        }
        return Optional.of(column - 1);
    }
}
