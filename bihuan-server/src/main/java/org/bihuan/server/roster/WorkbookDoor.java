package org.bihuan.server.roster;

import org.bihuan.reading.FileFormat;
import org.bihuan.reading.ReadingLimits;

/** Turns away at once what its first bytes show to be no .xlsx; nothing is unpacked here. */
final class WorkbookDoor {

    private WorkbookDoor() {}

    static void look(byte[] file) throws UnreadableWorkbook {
        long most = ReadingLimits.ofTables().uploadBytes();
        if (file.length == 0) {
            throw new UnreadableWorkbook("roster.file.empty");
        }
        if (file.length > most) {
            throw new UnreadableWorkbook("roster.file.too-large", most / 1024 / 1024);
        }
        switch (FileFormat.of(file)) {
            case ARCHIVE -> {}
            case ENCRYPTED -> throw new UnreadableWorkbook("roster.file.encrypted");
            case SPREADSHEET, DOC, SLIDES, OLE2 -> throw new UnreadableWorkbook("roster.file.old");
            default -> throw new UnreadableWorkbook("roster.file.not-a-workbook");
        }
    }
}
