package org.bihuan.server.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.bihuan.text.Span;

/**
 * Answers, for windows that only ever move forward, which things lie in them. Each thing is taken
 * up once and let go once, so a whole text costs its windows plus its things.
 */
final class Sweep<T> {
    private final List<T> waiting;
    private final Function<T, Span> spanOf;
    private final List<T> open = new ArrayList<>();
    private int next;

    Sweep(List<T> things, Function<T, Span> spanOf) {
        this.waiting = things.stream().sorted(Comparator.comparing(spanOf)).toList();
        this.spanOf = spanOf;
    }

    /** What overlaps the window; windows must be asked for in reading order. */
    List<T> over(Span window) {
        while (next < waiting.size() && spanOf.apply(waiting.get(next)).start() < window.end()) {
            open.add(waiting.get(next));
            next++;
        }
        open.removeIf(thing -> spanOf.apply(thing).end() <= window.start());
        return open.stream().filter(thing -> spanOf.apply(thing).overlaps(window)).toList();
    }
}
