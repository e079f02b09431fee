package org.bihuan.bench.outline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.testkit.KeyComparison;
import org.bihuan.testkit.KeyComparison.Difference;
import org.bihuan.testkit.KeyedStatement;
import org.bihuan.text.SourceText;
import org.bihuan.text.outline.Correction;
import org.bihuan.text.outline.Outline.Alternative;
import org.bihuan.text.outline.Outline.Torn;

/**
 * How many wrong places are put right by taking another of the readings that the outline itself
 * offers, and how many places are torn though nothing there is wrong.
 */
final class TornShare {
    private final OurOutlines parser = new OurOutlines();
    private int wrong;
    private int offered;
    private int torn;
    private int idle;

    void add(KeyedStatement key, SourceText text) {
        List<Difference> differences =
                new KeyComparison(key, parser.read(text), text.text()).differences();
        Set<Integer> places = places(differences, text);
        Set<Integer> cured = new HashSet<>();
        for (Torn place : parser.torn(text)) {
            torn++;
            boolean helps = false;
            for (Alternative other : place.readings().subList(1, place.readings().size())) {
                Correction correction = new Correction(place.span().start(), other.call());
                List<Difference> left =
                        new KeyComparison(key, parser.corrected(text, correction), text.text())
                                .differences();
                if (left.size() < differences.size()) {
                    helps = true;
                    Set<Integer> right = new HashSet<>(places);
                    right.removeAll(places(left, text));
                    cured.addAll(right);
                }
            }
            idle += helps ? 0 : 1;
        }
        wrong += places.size();
        offered += cured.size();
    }

    /** Paragraphs in which something is wrong. */
    private static Set<Integer> places(List<Difference> differences, SourceText text) {
        Set<Integer> places = new HashSet<>();
        for (Difference difference : differences) {
            int at = difference.at();
            places.add(at < 0 ? at : text.place(at).map(SourceText.Place::paragraph).orElse(-1));
        }
        return places;
    }

    String told() {
        return String.format(
                "Torn places: %d. Wrong paragraphs: %d, of which another offered reading puts right"
                        + " %d. Torn where nothing gets better: %d.%n",
                torn, wrong, offered, idle);
    }
}
