package org.bihuan.text.outline;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.text.outline.Item.Kind;

/**
 * 在学习方面：…。原因是…。下步要…。, a paragraph for each area: every one begins with what is wrong again,
 * whatever the one before it came to in the end.
 */
final class AreaLines {
    private static final int LONGEST_AREA = 14;

    private final String text;
    private final Turns turns;

    AreaLines(String text, Turns turns) {
        this.text = text;
        this.turns = turns;
    }

    /**
     * Where the areas begin, if the lines of {@code [from, to)} are areas, every one of which turns
     * to causes or measures; a line in front of them may announce them. Else none.
     */
    List<Integer> in(int from, int to) {
        List<Integer> starts = new ArrayList<>();
        int at = Sentences.trim(text, from, to).start();
        while (at < to) {
            int end = text.indexOf('\n', at);
            int lineEnd = end < 0 || end > to ? to : end;
            int begin = Sentences.trim(text, at, lineEnd).start();
            if (begin < lineEnd) {
                if (opensWithArea(begin, lineEnd)
                        && turns.next(begin, lineEnd, Kind.FINDING).isPresent()) {
                    starts.add(begin);
                } else if (!starts.isEmpty() || "：:".indexOf(text.charAt(lineEnd - 1)) < 0) {
                    return List.of();
                }
            }
            at = lineEnd + 1;
        }
        return starts;
    }

    private boolean opensWithArea(int from, int to) {
        int limit = Math.min(to, from + LONGEST_AREA);
        int stop = Sentences.find(text, from, limit, Sentences.ANY_MARK);
        return stop > from + 2 && text.startsWith("方面", stop - 2);
    }
}
