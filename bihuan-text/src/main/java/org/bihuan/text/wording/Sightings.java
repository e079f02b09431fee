package org.bihuan.text.wording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.bihuan.text.Span;
import org.bihuan.text.wording.Literals.Found;

/**
 * Where the words of a {@link Vocabulary} stand in one text, list by list. Answers what {@link
 * Literals} answer, without looking at the text again.
 */
final class Sightings {
    final String text;
    private final Vocabulary vocabulary;

    /** The places of a list end where those of the next begin. */
    private final int[] ends;

    /** Ascending within a list; of words at one place the longest first. */
    private final int[] places;

    private final int[] words;
    private final Set<Literals> unknown = Collections.newSetFromMap(new IdentityHashMap<>());

    Sightings(String text, Vocabulary vocabulary, int[] ends, int[] places, int[] words) {
        this.text = text;
        this.vocabulary = vocabulary;
        this.ends = ends;
        this.places = places;
        this.words = words;
    }

    /** The number of a list; negative for one that was not looked for, which is kept in mind. */
    int number(Literals list) {
        int number = vocabulary.number(list);
        if (number < 0) {
            unknown.add(list);
        }
        return number;
    }

    /** Lists that were asked for and not looked for. */
    Set<Literals> unknown() {
        return unknown;
    }

    /** As {@link Literals#in(String, Span)}. */
    List<Found> in(int list, Span where) {
        List<Found> found = List.of();
        int next = where.start();
        for (int i = first(list, next); i < ends[list + 1] && places[i] < where.end(); i++) {
            int end = places[i] + vocabulary.length(words[i]);
            if (places[i] >= next && end <= where.end()) {
                found = found.isEmpty() ? new ArrayList<>(4) : found;
                found.add(new Found(vocabulary.word(words[i]), new Span(places[i], end)));
                next = end;
            }
        }
        return found;
    }

    /** As {@link Literals#anyIn(String, Span)}. */
    boolean anyIn(int list, Span where) {
        int i = first(list, where.start());
        while (i < ends[list + 1] && places[i] < where.end()) {
            if (places[i] + vocabulary.length(words[i]) <= where.end()) {
                return true;
            }
            i++;
        }
        return false;
    }

    /** As {@link Literals#along}. */
    Literals.Along along(int list, Span where) {
        return new Along(list, where);
    }

    private final class Along implements Literals.Along {
        private final int last;
        private final int end;
        private int next;

        Along(int list, Span where) {
            this.next = first(list, where.start());
            this.last = ends[list + 1];
            this.end = where.end();
        }

        @Override
        public String at(int offset) {
            while (next < last && places[next] < offset) {
                next++;
            }
            for (int i = next; i < last && places[i] == offset; i++) {
                if (offset + vocabulary.length(words[i]) <= end) {
                    return vocabulary.word(words[i]);
                }
            }
            return "";
        }
    }

    /** The first sighting of a list from {@code offset} on. */
    private int first(int list, int offset) {
        int low = ends[list];
        int high = ends[list + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
