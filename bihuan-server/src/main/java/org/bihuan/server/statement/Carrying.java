package org.bihuan.server.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Paragraph;

/**
 * Finds the paragraphs of one version in the next, so that what people said of a place can be said
 * again there. A paragraph is found when it stands unchanged (blanks aside): in its order among the
 * others, or, moved elsewhere, when there is only one like it in either text.
 */
final class Carrying {
    private final SourceText older;
    private final SourceText newer;
    private final Map<Integer, Integer> newerByOlder = new HashMap<>();

    Carrying(SourceText older, SourceText newer) {
        this.older = older;
        this.newer = newer;
        List<String> left = words(older);
        List<String> right = words(newer);
        for (Comparison.Row row : Comparison.of(left, right).rows()) {
            if (row.kind() == Comparison.Kind.SAME) {
                newerByOlder.put(row.left() - 1, row.right() - 1);
            }
        }
        moved(left, right);
    }

    private void moved(List<String> left, List<String> right) {
        Map<String, List<Integer>> leftPlaces = places(left);
        Map<String, List<Integer>> rightPlaces = places(right);
        leftPlaces.forEach((words, here) -> {
            List<Integer> there = rightPlaces.getOrDefault(words, List.of());
            if (here.size() == 1 && there.size() == 1) {
                newerByOlder.putIfAbsent(here.getFirst(), there.getFirst());
            }
        });
    }

    /**
     * Where the place stands in the newer text; empty when its paragraph was changed or is gone.
     */
    Optional<Integer> place(int offset) {
        int paragraph = Places.paragraphAt(older, offset);
        Integer there = paragraph < 0 ? null : newerByOlder.get(paragraph);
        if (there == null) {
            return Optional.empty();
        }
        Paragraph from = older.paragraphs().get(paragraph);
        Paragraph to = newer.paragraphs().get(there);
        return nth(newer, to, letters(older, from.span().start(), offset));
    }

    /** How many characters that are no blanks stand between the two. */
    private static int letters(SourceText source, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += Places.isBlank(source.text().charAt(i)) ? 0 : 1;
        }
        return count;
    }

    /** The place in a paragraph that has so many characters in front that are no blanks. */
    private static Optional<Integer> nth(SourceText source, Paragraph paragraph, int letters) {
        int count = 0;
        for (int i = paragraph.span().start(); i < paragraph.span().end(); i++) {
            if (!Places.isBlank(source.text().charAt(i))) {
                if (count == letters) {
                    return Optional.of(i);
                }
                count++;
            }
        }
        return Optional.empty();
    }

    private static List<String> words(SourceText source) {
        List<String> words = new ArrayList<>();
        for (Paragraph paragraph : source.paragraphs()) {
            StringBuilder letters = new StringBuilder();
            source.slice(paragraph.span())
                    .chars()
                    .filter(c -> !Places.isBlank((char) c))
                    .forEach(c -> letters.append((char) c));
            words.add(letters.toString());
        }
        return words;
    }

    private static Map<String, List<Integer>> places(List<String> words) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            places.computeIfAbsent(words.get(i), k -> new ArrayList<>()).add(i);
        }
        return places;
    }
}
