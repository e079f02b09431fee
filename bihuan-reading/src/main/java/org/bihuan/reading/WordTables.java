package org.bihuan.reading;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.reading.Table.Cell;
import org.bihuan.reading.Table.Merge;
import org.bihuan.reading.Table.Row;

/**
 * The tables in the body of a .docx, with the cells that were made one ({@code gridSpan} and {@code
 * vMerge}; ECMA-376 part 1, 17.4). A table within a cell is read as that cell's text.
 */
final class WordTables {
    private static final String USUAL_MAIN = "word/document.xml";
    private static final int WIDEST = 1_000;

    private final XmlCursor x;
    private final TableSink sink;
    private int tables;

    private WordTables(XmlCursor x, TableSink sink) {
        this.x = x;
        this.sink = sink;
    }

    static void read(ZipPackage zip, Budget budget, TableSink sink) throws Refusal {
        String main = WordRelations.of("", zip, budget).first("officeDocument").orElse(USUAL_MAIN);
        InputStream in =
                zip.open(main)
                        .orElseThrow(
                                () -> new Refusal(new Reason.MissingPart(ZipNames.shown(main))));
        try (XmlCursor x = XmlCursor.open(ZipNames.shown(main), in, budget)) {
            WordTables reader = new WordTables(x, sink);
            if (x.nextChild(0)) {
                reader.within(x.depth());
            }
        }
    }

    /** Tables may stand in the body itself or within content controls and kept changes. */
    private void within(int parent) throws Refusal {
        while (x.nextChild(parent)) {
            switch (x.name()) {
                case "body", "sdt", "sdtContent", "ins", "customXml" -> within(x.depth());
                case "tbl" -> table();
                default -> {}
            }
        }
    }

    private void table() throws Refusal {
        tables++;
        sink.begins(Integer.toString(tables), false);
        List<Merge> merges = new ArrayList<>();
        Map<Integer, Merge> growing = new HashMap<>();
        rows(x.depth(), 0, merges, growing);
        growing.values().stream().filter(m -> m.lastRow() > m.firstRow()).forEach(merges::add);
        sink.ends(merges);
    }

    private int rows(int parent, int from, List<Merge> merges, Map<Integer, Merge> growing)
            throws Refusal {
        int index = from;
        while (x.nextChild(parent)) {
            if (x.name().equals("tr")) {
                x.countPiece();
                List<Cell> cells = new ArrayList<>();
                row(x.depth(), index, 0, cells, merges, growing);
                if (!cells.isEmpty()) {
                    sink.row(new Row(index, false, cells));
                }
                index++;
            } else if (x.name().equals("sdt") || x.name().equals("sdtContent")) {
                index = rows(x.depth(), index, merges, growing);
            }
        }
        return index;
    }

    private int row(
            int parent,
            int index,
            int from,
            List<Cell> cells,
            List<Merge> merges,
            Map<Integer, Merge> growing)
            throws Refusal {
        int column = from;
        while (x.nextChild(parent)) {
            switch (x.name()) {
                case "trPr" -> column += skippedBefore();
                case "sdt", "sdtContent" ->
                        column = row(x.depth(), index, column, cells, merges, growing);
                case "tc" -> column += cell(index, column, cells, merges, growing);
                default -> {}
            }
        }
        return column;
    }

    private int skippedBefore() throws Refusal {
        int skipped = 0;
        int depth = x.depth();
        while (x.nextChild(depth)) {
            if (x.name().equals("gridBefore")) {
                skipped = Math.clamp(x.number().orElse(0), 0, WIDEST);
            }
        }
        return skipped;
    }

    /** The number of columns that it takes. */
    private int cell(
            int index,
            int column,
            List<Cell> cells,
            List<Merge> merges,
            Map<Integer, Merge> growing)
            throws Refusal {
        int span = 1;
        Optional<Boolean> restarts = Optional.empty();
        StringBuilder text = new StringBuilder();
        int depth = x.depth();
        while (x.nextChild(depth)) {
            if (x.name().equals("tcPr")) {
                int properties = x.depth();
                while (x.nextChild(properties)) {
                    if (x.name().equals("gridSpan")) {
                        span = Math.clamp(x.number().orElse(1), 1, WIDEST);
                    } else if (x.name().equals("vMerge")) {
                        restarts =
                                Optional.of(
                                        x.attribute("val").orElse("continue").equals("restart"));
                    }
                }
            } else {
                text(text);
            }
        }
        int last = column + span - 1;
        Merge above = growing.get(column);
        if (restarts.isPresent() && !restarts.get() && above != null) {
            growing.put(column, new Merge(above.firstRow(), index, column, above.lastColumn()));
            return span;
        }
        if (above != null) {
            growing.remove(column);
            if (above.lastRow() > above.firstRow()) {
                merges.add(above);
            }
        }
        if (restarts.isPresent()) {
            growing.put(column, new Merge(index, index, column, last));
        } else if (span > 1) {
            merges.add(new Merge(index, index, column, last));
        }
        String shown = WorkbookTables.tidy(text.toString());
        if (!shown.isEmpty()) {
            cells.add(Cell.text(column, shown));
        }
        return span;
    }

    /** Of one block within a cell; paragraphs and breaks end lines, what was deleted is gone. */
    private void text(StringBuilder out) throws Refusal {
        switch (x.name()) {
            case "t" -> out.append(x.text());
            case "tab" -> out.append(' ');
            case "br", "cr" -> out.append('\n');
            case "del", "moveFrom", "instrText", "pPr", "rPr", "mc:Fallback" -> {}
            default -> {
                boolean paragraph = x.name().equals("p");
                int depth = x.depth();
                while (x.nextChild(depth)) {
                    text(out);
                }
                if (paragraph) {
                    out.append('\n');
                }
            }
        }
    }
}
