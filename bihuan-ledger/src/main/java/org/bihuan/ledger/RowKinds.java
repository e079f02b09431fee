package org.bihuan.ledger;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bihuan.ledger.LedgerReading.Column;
import org.bihuan.ledger.LedgerReading.What;
import org.bihuan.reading.Table;
import org.bihuan.reading.Table.Cell;

/** Tells rows that are no items from those that are. */
record RowKinds(Grid grid, Header header) {
    private static final Pattern SUM = Pattern.compile("^(?:合|总|小|共)\\s*计.*", Pattern.DOTALL);
    private static final Pattern FOOTNOTE =
            Pattern.compile(
                    "^(?:[*＊※]|注[:：\\d]|附?注[:：]|备注[:：]|说明[:：]|填[表报]|制表|审核|审批|编制|"
                            + "单位负责人|主要负责人签|负责人签|联系人[:：]|联系电话[:：]|日期[:：]|盖章|（盖章）|\\(盖章\\)).*",
                    Pattern.DOTALL);
    private static final Pattern ORDINAL = Pattern.compile("^[（(]?[\\d.．、\\-]+[)）]?$");

    Optional<What> of(int row) {
        List<Cell> own = grid.own(row);
        if (own.isEmpty()) {
            return Optional.of(What.LOOKS_EMPTY);
        }
        if (own.size() > 1 && isHeaderAgain(own)) {
            return Optional.of(What.HEADER_AGAIN);
        }
        String first = own.getFirst().text();
        if (SUM.matcher(first).matches()) {
            return Optional.of(What.SUM);
        }
        if (own.stream().allMatch(cell -> FOOTNOTE.matcher(cell.text()).matches())) {
            return Optional.of(What.FOOTNOTE);
        }
        if (own.stream().allMatch(cell -> meaning(cell) == Meaning.NUMBER)) {
            boolean ordinal = ORDINAL.matcher(first).matches();
            boolean spans = grid.width(row, own.getFirst().column()) > 1;
            return Optional.of(ordinal && !spans ? What.ONLY_A_NUMBER : What.SECTION);
        }
        return own.size() == 1 && isSection(row, own.getFirst())
                ? Optional.of(What.SECTION)
                : Optional.empty();
    }

    /** One text alone in its row, over several columns or at the very left. */
    private boolean isSection(int row, Cell only) {
        if (only.kind() != Table.Kind.TEXT) {
            return false;
        }
        boolean filledFromAbove =
                header.columns().stream()
                        .anyMatch(column ->
                                grid.at(row, column.index()).filter(Grid.Held::merged).isPresent());
        if (filledFromAbove) {
            return false;
        }
        int width = grid.width(row, only.column());
        int leftmost = header.columns().isEmpty() ? 0 : header.columns().getFirst().index();
        return width >= Math.max(2, header.columns().size() / 2)
                || (only.column() == leftmost && header.columns().size() > 2);
    }

    private boolean isHeaderAgain(List<Cell> own) {
        long same =
                own.stream()
                        .filter(cell ->
                                column(cell).filter(c -> isHeading(c, cell.text())).isPresent())
                        .count();
        return same * 10 >= own.size() * 7L;
    }

    private static boolean isHeading(Column column, String text) {
        String folded = Headings.folded(text);
        return !folded.isEmpty()
                && (Headings.folded(column.heading()).equals(folded)
                        || List.of(column.heading().split("/", -1)).stream()
                                .anyMatch(part -> Headings.folded(part).equals(folded)));
    }

    private Optional<Column> column(Cell cell) {
        return header.columns().stream().filter(c -> c.index() == cell.column()).findFirst();
    }

    private Meaning meaning(Cell cell) {
        return column(cell).map(Column::meaning).orElse(Meaning.OTHER);
    }
}
