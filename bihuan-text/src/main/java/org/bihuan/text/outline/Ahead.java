package org.bihuan.text.outline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.text.outline.Section.Mark;
import org.bihuan.text.outline.Section.Mark.Style;
import org.jspecify.annotations.Nullable;

/**
 * What marks are still to come. Asked with places that never go back, so that all questions
 * together cost one walk over the marks.
 */
final class Ahead {
    private final List<Node> tokens;
    private final List<Integer> unmarked = new ArrayList<>();
    private final Map<Style, List<Integer>> places = new EnumMap<>(Style.class);
    private final Map<Style, Integer> cursors = new EnumMap<>(Style.class);
    private int unmarkedCursor;

    Ahead(List<Node> tokens) {
        this.tokens = tokens;
        for (Style style : Style.values()) {
            places.put(style, new ArrayList<>());
            cursors.put(style, 0);
        }
        for (int i = 0; i < tokens.size(); i++) {
            Mark mark = tokens.get(i).mark;
            if (mark == null) {
                unmarked.add(i);
            } else {
                Objects.requireNonNull(places.get(mark.style())).add(i);
            }
        }
    }

    /** The next mark of this style behind the token {@code at}, before any unmarked heading. */
    @Nullable Mark next(Style style, int at) {
        List<Integer> of = Objects.requireNonNull(places.get(style));
        int i = Objects.requireNonNull(cursors.get(style));
        while (i < of.size() && of.get(i) <= at) {
            i++;
        }
        cursors.put(style, i);
        while (unmarkedCursor < unmarked.size() && unmarked.get(unmarkedCursor) <= at) {
            unmarkedCursor++;
        }
        boolean barred =
                i < of.size()
                        && unmarkedCursor < unmarked.size()
                        && unmarked.get(unmarkedCursor) < of.get(i);
        return i == of.size() || barred ? null : tokens.get(of.get(i)).mark;
    }
}
