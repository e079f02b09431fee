package org.bihuan.server.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.ledger.Meaning;

/**
 * A sheet of a file as its headings were understood.
 *
 * @param position in the file, from 0
 * @param columns empty when no headings were recognised
 * @param year as the table names it, for people
 * @param headerRow the last row of headings, from 0; -1 when none was recognised
 */
record SheetOfFile(
        int position,
        String name,
        boolean hidden,
        List<Col> columns,
        Told told,
        String year,
        int merges,
        int headerRow,
        boolean leftOut) {

    SheetOfFile {
        columns = List.copyOf(columns);
    }

    /**
     * @param basis key of why it is taken for that
     */
    record Col(int index, String heading, String meaning, String basis) {}

    /**
     * What a person said of this sheet.
     *
     * @param meanings by column, from 0
     * @param headerRow from 0
     */
    record Told(Map<Integer, Meaning> meanings, Optional<Integer> headerRow) {
        Told {
            meanings = Map.copyOf(meanings);
        }

        static Told nothing() {
            return new Told(Map.of(), Optional.empty());
        }
    }
}
