package org.bihuan.server.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.ledger.Meaning;

/**
 * What one row of somebody's table says, in the table's own words.
 *
 * @param section the heading above the row; empty without one
 * @param cells by {@link Meaning#word()}; a text runs through merged cells and from the row above
 * @param others of columns whose meaning nobody knows
 */
public record RowWords(String section, Map<String, String> cells, List<Other> others) {

    /** A cell below a heading that nobody knows; the heading may be empty. */
    public record Other(String heading, String text) {}

    public RowWords {
        cells = java.util.Collections.unmodifiableMap(new TreeMap<>(cells));
        others = List.copyOf(others);
    }

    public String of(Meaning meaning) {
        return cells.getOrDefault(meaning.word(), "");
    }

    /** The problem: what the table calls one, else the task or the goal it sets. */
    public String finding() {
        return first(Meaning.FINDING, Meaning.TASK, Meaning.GOAL, Meaning.MEASURE);
    }

    /** What is to be done: what the table calls a measure, else the task. */
    public String measure() {
        return first(Meaning.MEASURE, Meaning.TASK);
    }

    private String first(Meaning... meanings) {
        return Stream.of(meanings).map(this::of).filter(s -> !s.isEmpty()).findFirst().orElse("");
    }

    /** By this a row is known again, wherever it stands: its letters without signs and blanks. */
    public String wordsKey() {
        return Stream.of(Meaning.FINDING, Meaning.TASK, Meaning.GOAL, Meaning.MEASURE)
                .map(meaning -> letters(of(meaning)))
                .collect(Collectors.joining("|"));
    }

    /** The office's own number, within the section; empty without a number. */
    public String numberKey() {
        String number = letters(of(Meaning.NUMBER));
        return number.isEmpty() ? "" : letters(section) + "|" + number;
    }

    private static String letters(String text) {
        return text.replaceAll("[\\p{Punct}\\p{IsPunctuation}\\s]+", "")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
