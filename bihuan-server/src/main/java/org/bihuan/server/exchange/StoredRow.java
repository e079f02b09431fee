package org.bihuan.server.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.page.Said;

/**
 * A row of a file with what would become of it.
 *
 * @param row from 0
 * @param apart what it is when it is no item; empty for one
 * @param refusals each with the place of its cell
 */
record StoredRow(
        int sheet,
        int row,
        Verdict verdict,
        String apart,
        ReadRow read,
        List<Complained> refusals,
        List<Complained> notes,
        Optional<UUID> draftId,
        Optional<UUID> itemId,
        List<Difference> differs) {

    StoredRow {
        refusals = List.copyOf(refusals);
        notes = List.copyOf(notes);
        differs = List.copyOf(differs);
    }

    /**
     * @param column from 0; -1 when the whole row is meant
     */
    record Complained(int column, String value, String reason, List<String> args) {
        Complained {
            args = List.copyOf(args);
        }

        Said said() {
            // These two speak of the command line's own ways out.
            String key =
                    switch (reason) {
                        case "no-header" -> "exchange.no-header";
                        case "due-no-year" -> "exchange.no-year";
                        default -> "ledger-reading.complaint." + reason;
                    };
            return new Said(key, List.copyOf(args));
        }
    }

    /** Words of the ledger that the file says otherwise. */
    record Difference(String meaning, String ours, String theirs) {}

    StoredRow judged(
            Verdict otherwise,
            Optional<UUID> draft,
            Optional<UUID> item,
            List<Difference> differences) {
        return new StoredRow(
                sheet, row, otherwise, apart, read, refusals, notes, draft, item, differences);
    }

    /** Whether it is an item that may come in. */
    boolean isGood() {
        return apart.isEmpty() && refusals.isEmpty();
    }
}
