package org.bihuan.server.ledger;

import java.util.List;
import org.bihuan.server.page.Choice;

/** What {@code ledger/snapshots.jte} and {@code ledger/snapshot.jte} print. */
public record SnapshotView(
        Line one,
        List<Choice> others,
        String with,
        List<Count> counts,
        List<Row> rows,
        boolean compared) {

    /** A snapshot in a list. */
    public record Line(
            String id, String unit, String title, String taken, String items, String sha256) {}

    /** How many items were in a state. */
    public record Count(String state, String items) {}

    /**
     * An item that is new or differs.
     *
     * @param what one sentence for each thing that differs
     */
    public record Row(String number, String href, String measure, List<String> what) {}
}
