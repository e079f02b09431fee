package org.bihuan.server.roster;

import org.bihuan.reading.Limit;
import org.bihuan.reading.Reason;

/** What the process that read a workbook says against it, in words for workbooks. */
final class WhyUnread {

    private WhyUnread() {}

    static UnreadableWorkbook of(Reason reason) {
        return switch (reason) {
            case Reason.OverLimit(Limit limit, long allowed, long _) -> over(limit, allowed);
            case Reason.UnreadFormat _ -> new UnreadableWorkbook("roster.file.encrypted");
            case Reason.NoTables _ -> new UnreadableWorkbook("roster.file.no-known-sheet");
            case Reason.TrickyPackage tricky ->
                    new UnreadableWorkbook("roster.file.tricky", tricky.entry());
            case Reason.ForbiddenXml(String part) ->
                    new UnreadableWorkbook("roster.file.tricky", part);
            case Reason.ReaderFailed(Reason.ReaderFailed.Failure failure) ->
                    switch (failure) {
                        case MEMORY, NESTING, DIED, GARBLED ->
                                new UnreadableWorkbook("roster.file.too-much");
                        case BUSY, NOT_STARTED, STOPPED -> new UnreadableWorkbook(reason.key());
                    };
            default -> new UnreadableWorkbook("roster.file.damaged");
        };
    }

    private static UnreadableWorkbook over(Limit limit, long allowed) {
        return switch (limit) {
            case INFLATED, ENTRY ->
                    new UnreadableWorkbook("roster.file.bomb", allowed / 1024 / 1024);
            case ENTRIES -> new UnreadableWorkbook("roster.file.too-many-parts", allowed);
            default -> new UnreadableWorkbook("roster.file.too-much");
        };
    }
}
