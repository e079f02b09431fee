package org.bihuan.server.ledger;

import java.util.List;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Paging;
import org.bihuan.server.page.Tone;

/** What {@code ledger/list.jte} prints; everything in the page's language. */
public record LedgerListView(
        List<Row> rows, Paging paging, Filters filters, List<Sorting> sortings, Nothing nothing) {

    /** Why there are no rows, when there are none. */
    public enum Nothing {
        NOTHING_YET,
        FILTERED,
        NO_PERMISSION
    }

    /** A state as word, shape and colour. */
    public record Lamp(Tone tone, String word) {}

    /**
     * @param more how many further problems the item answers
     * @param next the next step in words; {@code mine} when it is this viewer's turn
     */
    public record Row(
            String href,
            Timing timing,
            String number,
            String problem,
            int more,
            String measure,
            String owner,
            Lamp state,
            Step next) {}

    /** The promised day, the light for it, and whether it has passed. */
    public record Timing(String due, Lamp light, boolean late) {}

    /** What comes next, and where it is done. */
    public record Step(String word, String href, boolean mine) {}

    /** A heading of the table that sorts: where it leads and how it stands ({@code aria-sort}). */
    public record Sorting(String key, String href, String standing) {}

    public Sorting sorting(String key) {
        return sortings.stream().filter(s -> s.key().equals(key)).findFirst().orElseThrow();
    }

    /** The query row: what was asked, and what could be. */
    public record Filters(
            String words,
            Select state,
            Select owner,
            Select light,
            Select cycle,
            String sort,
            boolean any) {}

    public record Select(List<Choice> choices, String chosen) {}
}
