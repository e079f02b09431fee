package org.bihuan.reading;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.reading.SheetCells.Shown;
import org.bihuan.reading.Table.Cell;
import org.bihuan.reading.Table.Kind;
import org.bihuan.reading.Table.Merge;
import org.bihuan.reading.Table.Row;

/**
 * The sheets of an .xlsx, after ECMA-376 part 1, 18.3. Formulas are never computed: the value that
 * was saved beside one is taken.
 */
final class WorkbookTables {
    static final String USUAL_MAIN = "xl/workbook.xml";

    /** Columns that a sheet can have. */
    private static final int MOST_COLUMNS = 16_384;

    private static final int MOST_ROWS = 1_048_576;

    private final ZipPackage zip;
    private final Budget budget;
    private final TableSink sink;
    private final List<String> shared = new ArrayList<>();
    private final List<Shown> styles = new ArrayList<>();
    private boolean since1904;

    private record Sheet(String name, String relation, boolean hidden) {}

    WorkbookTables(ZipPackage zip, Budget budget, TableSink sink) {
        this.zip = zip;
        this.budget = budget;
        this.sink = sink;
    }

    void read() throws Refusal {
        String main = WordRelations.of("", zip, budget).first("officeDocument").orElse(USUAL_MAIN);
        WordRelations relations = WordRelations.of(main, zip, budget);
        List<Sheet> sheets = sheets(main);
        readStyles(relations.first("styles").orElse("xl/styles.xml"));
        readShared(relations.first("sharedStrings").orElse("xl/sharedStrings.xml"));
        for (Sheet sheet : sheets) {
            Optional<String> part = relations.target(sheet.relation());
            if (part.isPresent() && part.get().contains("worksheets/")) {
                table(sheet, part.get());
            }
        }
    }

    private XmlCursor cursor(String part) throws Refusal {
        InputStream in =
                zip.open(part)
                        .orElseThrow(
                                () -> new Refusal(new Reason.MissingPart(ZipNames.shown(part))));
        return XmlCursor.open(ZipNames.shown(part), in, budget);
    }

    private List<Sheet> sheets(String main) throws Refusal {
        List<Sheet> sheets = new ArrayList<>();
        try (XmlCursor x = cursor(main)) {
            if (!x.nextChild(0)) {
                return sheets;
            }
            int root = x.depth();
            while (x.nextChild(root)) {
                if (x.local().equals("workbookPr")) {
                    String flag = x.attribute("date1904").orElse("0");
                    since1904 = flag.equals("1") || flag.equals("true");
                } else if (x.local().equals("sheets")) {
                    int list = x.depth();
                    while (x.nextChild(list)) {
                        x.countPiece();
                        sheets.add(
                                new Sheet(
                                        x.attribute("name").orElse(""),
                                        x.attribute("id").orElse(""),
                                        x.attribute("state").orElse("visible").endsWith("idden")));
                    }
                }
            }
        }
        return sheets;
    }

    private void readStyles(String part) throws Refusal {
        if (!zip.has(part)) {
            return;
        }
        Map<Integer, Shown> own = new HashMap<>();
        try (XmlCursor x = cursor(part)) {
            if (!x.nextChild(0)) {
                return;
            }
            int root = x.depth();
            while (x.nextChild(root)) {
                String list = x.local();
                int depth = x.depth();
                while (x.nextChild(depth)) {
                    int id = x.attribute("numFmtId").flatMap(XmlCursor::number).orElse(0);
                    if (list.equals("numFmts")) {
                        own.put(id, SheetCells.of(x.attribute("formatCode").orElse("")));
                    } else if (list.equals("cellXfs")) {
                        x.countPiece();
                        Shown mine = own.get(id);
                        styles.add(mine == null ? SheetCells.builtIn(id) : mine);
                    }
                }
            }
        }
    }

    private void readShared(String part) throws Refusal {
        if (!zip.has(part)) {
            return;
        }
        try (XmlCursor x = cursor(part)) {
            if (!x.nextChild(0)) {
                return;
            }
            int root = x.depth();
            while (x.nextChild(root)) {
                shared.add(richText(x));
            }
        }
    }

    /** Of {@code si} and {@code is}: plain or in runs; what is said of the sound is no text. */
    private static String richText(XmlCursor x) throws Refusal {
        StringBuilder out = new StringBuilder();
        int item = x.depth();
        while (x.nextChild(item)) {
            if (x.local().equals("t")) {
                out.append(x.text());
            } else if (x.local().equals("r")) {
                int run = x.depth();
                while (x.nextChild(run)) {
                    if (x.local().equals("t")) {
                        out.append(x.text());
                    }
                }
            }
        }
        return out.toString();
    }

    private void table(Sheet sheet, String part) throws Refusal {
        sink.begins(sheet.name(), sheet.hidden());
        List<Merge> merges = new ArrayList<>();
        try (XmlCursor x = cursor(part)) {
            if (x.nextChild(0)) {
                int root = x.depth();
                while (x.nextChild(root)) {
                    if (x.local().equals("sheetData")) {
                        rows(x, part);
                    } else if (x.local().equals("mergeCells")) {
                        int list = x.depth();
                        while (x.nextChild(list)) {
                            x.countPiece();
                            x.attribute("ref")
                                    .flatMap(WorkbookTables::merge)
                                    .ifPresent(merges::add);
                        }
                    }
                }
            }
        }
        sink.ends(merges);
    }

