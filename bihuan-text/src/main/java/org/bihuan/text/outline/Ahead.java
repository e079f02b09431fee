package org.bihuan.text.outline;

import java.util.Arrays;
import java.util.List;
import org.bihuan.text.outline.Section.Mark;
import org.bihuan.text.outline.Section.Mark.Style;
import org.jspecify.annotations.Nullable;

/**
 * What marks are still to come. Asked with places that never go back, so that all questions
 * together cost one walk over the marks.
 */
@SuppressWarnings("EnumOrdinal") // arrays by style, made anew for every text
final class Ahead {
    private static final int STYLES = Style.values().length;

    private final List<Node> tokens;

    /** For each token the next one of its style, or of those without a mark; beyond all if none. */
    private final int[] next;

    /** For each style, and last for those without a mark, a token that was not passed yet. */
    private final int[] cursors = new int[STYLES + 1];

    Ahead(List<Node> tokens) {
        this.tokens = tokens;
        next = new int[tokens.size()];
        Arrays.fill(cursors, tokens.size());
        for (int i = next.length - 1; i >= 0; i--) {
            Mark mark = tokens.get(i).mark;
            int kind = mark == null ? STYLES : mark.style().ordinal();
            next[i] = cursors[kind];
            cursors[kind] = i;
        }
    }

    /** The next mark of this style behind the token {@code at}, before any unmarked heading. */
    @Nullable Mark next(Style style, int at) {
        int marked = behind(style.ordinal(), at);
        int unmarked = behind(STYLES, at);
        return marked == tokens.size() || unmarked < marked ? null : tokens.get(marked).mark;
    }

    private int behind(int kind, int at) {
        while (cursors[kind] <= at && cursors[kind] < next.length) {
            cursors[kind] = next[cursors[kind]];
        }
        return cursors[kind];
    }
}
