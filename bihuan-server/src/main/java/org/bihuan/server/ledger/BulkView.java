package org.bihuan.server.ledger;

import java.util.List;
import java.util.Map;
import org.bihuan.server.page.Choice;

/**
 * What {@code ledger/bulk.jte} prints; everything in the page's language.
 *
 * @param others chosen items of other units, which are left out
 */
public record BulkView(
        String unit,
        List<Item> items,
        int others,
        List<Choice> kinds,
        List<Choice> people,
        Map<String, String> typed) {
    public BulkView {
        items = List.copyOf(items);
        kinds = List.copyOf(kinds);
        people = List.copyOf(people);
        typed = Map.copyOf(typed);
    }

    public record Item(String id, String number, String measure) {}

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /**
     * What {@code ledger/bulk-report.jte} prints.
     *
     * @param undone by whom and when; empty as long as it stands
     * @param undo where it is undone; empty when that is not for this viewer, or done
     */
    public record Report(
            String what,
            String reason,
            String by,
            String at,
            int changed,
            int unchanged,
            int refused,
            List<Line> lines,
            String undone,
            String undo) {}

    public record Line(
            String href,
            String number,
            String measure,
            LedgerListView.Lamp standing,
            List<String> against) {}
}
