package org.bihuan.server.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Paging;
import org.bihuan.server.page.Tone;

/** What {@code ledger/list.jte} prints; everything in the page's language. */
public record LedgerListView(
        List<Row> rows,
        Paging paging,
        Filters filters,
        List<Sorting> sortings,
        Nothing nothing,
        Shelf shelf) {
    private static final Set<String> USUAL = Set.of("state", "light", "owner", "cycle");

    /** Why there are no rows, when there are none. */
    public enum Nothing {
        NOTHING_YET,
        FILTERED,
        NO_PERMISSION
    }

    /**
     * Lists kept under a name, and what can be done with this one.
     *
     * @param units where it can be kept; none when this viewer works in no unit
     * @param mayChange whether several items can be chosen to be changed together
     */
    public record Shelf(List<Kept> views, List<Choice> units, String typed, boolean mayChange) {}

    /**
     * @param withdrawal where it is let go of; empty when that is not for this viewer
     */
    public record Kept(String name, String href, boolean here, String withdrawal) {}

    /** A state as word, shape and colour. */
    public record Lamp(Tone tone, String word) {}

    /**
     * @param more how many further problems the item answers
     * @param next the next step in words; {@code mine} when it is this viewer's turn
     */
    public record Row(
            String id,
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

    /**
     * The query row: what was asked, and what could be.
     *
     * @param selects those with nothing to choose among are left out on the page
     * @param chosen all of it as it stands in the address
     */
    public record Filters(
            String words,
            List<Select> selects,
            String from,
            String until,
            String sort,
            boolean any,
            Map<String, String> chosen) {

        /** The usual ones first; the others are folded away until one of them is chosen. */
        public List<Select> usual() {
            return selects.stream().filter(select -> USUAL.contains(select.name())).toList();
        }

        public List<Select> further() {
            return selects.stream()
                    .filter(select -> !USUAL.contains(select.name()))
                    .filter(select -> !select.choices().isEmpty())
                    .toList();
        }

        public boolean furtherChosen() {
            return !from.isEmpty()
                    || !until.isEmpty()
                    || further().stream().anyMatch(select -> !select.chosen().isEmpty());
        }
    }

    public record Select(String name, List<Choice> choices, String chosen) {}
}
