package org.bihuan.text.wording;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.text.wording.WordingPack.Mistake;
import org.bihuan.text.wording.WordingPack.Mistake.Kind;
import org.bihuan.text.wording.WordingPack.Validity;

/**
 * One line of a pack: its kind, what it is about, and cells {@code key=value}, separated by tabs. A
 * cell that is wrong is noted and stands in as an empty value, so that one reading finds all.
 */
final class PackLine {
    private static final List<String> SEVERITIES = List.of("error", "warning", "note");

    private final String file;
    private final int number;
    private final List<Mistake> mistakes;
    private final String kind;
    private final String about;
    private final Map<String, String> cells = new HashMap<>();

    PackLine(String file, int number, String line, List<Mistake> mistakes) {
        this.file = file;
        this.number = number;
        this.mistakes = mistakes;
        String[] parts = line.split("\t+", -1);
        this.kind = parts[0].strip();
        this.about = parts.length > 1 ? parts[1].strip() : "";
        for (String cell : Arrays.asList(parts).subList(Math.min(2, parts.length), parts.length)) {
            int equals = cell.indexOf('=');
            if (cell.isBlank()) {
                continue;
            }
            String key = equals < 0 ? cell.strip() : cell.substring(0, equals).strip();
            String value = equals < 0 ? "" : cell.substring(equals + 1).strip();
            if (cells.put(key, value) != null) {
                note(Kind.DUPLICATE, key);
            }
        }
    }

    String kind() {
        return kind;
    }

    /** What the line is about; at least {@code least} characters. */
    String about(int least) {
        if (about.isEmpty()) {
            note(Kind.MISSING, kind);
        } else if (about.length() < least) {
            note(Kind.NOT_ALLOWED, about, "≥ " + least);
        }
        return about;
    }

    /** Several of them, separated by {@code |}. */
    List<String> abouts(int least) {
        List<String> all = split(about(least));
        all.stream()
                .filter(one -> one.length() < least)
                .forEach(one -> note(Kind.NOT_ALLOWED, one, "≥ " + least));
        return all;
    }

    void allow(Set<String> keys) {
        cells.keySet().stream()
                .filter(key -> !keys.contains(key))
                .sorted()
                .forEach(key ->
                        note(
                                Kind.UNKNOWN_CELL,
                                key,
                                keys.stream().sorted().toArray(String[]::new)));
    }

    String text(String key) {
        return cells.getOrDefault(key, "");
    }

    String needed(String key) {
        if (text(key).isEmpty()) {
            note(Kind.MISSING, key + "=");
        }
        return text(key);
    }

    List<String> list(String key) {
        return split(text(key));
    }

    List<String> neededList(String key) {
        return split(needed(key));
    }

    int number(String key, int usual) {
        String value = text(key);
        if (value.isEmpty()) {
            return usual;
        }
        try {
            int parsed = Integer.parseInt(value);
            if (parsed > 0) {
                return parsed;
            }
        } catch (NumberFormatException notANumber) {
            // Noted below, with numbers below one.
        }
        note(Kind.NOT_ALLOWED, value, "1, 2, 3, …");
        return usual;
    }

    Validity validity() {
        return new Validity(month("from"), month("until"));
    }

    private Optional<YearMonth> month(String key) {
        String value = text(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(YearMonth.parse(value));
        } catch (DateTimeParseException notAMonth) {
            note(Kind.NOT_ALLOWED, value, "2021-11");
            return Optional.empty();
        }
    }

    /** {@code error}, {@code warning} or {@code note}. */
    String severity(String key) {
        String value = needed(key);
        if (!value.isEmpty() && !SEVERITIES.contains(value)) {
            note(Kind.NOT_ALLOWED, value, SEVERITIES.toArray(String[]::new));
        }
        return value;
    }

    void note(Kind what, String written, String... allowed) {
        mistakes.add(new Mistake(file, number, what, written, List.of(allowed)));
    }

    private static List<String> split(String cell) {
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split("\\|", -1)).map(String::strip).toList();
    }
}
