package org.bihuan.server.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bihuan.server.access.AccessRow.Answer;
import org.bihuan.server.access.AccessRow.Where;
import org.bihuan.server.identity.Role;

/** The lines of all files, by address. */
public final class AccessTable {

    private static final Pattern ADDRESS = Pattern.compile("(GET|POST|PUT|DELETE|ANY) (/\\S*)");
    private static final Pattern FIELD = Pattern.compile("FIELD ([a-z.-]+)");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+):[^}]*\\}");
    private static final Pattern IN_UNIT = Pattern.compile("([a-z_]+) (\\??)([A-Za-z]+)");

    private static final List<Role> COLUMNS =
            List.of(
                    Role.ORGANISER,
                    Role.HEAD,
                    Role.MEMBER,
                    Role.STAFF,
                    Role.SUPERVISOR,
                    Role.SYSTEM_ADMINISTRATOR,
                    Role.SECURITY_OFFICER,
                    Role.AUDITOR);

    private static final int WORDS_BEFORE = 3;

    private final Map<String, List<AccessRow>> byAddress = new LinkedHashMap<>();
    private final Map<String, List<FieldRow>> byField = new LinkedHashMap<>();

    /**
     * @param files each a text of lines; see {@code access/README.txt}
     * @throws IllegalArgumentException with the line, if one cannot be understood or stands twice
     */
    public AccessTable(List<String> files) {
        for (String file : files) {
            file.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(this::add);
        }
    }

    private void add(String line) {
        List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (cells.size() != WORDS_BEFORE + COLUMNS.size()) {
            throw new IllegalArgumentException("not a line of an access table: " + line);
        }
        Map<Role, Answer> answers = new EnumMap<>(Role.class);
        for (int i = 0; i < COLUMNS.size(); i++) {
            answers.put(COLUMNS.get(i), answer(cells.get(WORDS_BEFORE + i), line));
        }
        Matcher field = FIELD.matcher(cells.getFirst());
        Matcher address = ADDRESS.matcher(cells.getFirst());
        if (field.matches() && !answers.containsValue(Answer.TOLD)) {
            List<String> tables = List.of(cells.get(1).split(" ", -1));
            add(new FieldRow(field.group(1), tables, cells.get(2), answers));
        } else if (address.matches() && !answers.containsValue(Answer.REDACT)) {
            add(
                    new AccessRow(
                            address.group(1),
                            address.group(2),
                            where(cells.get(1), line),
                            cells.get(2),
                            answers));
        } else {
            throw new IllegalArgumentException("not a line of an access table: " + line);
        }
    }

    private void add(FieldRow row) {
        List<FieldRow> rows = byField.computeIfAbsent(row.field(), _ -> new ArrayList<>());
        if (rows.stream().anyMatch(one -> one.relation().equals(row.relation()))) {
            throw new IllegalArgumentException("stands twice: " + row);
        }
        rows.add(row);
    }

    private void add(AccessRow row) {
        List<AccessRow> rows =
                byAddress.computeIfAbsent(
                        address(row.method(), row.pattern()), a -> new ArrayList<>());
        boolean twice = rows.stream().anyMatch(r -> r.relation().equals(row.relation()));
        boolean torn = rows.stream().anyMatch(r -> !r.where().equals(row.where()));
        if (twice || torn) {
            throw new IllegalArgumentException("stands twice, or with another unit: " + row);
        }
        rows.add(row);
    }

    private static Answer answer(String word, String line) {
        return Arrays.stream(Answer.values())
                .filter(answer -> answer.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word + " in " + line));
    }

    private static Where where(String words, String line) {
        if (words.equals("open")) {
            return new Where.Open();
        }
        if (words.equals("self")) {
            return new Where.Self();
        }
        Matcher inUnit = IN_UNIT.matcher(words);
        if (!inUnit.matches()) {
            throw new IllegalArgumentException(words + " in " + line);
        }
        return new Where.InUnit(inUnit.group(1), inUnit.group(3), !inUnit.group(2).isEmpty());
    }

    private static String address(String method, String pattern) {
        return method + " " + pattern;
    }

    /** The lines of an address, one for each relation; none where the address has none. */
    public List<AccessRow> of(String method, String pattern) {
        String reading = method.equals("HEAD") ? "GET" : method;
        return byAddress.getOrDefault(
                address(reading, plain(pattern)),
                byAddress.getOrDefault(address("ANY", plain(pattern)), List.of()));
    }

    /** The lines of the pattern that an address fits best: the one with the fewest variables. */
    public List<AccessRow> at(String method, String path) {
        List<String> parts = List.of(path.split("/", -1));
        return byAddress.values().stream()
                .filter(rows -> rows.getFirst().method().equals(method))
                .filter(rows -> fits(parts, List.of(rows.getFirst().pattern().split("/", -1))))
                .min(Comparator.comparingLong(AccessTable::variables))
                .orElse(List.of());
    }

    private static long variables(List<AccessRow> rows) {
        return rows.getFirst().pattern().chars().filter(letter -> letter == '{').count();
    }

    private static boolean fits(List<String> path, List<String> pattern) {
        return path.size() == pattern.size()
                && IntStream.range(0, path.size())
                        .allMatch(i ->
                                pattern.get(i).startsWith("{")
                                        || pattern.get(i).equals(path.get(i)));
    }

    /** The lines of a field, one for each relation; none where the field has none. */
    public List<FieldRow> field(String field) {
        return byField.getOrDefault(field, List.of());
    }

    /** All lines about fields in the order of the files. */
    public List<FieldRow> fields() {
        return byField.values().stream().flatMap(List::stream).toList();
    }

    /** A pattern without what its variables have to look like: {@code /{kind:new|name}}. */
    static String plain(String pattern) {
        return VARIABLE.matcher(pattern).replaceAll("{$1}");
    }

    /** All lines in the order of the files. */
    public List<AccessRow> rows() {
        return byAddress.values().stream().flatMap(List::stream).toList();
    }
}
