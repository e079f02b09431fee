package org.bihuan.cli;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order in which an office would file names: folder by folder, Chinese by its collation, and
 * numbers by their value, so that 2 precedes 10 and 第九 precedes 第十.
 */
final class NaturalOrder implements Comparator<String> {
    /** Zero to nine; code points, because words in a source file are kept apart from code. */
    private static final String DIGITS =
            "\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d";

    private static final char TEN = '\u5341';

    /** Digits of either width, and up to three Chinese digits that follow an ordinal's di. */
    private static final Pattern NUMBER =
            Pattern.compile("[0-9\uff10-\uff19]+|(?<=\u7b2c)[" + DIGITS + TEN + "]{1,3}");

    private final Collator collator = Collator.getInstance(Locale.CHINA);

    /** Sorted copy; each name is taken apart once. */
    <T> List<T> sorted(List<T> things, java.util.function.Function<T, String> name) {
        return things.stream()
                .map(thing -> new Keyed<>(thing, name.apply(thing), partsOf(name.apply(thing))))
                .sorted(Comparator.naturalOrder())
                .map(Keyed::thing)
                .toList();
    }

    @Override
    public int compare(String one, String other) {
        return new Keyed<>(one, one, partsOf(one))
                .compareTo(new Keyed<>(other, other, partsOf(other)));
    }

    private List<Part> partsOf(String name) {
        List<Part> parts = new ArrayList<>();
        for (String step : name.split("/", -1)) {
            int from = 0;
            Matcher numbers = NUMBER.matcher(step);
            while (numbers.find()) {
                words(step.substring(from, numbers.start()), parts);
                parts.add(new Part(2, value(numbers.group()), null));
                from = numbers.end();
            }
            words(step.substring(from), parts);
            parts.add(new Part(0, "", null));
        }
        return parts;
    }

    private void words(String words, List<Part> parts) {
        if (!words.isEmpty()) {
            parts.add(new Part(3, "", collator.getCollationKey(words)));
        }
    }

    /** Digits without leading zeros, so that a longer one is a larger one. */
    private static String value(String digits) {
        if (DIGITS.indexOf(digits.charAt(0)) >= 0 || digits.charAt(0) == TEN) {
            return Integer.toString(chinese(digits));
        }
        StringBuilder value = new StringBuilder();
        digits.chars()
                .map(c -> Character.digit(c, 10))
                .dropWhile(d -> d == 0)
                .forEach(value::append);
        return value.toString();
    }

    private static int chinese(String digits) {
        int ten = digits.indexOf(TEN);
        if (ten < 0) {
            return DIGITS.indexOf(digits.charAt(0));
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(digits.charAt(0));
        boolean round = ten == digits.length() - 1;
        return tens * 10 + (round ? 0 : DIGITS.indexOf(digits.charAt(digits.length() - 1)));
    }

    /** {@code kind}: 0 the end of a step, 2 a number, 3 words; a shorter name comes first. */
    private record Part(
            int kind, String value, java.text.@org.jspecify.annotations.Nullable CollationKey words)
            implements Comparable<Part> {
        @Override
        public int compareTo(Part other) {
            if (kind != other.kind) {
                return Integer.compare(kind, other.kind);
            }
            if (words != null && other.words != null) {
                return words.compareTo(other.words);
            }
            int byLength = Integer.compare(value.length(), other.value.length());
            return byLength != 0 ? byLength : value.compareTo(other.value);
        }
    }

    private record Keyed<T>(T thing, String name, List<Part> parts)
            implements Comparable<Keyed<T>> {
        @Override
        public int compareTo(Keyed<T> other) {
            int shared = Math.min(parts.size(), other.parts.size());
            for (int i = 0; i < shared; i++) {
                int order = parts.get(i).compareTo(other.parts.get(i));
                if (order != 0) {
                    return order;
                }
            }
            int bySize = Integer.compare(parts.size(), other.parts.size());
            return bySize != 0 ? bySize : name.compareTo(other.name);
        }
    }
}
