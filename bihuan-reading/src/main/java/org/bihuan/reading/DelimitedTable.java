package org.bihuan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.reading.Table.Cell;
import org.bihuan.reading.Table.Row;

/**
 * A .csv after RFC 4180, or its like with semicolons or tabs, in any encoding that plain text is
 * read in. Quoted fields may hold line breaks; a quote that never closes takes the rest, as Excel
 * reads it.
 */
final class DelimitedTable {
    private static final String SEPARATORS = ",;\t";
    private static final int LINES_TO_LOOK_AT = 20;

    private final String text;
    private final Budget budget;
    private final char separator;
    private final TableSink sink;
    private List<Cell> cells = new ArrayList<>();
    private int row;
    private int column;
    private int at;

    private DelimitedTable(String text, Budget budget, TableSink sink) {
        this.text = text;
        this.budget = budget;
        this.separator = separatorOf(text);
        this.sink = sink;
    }

    static void read(byte[] bytes, Budget budget, TableSink sink) throws Refusal {
        String text = TextDecoding.decode(bytes).text();
        budget.characters(text.length());
        sink.begins("", false);
        new DelimitedTable(text, budget, sink).read();
        sink.ends(List.of());
    }

    private void read() throws Refusal {
        // Excel's own first line that names the separator.
        if (text.startsWith("sep=") && text.indexOf('\n') > 0 && text.indexOf('\n') < 8) {
            at = text.indexOf('\n') + 1;
        }
        while (at < text.length()) {
            String field = field();
            if (!field.isEmpty()) {
                cells.add(new Cell(column, kind(field), field, Optional.empty(), false));
            }
            column++;
            if (at >= text.length() || text.charAt(at) != separator) {
                endOfRow();
                skipLineBreak();
            } else {
                at++;
            }
        }
        endOfRow();
    }

    private void endOfRow() throws Refusal {
        if (!cells.isEmpty()) {
            budget.piece();
            sink.row(new Row(row, false, cells));
            cells = new ArrayList<>();
        }
        row++;
        column = 0;
    }

    private void skipLineBreak() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
    }

    private String field() throws Refusal {
        budget.tick();
        StringBuilder out = new StringBuilder();
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        if (quoted) {
            at++;
        }
        while (at < text.length()) {
            char c = text.charAt(at);
            if (quoted && c == '"') {
                if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    out.append('"');
                    at += 2;
                    continue;
                }
                quoted = false;
                at++;
                continue;
            }
            if (!quoted && (c == separator || c == '\n' || c == '\r')) {
                break;
            }
            out.append(c);
            at++;
        }
        return WorkbookTables.tidy(out.toString());
    }

    private static Table.Kind kind(String field) {
        boolean digits = field.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && field.length() < 16 ? Table.Kind.NUMBER : Table.Kind.TEXT;
    }

    /** The sign that stands most often outside quotes in the first lines. */
    private static char separatorOf(String text) {
        if (text.startsWith("sep=") && text.length() > 4) {
            return text.charAt(4);
        }
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        int lines = 0;
        for (int i = 0; i < text.length() && lines < LINES_TO_LOOK_AT; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                int sign = SEPARATORS.indexOf(c);
                if (sign >= 0) {
                    counts[sign]++;
                } else if (c == '\n') {
                    lines++;
                }
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > counts[best]) {
                best = i;
            }
        }
        return SEPARATORS.charAt(best);
    }
}
