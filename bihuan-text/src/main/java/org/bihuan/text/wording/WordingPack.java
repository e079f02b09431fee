package org.bihuan.text.wording;

import java.util.ArrayList;
import java.util.List;

/**
 * A pack of wording: slips, fixed wording, facts, rules that were replaced, and what a unit adds of
 * its own. {@link #standard} ships with Bihuan; others are read from a file and added.
 */
public record WordingPack(List<PackRow> rows) {
    private static final List<String> SHIPPED =
            List.of(
                    "slips.pack",
                    "fixed-wording.pack",
                    "terms.pack",
                    "meetings.pack",
                    "names.pack",
                    "rules.pack",
                    "sentences.pack");

    public WordingPack {
        rows = List.copyOf(rows);
    }

    /** What ships with Bihuan. */
    public static WordingPack standard() {
        return Shipped.PACK;
    }

    /**
     * Reads a pack; {@code docs/packs.md} tells how one is written.
     *
     * @param file name to show in mistakes
     */
    public static PackReading read(String file, String content) {
        return PackFile.read(file, content);
    }

    /** The rows of one kind, in reading order. */
    public <R extends PackRow> List<R> rows(Class<R> kind) {
        return rows.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** These rows and those of {@code other}. */
    public WordingPack and(WordingPack other) {
        List<PackRow> all = new ArrayList<>(rows);
        all.addAll(other.rows);
        return new WordingPack(all);
    }

    private static final class Shipped {
        static final WordingPack PACK = load();

        private static WordingPack load() {
            WordingPack all = new WordingPack(List.of());
            for (String file : SHIPPED) {
                String content = String.join("\n", DataLines.all(WordingPack.class, file));
                all =
                        switch (read(file, content)) {
                            case PackReading.Read read -> all.and(read.pack());
                            case PackReading.Refused refused ->
                                    throw new IllegalStateException(refused.mistakes().toString());
                        };
            }
            return all;
        }
    }
}
