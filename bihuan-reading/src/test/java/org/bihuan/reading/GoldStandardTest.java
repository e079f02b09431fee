package org.bihuan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bihuan.testkit.FoundOutline;
import org.bihuan.testkit.KeyComparison;
import org.bihuan.testkit.KeyComparison.Tally;
import org.bihuan.testkit.KeyedStatement;
import org.bihuan.text.SourceText;
import org.bihuan.text.outline.Item;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.OutlineParser;
import org.bihuan.text.outline.Section.Mark;
import org.junit.jupiter.api.Test;

/**
 * What reader and parser make of the fictional statements, each in a shape of its own, against keys
 * made by hand. The pinned list of differences may shrink or grow only together with the file that
 * holds it; {@code ./bihuan bench outline} shows the same figures.
 */
class GoldStandardTest {
    private final OutlineParser parser = new OutlineParser();
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();

    @Test
    void differsFromTheHandMadeKeysOnlyWhereThePinnedListSays() throws IOException {
        KeyedStatement.shipped().forEach(this::compare);

        String pinned;
        try (var in = GoldStandardTest.class.getResourceAsStream("gold-standard.txt")) {
            pinned = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        StringBuilder actual = new StringBuilder();
        tallies.forEach((kind, t) ->
                actual.append(
                        "%s: found %d, missed %d, extra %d%n"
                                .formatted(kind, t.found(), t.missed(), t.extra())));
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
        KeyComparison compared =
                new KeyComparison(statement, found(source, parser.parse(source)), source.text());
        compared.tallies().forEach((kind, tally) -> tallies.merge(kind, tally, Tally::plus));
        compared.differences().forEach(d -> differences.add(d.toString()));
    }

    private static FoundOutline found(SourceText source, Outline outline) {
        return new FoundOutline(
                outline.sections().stream()
                        .map(s ->
                                new FoundOutline.Heading(
                                        s.level(),
                                        s.mark().map(Mark::label).orElse(""),
                                        s.heading(),
                                        s.span().start()))
                        .toList(),
                entries(source, outline.findings()),
                entries(source, outline.causes()),
                entries(source, outline.measures()));
    }

    private static List<FoundOutline.Entry> entries(SourceText source, List<? extends Item> items) {
        return items.stream()
                .map(i ->
                        new FoundOutline.Entry(source.slice(i.span()), i.title(), i.span().start()))
                .toList();
    }
}
