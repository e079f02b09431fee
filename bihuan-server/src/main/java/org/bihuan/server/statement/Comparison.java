package org.bihuan.server.statement;

import java.util.List;
import java.util.Locale;

/**
 * Two versions beside one another, row by row.
 *
 * @param whole whether the comparison went down to single characters everywhere; where the texts
 *     are too long and too different for that, some rows show only that they differ
 */
public record Comparison(List<Row> rows, boolean whole) {
    public Comparison {
        rows = List.copyOf(rows);
    }

    static Comparison of(List<String> older, List<String> newer) {
        return new TextComparer(older, newer).compare();
    }

    public long changed() {
        return rows.stream().filter(r -> r.kind() != Kind.SAME).count();
    }

    public enum Kind {
        SAME,
        CHANGED,
        REMOVED,
        ADDED
    }

    /**
     * @param left numbers of paragraphs count from 1; 0 where this side has none
     * @param older the paragraph of the older version; empty where it has none
     */
    public record Row(Kind kind, int left, List<Piece> older, int right, List<Piece> newer) {
        public Row {
            older = List.copyOf(older);
            newer = List.copyOf(newer);
        }

        public String css() {
            return kind.name().toLowerCase(Locale.ROOT);
        }

        /** Key of the word for it. */
        public String word() {
            return "statement.compare." + css();
        }
    }

    /** Letters of one side; {@code differs} when the other side does not have them. */
    public record Piece(String text, boolean differs) {}
}
