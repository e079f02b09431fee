package org.bihuan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bihuan.testkit.KeyedStatement;
import org.bihuan.text.SourceText;
import org.bihuan.text.outline.Item;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.OutlineParser;
import org.bihuan.text.outline.Section;
import org.bihuan.text.outline.Section.Mark;
import org.junit.jupiter.api.Test;

/**
 * What reader and parser make of fifty statements in fifty shapes, against keys made by hand. The
 * pinned list of differences may shrink or grow only together with the file that holds it.
 */
class GoldStandardTest {
    private final OutlineParser parser = new OutlineParser();
    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();

    @Test
    void differsFromTheHandMadeKeysOnlyWhereThePinnedListSays() throws IOException {
        for (KeyedStatement statement : KeyedStatement.shipped()) {
            compare(statement);
        }

        String pinned;
        try (var in = GoldStandardTest.class.getResourceAsStream("gold-standard.txt")) {
            pinned = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        StringBuilder actual = new StringBuilder();
        counts.forEach((kind, c) ->
                actual.append(kind)
                        .append(": found ")
                        .append(c[0])
                        .append(", missed ")
                        .append(c[1])
                        .append(", extra ")
                        .append(c[2])
                        .append('\n'));
        differences.forEach(d -> actual.append(d).append('\n'));
        assertThat(actual.toString()).isEqualTo(pinned);
    }

    private void compare(KeyedStatement statement) {
        String name = statement.name();
        byte[] file = statement.text().getBytes(StandardCharsets.UTF_8);
        if (!(new StatementReader().read(name + ".txt", file) instanceof Reading.Read read)) {
            throw new AssertionError(name + " was refused");
        }
        SourceText source = read.text();
        Outline outline = parser.parse(source);
        compareHeadings(statement, outline);
        compareItems(name, "findings", statement.findings(), outline.findings(), source.text());
        compareItems(name, "causes", statement.causes(), outline.causes(), source.text());
        compareItems(name, "measures", statement.measures(), outline.measures(), source.text());
    }

    private void compareHeadings(KeyedStatement statement, Outline outline) {
        List<Section> left = new ArrayList<>(outline.sections());
        for (KeyedStatement.Heading heading : statement.headings()) {
            boolean found =
                    removeFirst(
                            left,
                            s ->
                                    heading.levels().contains(s.level())
                                            && begins(
                                                    bare(
                                                            s.mark().map(Mark::label).orElse("")
                                                                    + s.heading()),
                                                    bare(
                                                            heading.label().orElse("")
                                                                    + heading.words()),
                                                    8));
            count(
                    "sections",
                    found || heading.optional(),
                    statement.name() + " missed heading " + heading.words());
        }
        left.forEach(s -> extra("sections", statement.name() + " extra heading " + s.heading()));
    }

    private void compareItems(
            String name,
            String kind,
            List<KeyedStatement.Entry> key,
            List<? extends Item> items,
            String text) {
        List<Item> left = new ArrayList<>(items);
        for (KeyedStatement.Entry entry : key) {
            boolean found =
                    removeFirst(
                            left,
                            i ->
                                    entry.firsts().stream()
                                            .anyMatch(first ->
                                                    begins(
                                                                    bare(i.span().in(text)),
                                                                    bare(
                                                                            entry.label().orElse("")
                                                                                    + first),
                                                                    8)
                                                            || begins(
                                                                    bare(i.title()),
                                                                    bare(first),
                                                                    8)));
            count(kind, found, name + " missed in " + kind + " " + entry.firsts().getFirst());
        }
        left.forEach(i ->
                extra(
                        kind,
                        name
                                + " extra in "
                                + kind
                                + " "
                                + i.title()
                                        .substring(0, Math.min(12, i.title().length()))
                                        .strip()));
    }

    private static <T> boolean removeFirst(List<T> list, java.util.function.Predicate<T> fits) {
        for (T candidate : list) {
            if (fits.test(candidate)) {
                list.remove(candidate);
                return true;
            }
        }
        return false;
    }

    private void count(String kind, boolean found, String difference) {
        counts.computeIfAbsent(kind, k -> new int[3])[found ? 0 : 1]++;
        if (!found) {
            differences.add(difference);
        }
    }

    private void extra(String kind, String difference) {
        counts.computeIfAbsent(kind, k -> new int[3])[2]++;
        differences.add(difference);
    }

    private static boolean begins(String text, String first, int most) {
        return text.startsWith(first.substring(0, Math.min(most, first.length())));
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u3000：:。，,【】]", "");
    }
}
