package org.bihuan.server.roster;

import java.util.List;
import java.util.UUID;
import org.bihuan.reading.FileFormat;
import org.bihuan.reading.Reason;
import org.bihuan.reading.room.ReadingRoom;
import org.bihuan.reading.room.TableSpool;
import org.bihuan.reading.room.TablesRead;
import org.bihuan.server.page.Page;
import org.springframework.stereotype.Component;

/** Workbooks that somebody brought; a process of its own takes each apart and may die over it. */
@Component
class RosterFiles {

    private final ReadingRoom room;
    private final RosterWords words;

    RosterFiles(ReadingRoom room, RosterWords words) {
        this.room = room;
        this.words = words;
    }

    RosterReader.Contents read(UUID caller, byte[] file) throws UnreadableWorkbook {
        try (TableSpool workbook = open(caller, file)) {
            return RosterReader.read(words, workbook);
        }
    }

    /** The same workbook with a column of reasons. */
    byte[] returned(UUID caller, Page page, byte[] file, List<RowFault> faults)
            throws UnreadableWorkbook {
        try (TableSpool workbook = open(caller, file)) {
            return ReturnedWorkbook.of(page, words, workbook, faults);
        }
    }

    private TableSpool open(UUID caller, byte[] file) throws UnreadableWorkbook {
        WorkbookDoor.look(file);
        return switch (room.tables(caller.toString(), ".xlsx", file)) {
            case TablesRead.Refused(List<Reason> reasons) -> throw WhyUnread.of(reasons.getFirst());
            case TableSpool spool when spool.format() == FileFormat.SPREADSHEET -> spool;
            case TableSpool other -> {
                other.close();
                throw new UnreadableWorkbook("roster.file.not-a-workbook");
            }
        };
    }
}
