package org.bihuan.server.roster;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A row of the workbook.
 *
 * @param sheet the sheet's name in the file
 * @param number as the spreadsheet counts, from 1
 * @param cells what was understood; days as 2026-03-05; empty cells are left out
 */
record RosterRow(SheetKind kind, String sheet, int number, Map<Column, String> cells) {

    String text(Column column) {
        return cells.getOrDefault(column, "");
    }

    Optional<LocalDate> day(Column column) {
        return Optional.ofNullable(cells.get(column)).map(LocalDate::parse);
    }
}