    /** A file whose rows do not rise is one that Excel, too, calls damaged. */
    private void rows(XmlCursor x, String part) throws Refusal {
        int data = x.depth();
        int next = 0;
        while (x.nextChild(data)) {
            int index = x.attribute("r").flatMap(XmlCursor::number).map(r -> r - 1).orElse(next);
            if (index < 0 || index >= MOST_ROWS) {
                index = next;
            }
            if (index < next) {
                throw new Refusal(new Reason.DamagedPackage(ZipNames.shown(part)));
            }
            next = index + 1;
            boolean hidden = x.attribute("hidden").filter(h -> !h.equals("0")).isPresent();
            List<Cell> cells = cells(x);
            if (!cells.isEmpty()) {
                x.countPiece();
                sink.row(new Row(index, hidden, cells));
            }
        }
    }

    private List<Cell> cells(XmlCursor x) throws Refusal {
        List<Cell> cells = new ArrayList<>();
        int row = x.depth();
        int next = 0;
        while (x.nextChild(row)) {
            int column = x.attribute("r").flatMap(WorkbookTables::columnOf).orElse(next);
            next = column + 1;
            if (column < MOST_COLUMNS) {
                cell(x, column)
                        .filter(cell -> cell.formula() || !cell.text().isEmpty())
                        .ifPresent(cells::add);
            }
        }
        cells.sort(Comparator.comparingInt(Cell::column));
        return cells;
    }

    private Optional<Cell> cell(XmlCursor x, int column) throws Refusal {
        String type = x.attribute("t").orElse("n");
        int style = x.attribute("s").flatMap(XmlCursor::number).orElse(-1);
        String value = "";
        boolean formula = false;
        int depth = x.depth();
        while (x.nextChild(depth)) {
            switch (x.local()) {
                case "v" -> value = x.text();
                case "is" -> value = richText(x);
                case "f" -> formula = true;
                default -> {}
            }
        }
        if (value.isEmpty()) {
            return formula
                    ? Optional.of(new Cell(column, Kind.TEXT, "", Optional.empty(), true))
                    : Optional.empty();
        }
        return Optional.of(
                switch (type) {
                    case "s" ->
                            new Cell(
                                    column, Kind.TEXT, shared(x, value), Optional.empty(), formula);
                    case "str", "inlineStr" ->
                            new Cell(column, Kind.TEXT, tidy(value), Optional.empty(), formula);
                    case "b" ->
                            new Cell(
                                    column,
                                    Kind.YES_NO,
                                    value.equals("1") ? "TRUE" : "FALSE",
                                    Optional.empty(),
                                    formula);
                    case "e" ->
                            new Cell(column, Kind.ERROR, tidy(value), Optional.empty(), formula);
                    case "d" -> new Cell(column, Kind.TEXT, tidy(value), Optional.empty(), formula);
                    default -> {
                        boolean known = style >= 0 && style < styles.size();
                        yield SheetCells.number(
                                column,
                                value,
                                known ? styles.get(style) : Shown.PLAIN,
                                since1904,
                                formula);
                    }
                });
    }

    private String shared(XmlCursor x, String index) throws Refusal {
        Optional<Integer> at = XmlCursor.number(index.strip());
        if (at.isEmpty() || at.get() < 0 || at.get() >= shared.size()) {
            return "";
        }
        String text = shared.get(at.get());
        // One long string that a million cells point at is a million long strings to the reader.
        x.alsoShows(text);
        return tidy(text);
    }

    static String tidy(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace("_x000D_", "").strip();
    }

    private static Optional<Integer> columnOf(String place) {
        int letters = 0;
        while (letters < place.length() && Character.isLetter(place.charAt(letters))) {
            letters++;
        }
        return Table.column(place.substring(0, letters));
    }

    private static Optional<Merge> merge(String range) {
        String[] ends = range.split(":", 2);
        if (ends.length < 2) {
            return Optional.empty();
        }
        Optional<Integer> left = columnOf(ends[0]);
        Optional<Integer> right = columnOf(ends[1]);
        Optional<Integer> top = rowOf(ends[0]);
        Optional<Integer> bottom = rowOf(ends[1]);
        if (left.isEmpty() || right.isEmpty() || top.isEmpty() || bottom.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Merge(
                        Math.min(top.get(), bottom.get()),
                        Math.max(top.get(), bottom.get()),
                        Math.min(left.get(), right.get()),
                        Math.max(left.get(), right.get())));
    }

    private static Optional<Integer> rowOf(String place) {
        int from = 0;
        while (from < place.length() && !Character.isDigit(place.charAt(from))) {
            from++;
        }
        return XmlCursor.number(place.substring(from)).filter(n -> n > 0).map(n -> n - 1);
    }
}
