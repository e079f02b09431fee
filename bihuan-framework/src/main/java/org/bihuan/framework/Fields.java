package org.bihuan.framework;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bihuan.framework.Mistake.Kind;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One mapping of a pack, read strictly. A field that is wrong is noted and stands in as an empty
 * value, so that one reading finds all mistakes; the caller drops the result when there are any.
 */
final class Fields {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Mistakes mistakes;
    private final String path;
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();

    /** {@code allowed}: every key that this mapping may have. */
    Fields(Mistakes mistakes, String path, Node node, String... allowed) {
        this.mistakes = mistakes;
        this.path = path;
        this.node = node;
        if (!(node instanceof MappingNode mapping)) {
            mistakes.add(Kind.WRONG_TYPE, path, node, "mapping");
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = shown(tuple.getKeyNode());
            if (isSplitByAComma(mapping, tuple)) {
                mistakes.add(Kind.COMMA_IN_BRACES, path, tuple.getKeyNode(), "\"…\"");
            } else if (!Arrays.asList(allowed).contains(key)) {
                mistakes.add(Kind.UNKNOWN_KEY, inside(key), tuple.getKeyNode(), allowed);
            } else if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
                mistakes.add(Kind.DUPLICATE, inside(key), tuple.getKeyNode());
            }
        }
    }

    /** {a: b, and c} is read as a and "and c"; nobody means that. */
    private static boolean isSplitByAComma(MappingNode mapping, NodeTuple tuple) {
        return mapping.getFlowStyle() == FlowStyle.FLOW
                && tuple.getValueNode() instanceof ScalarNode value
                && value.getTag().equals(Tag.NULL)
                && value.getValue().isEmpty();
    }

    String text(String key) {
        Node value = required(key);
        return value == null ? "" : textOf(value, inside(key));
    }

    /** A text that must look like {@code shape}; {@code shapeName} tells people what is allowed. */
    String text(String key, Pattern shape, String shapeName) {
        Node value = required(key);
        if (value == null) {
            return "";
        }
        String text = textOf(value, inside(key));
        if (!text.isEmpty() && !shape.matcher(text).matches()) {
            mistakes.add(Kind.NOT_ALLOWED, inside(key), value, shapeName);
        }
        return text;
    }

    /** Empty when it is absent. */
    String optionalText(String key) {
        Node value = values.get(key);
        return value == null ? "" : textOf(value, inside(key));
    }

    /** Where the value of {@code key} stands, or the whole mapping when there is none. */
    Node at(String key) {
        return values.getOrDefault(key, node);
    }

    Optional<Node> optionalNode(String key) {
        return Optional.ofNullable(values.get(key));
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    int number(String key, int least) {
        return number(key, least, Integer.MAX_VALUE);
    }

    int number(String key, int least, int most) {
        Node value = required(key);
        return value == null ? least : numberOf(value, inside(key), least, most);
    }

    Optional<Integer> optionalNumber(String key, int least) {
        return optionalNumber(key, least, Integer.MAX_VALUE);
    }

    Optional<Integer> optionalNumber(String key, int least, int most) {
        return Optional.ofNullable(values.get(key)).map(v -> numberOf(v, inside(key), least, most));
    }

    boolean flag(String key) {
        Node value = required(key);
        if (value instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
            return scalar.getValue().equalsIgnoreCase("true");
        }
        if (value != null) {
            mistakes.add(Kind.WRONG_TYPE, inside(key), value, "true", "false");
        }
        return false;
    }

    /** As {@link #flag}, where silence means {@code usual}. */
    boolean flag(String key, boolean usual) {
        return has(key) ? flag(key) : usual;
    }

    LocalDate date(String key) {
        Node value = required(key);
        return value == null ? LocalDate.EPOCH : dateOf(value, inside(key));
    }

    Optional<LocalDate> optionalDate(String key) {
        return Optional.ofNullable(values.get(key)).map(v -> dateOf(v, inside(key)));
    }

    /** Notes that the value of {@code key} cannot be what it is. */
    void refuse(String key, String... allowed) {
        refuse(Kind.NOT_ALLOWED, key, allowed);
    }

    void refuse(Kind kind, String key, String... allowed) {
        mistakes.add(kind, inside(key), at(key), allowed);
    }

    /** One of the constants, written in lower case with hyphens. */
    <E extends Enum<E>> E choice(String key, List<E> among) {
        Node value = required(key);
        return value == null ? among.getFirst() : choiceOf(value, inside(key), among);
    }

    <E extends Enum<E>> Optional<E> optionalChoice(String key, List<E> among) {
        return Optional.ofNullable(values.get(key)).map(v -> choiceOf(v, inside(key), among));
    }

    Words words(String key) {
        Node value = required(key);
        if (value == null) {
            return new Words("", "");
        }
        return wordsOf(value, inside(key));
    }

    Words wordsOf(Node value, String where) {
        if (value instanceof ScalarNode) {
            mistakes.add(Kind.MISSING_TRANSLATION, where, value, "{zh: …, en: …}");
            return new Words("", "");
        }
        Fields both = new Fields(mistakes, where, value, "zh", "en");
        return new Words(both.translation("zh"), both.translation("en"));
    }

    String translation(String language) {
        if (node instanceof MappingNode && !has(language)) {
            mistakes.add(Kind.MISSING_TRANSLATION, inside(language), node, language + ": …");
            return "";
        }
        return text(language);
    }

    /** The constants that are listed, each once. */
    <E extends Enum<E>> Set<E> choices(String key, List<E> among) {
        Set<E> chosen = new LinkedHashSet<>();
        list(
                key,
                (value, where) -> {
                    if (!chosen.add(choiceOf(value, where, among))) {
                        mistakes.add(Kind.DUPLICATE, where, value);
                    }
                    return value;
                });
        return chosen;
    }

    /** A nested mapping, or empty when it is absent. */
    Optional<Fields> optionalMapping(String key, String... allowed) {
        return Optional.ofNullable(values.get(key))
                .map(v -> new Fields(mistakes, inside(key), v, allowed));
    }

    /** Every entry of a nested mapping whose keys are free, such as rule ids. */
    <T> Map<String, T> entries(String key, Pattern keys, String keyName, ValueReader<T> reader) {
        Node value = values.get(key);
        Map<String, T> result = new LinkedHashMap<>();
        if (value == null) {
            return result;
        }
        if (!(value instanceof MappingNode mapping)) {
            mistakes.add(Kind.WRONG_TYPE, inside(key), value, "mapping");
            return result;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String name = shown(tuple.getKeyNode());
            String where = inside(key) + "." + name;
            if (!keys.matcher(name).matches()) {
                mistakes.add(Kind.NOT_ALLOWED, where, tuple.getKeyNode(), keyName);
            }
            if (result.put(name, reader.read(tuple.getValueNode(), where)) != null) {
                mistakes.add(Kind.DUPLICATE, where, tuple.getKeyNode());
            }
        }
        return result;
    }

    /** A list that may be absent, which is the same as empty. */
    <T> List<T> list(String key, ValueReader<T> reader) {
        Node value = values.get(key);
        List<T> result = new ArrayList<>();
        if (value == null) {
            return result;
        }
        if (!(value instanceof SequenceNode sequence)) {
            mistakes.add(Kind.WRONG_TYPE, inside(key), value, "list");
            return result;
        }
        for (int i = 0; i < sequence.getValue().size(); i++) {
            result.add(reader.read(sequence.getValue().get(i), inside(key) + "[" + i + "]"));
        }
        return result;
    }

    /** As {@link #list}, where a single value stands for a list of one. */
    <T> List<T> oneOrMany(String key, ValueReader<T> reader) {
        Node value = values.get(key);
        return value == null || value instanceof SequenceNode
                ? list(key, reader)
                : List.of(reader.read(value, inside(key)));
    }

    /** As {@link #list}, where two entries must not have the same {@code code}. */
    <T> List<T> codedList(String key, ValueReader<T> reader, Function<T, String> code) {
        Set<String> seen = new HashSet<>();
        return list(
                key,
                (value, where) -> {
                    T entry = reader.read(value, where);
                    String own = code.apply(entry);
                    if (!own.isEmpty() && !seen.add(own)) {
                        mistakes.add(Kind.DUPLICATE, where + ".code", value);
                    }
                    return entry;
                });
    }

    /** As {@link #codedList}, with at least one entry. */
    <T> List<T> neededList(String key, ValueReader<T> reader, Function<T, String> code) {
        Node value = required(key);
        List<T> result = codedList(key, reader, code);
        if (value instanceof SequenceNode && result.isEmpty()) {
            mistakes.add(Kind.MISSING_KEY, inside(key) + "[0]", value);
        }
        return result;
    }

    String textOf(Node value, String where) {
        if (!(value instanceof ScalarNode scalar)) {
            mistakes.add(Kind.WRONG_TYPE, where, value, "text");
            return "";
        }
        if (scalar.getValue().isBlank()) {
            mistakes.add(Kind.WRONG_TYPE, where, value, "text");
        }
        return scalar.getValue().strip();
    }

    <E extends Enum<E>> E choiceOf(Node value, String where, List<E> among) {
        String written = shown(value);
        for (E one : among) {
            if (code(one).equals(written)) {
                return one;
            }
        }
        mistakes.add(
                Kind.NOT_ALLOWED,
                where,
                value,
                among.stream().map(Fields::code).toArray(String[]::new));
        return among.getFirst();
    }

    int numberOf(Node value, String where, int least, int most) {
        if (value instanceof ScalarNode scalar && scalar.getTag().equals(Tag.INT)) {
            try {
                int number = Integer.parseInt(scalar.getValue());
                if (number < least) {
                    mistakes.add(Kind.NOT_ALLOWED, where, value, "≥ " + least);
                } else if (number > most) {
                    mistakes.add(Kind.NOT_ALLOWED, where, value, "≤ " + most);
                }
                return Math.clamp(number, least, most);
            } catch (NumberFormatException tooLongOrNotDecimal) {
                // Noted below, with every other value that is no plain number.
            }
        }
        mistakes.add(Kind.WRONG_TYPE, where, value, "number");
        return least;
    }

    LocalDate dateOf(Node value, String where) {
        try {
            return LocalDate.parse(shown(value));
        } catch (DateTimeParseException notADate) {
            boolean shaped = DAY.matcher(shown(value)).matches();
            mistakes.add(shaped ? Kind.NO_SUCH_DAY : Kind.WRONG_TYPE, where, value, "date");
            return LocalDate.EPOCH;
        }
    }

    private @Nullable Node required(String key) {
        Node value = values.get(key);
        if (value == null && node instanceof MappingNode) {
            mistakes.addMissing(inside(key), node);
        }
        return value;
    }

    String inside(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String shown(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /** Reads one value; {@code path} is where it stands, for the mistakes. */
    @FunctionalInterface
    interface ValueReader<T> {
        T read(Node value, String path);
    }
}
