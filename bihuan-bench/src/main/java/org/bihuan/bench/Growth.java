package org.bihuan.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.bihuan.testkit.KeyedStatement;

/**
 * Cost per character as texts grow: flat means linear. The shapes below the first are those that
 * make naive parsers quadratic.
 */
final class Growth {
    private static final int SHORTEST = 1 << 14;

    /**
     * @param make a text of about so many characters
     */
    private record Shape(String name, IntFunction<String> make) {}

    private Growth() {}

    static String table(WholeCheck check, Effort effort) {
        StringBuilder out =
                new StringBuilder(
                        "Nanoseconds a character of the whole check, by length in characters:\n\n|");
        StringBuilder line = new StringBuilder("|---|");
        out.append(" |");
        List<Integer> lengths = lengths(effort);
        for (int length : lengths) {
            out.append(" ").append(length).append(" |");
            line.append("---:|");
        }
        out.append(" longest ÷ shortest |\n").append(line).append("---:|\n");
        for (Shape shape : shapes()) {
            out.append("| ").append(shape.name()).append(" |");
            double first = 0;
            double last = 0;
            for (int length : lengths) {
                last = nanos(check, shape.make().apply(length), effort);
                first = first == 0 ? last : first;
                out.append(String.format(Locale.ROOT, " %.0f |", last));
            }
            out.append(String.format(Locale.ROOT, " %.2f |%n", last / first));
        }
        return out.append('\n').toString();
    }

    /** In characters, up to as many as make the longest text in UTF-8. */
    private static List<Integer> lengths(Effort effort) {
        int longest = effort.longest() / 3;
        List<Integer> lengths = new ArrayList<>();
        for (int length = SHORTEST; length < longest; length *= 8) {
            lengths.add(length);
        }
        lengths.add(longest);
        return lengths;
    }

    /** The best of a few goes, because the long ones are too slow for a median of many. */
    private static double nanos(WholeCheck check, String chars, Effort effort) {
        Text text = Text.of(chars, "generic");
        double best = Double.MAX_VALUE;
        long until = Rounds.processorTime() + effort.millis() * 1_000_000L;
        do {
            long start = Rounds.processorTime();
            check.over(text);
            best = Math.min(best, (Rounds.processorTime() - start) / (double) chars.length());
        } while (Rounds.processorTime() < until);
        return best;
    }

    private static List<Shape> shapes() {
        String prose =
                String.join(
                        "\n", KeyedStatement.shipped().stream().map(KeyedStatement::text).toList());
        return List.of(
                new Shape("statements one after another", n -> repeated(prose, n)),
                new Shape("one line of prose", n -> repeated(prose.replace('\n', '，'), n)),
                new Shape("one character a line", n -> repeated("学\n", n)),
                new Shape("a mark on every line", n -> repeated("（一）学习不够。\n", n)),
                new Shape("ever deeper marks", n -> repeated("一、（一）1.（1）①一是第一，", n)),
                new Shape("opening quotes only", n -> repeated("“学习", n)),
                new Shape("half-width marks", n -> repeated("学习,工作;", n)),
                new Shape("one word again and again", n -> repeated("学习", n)),
                new Shape("anchors of wordings", n -> repeated("两个确立四个意识", n)),
                new Shape("digits and dates", n -> repeated("2025年3月5日12次", n)));
    }

    private static String repeated(String piece, int length) {
        return piece.repeat(length / piece.length() + 1).substring(0, length);
    }
}
