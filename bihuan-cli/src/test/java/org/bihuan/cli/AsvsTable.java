package org.bihuan.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The table of {@code docs/asvs.md}: below the first heading of a chapter every line that begins
 * with a bar is a row, and a row has five cells.
 *
 * @param page the whole page, Markdown
 */
record AsvsTable(String page) {
    private static final List<String> STATES =
            List.of("met", "partly", "not met", "does not apply");
    private static final Pattern NAMED = Pattern.compile("`([^`]*)`");

    /** One row, as it stands there. */
    private record Row(String id, String level, String asked, String state, String shownBy) {

        static Row of(List<String> cells) {
            return new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
        }

        List<String> named() {
            return NAMED.matcher(shownBy).results().map((MatchResult m) -> m.group(1)).toList();
        }

        boolean hasReason() {
            return NAMED.matcher(shownBy).replaceAll("").chars().anyMatch(Character::isLetter);
        }
    }

    /**
     * Everything that is wrong, a line each.
     *
     * @param levels the level of every requirement that must have its row
     * @param isTest whether a test of this name, {@code Class} or {@code Class#method}, exists
     */
    List<String> faults(Map<String, Integer> levels, Predicate<String> isTest) {
        List<String> faults = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (List<String> cells : cells()) {
            if (cells.size() != 5) {
                faults.add("not five cells: " + cells);
            } else if (cells.contains("")) {
                faults.add("empty cell: " + cells);
            } else {
                rows.add(Row.of(cells));
            }
        }
        Set<String> missing = new TreeSet<>(levels.keySet());
        for (Row row : rows) {
            if (!missing.remove(row.id())) {
                faults.add((levels.containsKey(row.id()) ? "twice: " : "unknown: ") + row.id());
            }
            if (!row.level().equals(String.valueOf(levels.get(row.id())))) {
                faults.add("another level: " + row.id());
            }
            faults.addAll(faultsOf(row, isTest));
        }
        missing.forEach(id -> faults.add("missing: " + id));
        counts(rows).stream()
                .filter(line -> !page.contains(line))
                .forEach(line -> faults.add("counts are not: " + line));
        return faults;
    }

    private static List<String> faultsOf(Row row, Predicate<String> isTest) {
        List<String> faults = new ArrayList<>();
        if (!STATES.contains(row.state())) {
            faults.add("no state: " + row.id());
        }
        if (row.state().equals("met") ? row.named().isEmpty() : !row.hasReason()) {
            faults.add("neither test nor reason: " + row.id());
        }
        for (String name : row.named()) {
            if (!isTest.test(name)) {
                faults.add("no such test: " + name);
            }
        }
        return faults;
    }

    private List<List<String>> cells() {
        return page.lines()
                .dropWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("| id |") && !line.startsWith("|---"))
                .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .map(parts -> parts.subList(1, parts.size() - 1))
                .toList();
    }

    /** The lines that have to stand in the head. */
    private static List<String> counts(List<Row> rows) {
        return List.of(
                "| level | " + String.join(" | ", STATES) + " | all |\n",
                count("1", rows, row -> row.level().equals("1")),
                count("2", rows, row -> row.level().equals("2")),
                count("both", rows, row -> true));
    }

    private static String count(String name, List<Row> rows, Predicate<Row> counted) {
        List<Integer> figures =
                STATES.stream()
                        .map(state ->
                                (int)
                                        rows.stream()
                                                .filter(counted)
                                                .filter(row -> row.state().equals(state))
                                                .count())
                        .toList();
        int all = figures.stream().mapToInt(Integer::intValue).sum();
        return IntStream.concat(figures.stream().mapToInt(Integer::intValue), IntStream.of(all))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" | ", "| " + name + " | ", " |\n"));
    }
}
