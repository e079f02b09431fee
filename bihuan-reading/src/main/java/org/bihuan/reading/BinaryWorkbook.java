package org.bihuan.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.bihuan.reading.Table.Cell;
import org.bihuan.reading.Table.Kind;
import org.bihuan.reading.Table.Merge;
import org.bihuan.reading.Table.Row;

/** The sheets of an .xls or .et of Excel 97 to 2003, through Apache POI. */
final class BinaryWorkbook {
    static void read(byte[] bytes, Budget budget, TableSink sink) throws Refusal {
        try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
            budget.look();
            boolean since1904 = book.getInternalWorkbook().isUsing1904DateWindowing();
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                var sheet = book.getSheetAt(i);
                boolean hidden = book.isSheetHidden(i) || book.isSheetVeryHidden(i);
                sink.begins(sheet.getSheetName(), hidden);
                for (var row : sheet) {
                    budget.piece();
                    List<Cell> cells = new ArrayList<>();
                    for (var cell : row) {
                        cell(cell, since1904)
                                .filter(found -> !found.text().isEmpty())
                                .ifPresent(cells::add);
                    }
                    for (Cell cell : cells) {
                        budget.characters(cell.text().length());
                    }
                    if (!cells.isEmpty()) {
                        sink.row(new Row(row.getRowNum(), row.getZeroHeight(), cells));
                    }
                }
                sink.ends(sheet.getMergedRegions().stream().map(BinaryWorkbook::merge).toList());
            }
        } catch (IOException | RuntimeException broken) {
            // What a damaged record makes the library throw is not one kind of exception.
            if (broken instanceof org.apache.poi.EncryptedDocumentException) {
                throw new Refusal(new Reason.UnreadFormat(FileFormat.ENCRYPTED));
            }
            throw new Refusal(new Reason.DamagedPackage("Workbook"));
        }
    }

    private static Merge merge(CellRangeAddress region) {
        return new Merge(
                region.getFirstRow(),
                region.getLastRow(),
                region.getFirstColumn(),
                region.getLastColumn());
    }

    private static Optional<Cell> cell(org.apache.poi.ss.usermodel.Cell cell, boolean since1904) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        int column = cell.getColumnIndex();
        return switch (type) {
            case STRING ->
                    Optional.of(
                            new Cell(
                                    column,
                                    Kind.TEXT,
                                    WorkbookTables.tidy(cell.getStringCellValue()),
                                    Optional.empty(),
                                    formula));
            case NUMERIC ->
                    Optional.of(
                            SheetCells.number(
                                    column,
                                    Double.toString(cell.getNumericCellValue()),
                                    shown(cell),
                                    since1904,
                                    formula));
            case BOOLEAN ->
                    Optional.of(
                            new Cell(
                                    column,
                                    Kind.YES_NO,
                                    cell.getBooleanCellValue() ? "TRUE" : "FALSE",
                                    Optional.empty(),
                                    formula));
            case ERROR ->
                    Optional.of(
                            new Cell(
                                    column,
                                    Kind.ERROR,
                                    org.apache.poi.ss.usermodel.FormulaError.forInt(
                                                    cell.getErrorCellValue())
                                            .getString(),
                                    Optional.empty(),
                                    formula));
            default -> Optional.empty();
        };
    }

    private static SheetCells.Shown shown(org.apache.poi.ss.usermodel.Cell cell) {
        int id = cell.getCellStyle().getDataFormat();
        String code = cell.getCellStyle().getDataFormatString();
        boolean builtIn = id < 164 && SheetCells.builtIn(id) != SheetCells.Shown.PLAIN;
        return builtIn || code == null ? SheetCells.builtIn(id) : SheetCells.of(code);
    }

    private BinaryWorkbook() {}
}
