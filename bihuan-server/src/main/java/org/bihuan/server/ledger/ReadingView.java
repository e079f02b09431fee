package org.bihuan.server.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.server.page.Choice;

/**
 * What {@code ledger/readings.jte} prints; everything in the page's language.
 *
 * @param stale that the latest reading is older than agreed; empty when it is not
 * @param refused lines that were not taken, with their reasons
 * @param secret of a key that was just made; empty otherwise
 * @param typed by id of the field
 */
public record ReadingView(
        String item,
        List<Fact> facts,
        Optional<ItemView.Chart> chart,
        String outlook,
        String stale,
        List<Line> lines,
        List<String> refused,
        Way way,
        List<Key> keys,
        String secret,
        boolean mayAdd,
        boolean mayGiveKeys,
        Map<String, String> typed) {
    public ReadingView {
        facts = List.copyOf(facts);
        lines = List.copyOf(lines);
        refused = List.copyOf(refused);
        keys = List.copyOf(keys);
        typed = Map.copyOf(typed);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public record Fact(String name, String words) {}

    /**
     * @param correction why it took the place of another; empty when it did not
     * @param correctTo where it is corrected; empty when that is not for this viewer, or replaced
     */
    public record Line(
            String id,
            String day,
            String value,
            String source,
            String taken,
            String correction,
            boolean stands,
            String correctTo) {}

    public record Way(
            String definition, String source, String every, String keeper, List<Choice> people) {}

    /**
     * @param revokeTo empty when it is revoked
     */
    public record Key(String name, String standing, String revokeTo) {}
}
