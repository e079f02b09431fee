package org.bihuan.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Things that each wait for one other. */
final class Circles {
    private Circles() {}

    /**
     * The way from {@code start} back to itself, such as {@code a → b → a}; empty when there is
     * none.
     */
    static Optional<String> through(String start, Map<String, String> waitsFor) {
        List<String> way = new ArrayList<>(List.of(start));
        String at = waitsFor.get(start);
        while (at != null && !at.equals(start) && !way.contains(at)) {
            way.add(at);
            at = waitsFor.get(at);
        }
        if (!start.equals(at)) {
            return Optional.empty();
        }
        way.add(start);
        return Optional.of(String.join(" → ", way));
    }
}
