package org.bihuan.bench.outline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bihuan.reading.Reading;
import org.bihuan.reading.StatementReader;
import org.bihuan.testkit.KeyComparison;
import org.bihuan.testkit.KeyComparison.Difference;
import org.bihuan.testkit.KeyComparison.Tally;
import org.bihuan.testkit.KeyedStatement;
import org.bihuan.text.SourceText;

/**
 * Precision, recall and F1 of the outline parser and of a rival on keyed texts, each difference of
 * ours with its place, and how far the torn places cover what is wrong.
 */
public final class OutlineBench {
    private static final List<String> KINDS = List.of("sections", "findings", "causes", "measures");

    private final List<OutlineReader> readers = List.of(new OurOutlines(), new FixedTemplate());
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final StringBuilder differences = new StringBuilder();
    private final TornShare torn = new TornShare();
    private int texts;

    private OutlineBench() {}

    /** On the texts of a folder: {@code NAME.txt} with {@code NAME.key} beside it. */
    public static String run(Path folder, Set<String> only, boolean quiet) throws IOException {
        List<KeyedStatement> keys = new ArrayList<>(KeyedStatement.in(folder));
        keys.removeIf(k -> !only.isEmpty() && !only.contains(k.name()));
        return run(keys, quiet);
    }

    /** On the built-in statements. */
    public static String run(boolean quiet) {
        return run(KeyedStatement.shipped(), quiet);
    }

    private static String run(List<KeyedStatement> keys, boolean quiet) {
        OutlineBench bench = new OutlineBench();
        keys.forEach(bench::add);
        return bench.table() + (quiet ? "" : bench.differences) + bench.torn.told();
    }

    private void add(KeyedStatement key) {
        byte[] file = key.text().getBytes(StandardCharsets.UTF_8);
        if (!(new StatementReader().read(key.name() + ".txt", file) instanceof Reading.Read read)) {
            throw new IllegalStateException(key.name() + " was refused");
        }
        texts++;
        SourceText text = read.text();
        for (OutlineReader reader : readers) {
            KeyComparison compared = new KeyComparison(key, reader.read(text), text.text());
            compared.tallies()
                    .forEach((kind, tally) ->
                            tallies.merge(reader.name() + kind, tally, Tally::plus));
            if (reader instanceof OurOutlines) {
                compared.differences().forEach(d -> tell(d, text));
            }
        }
        torn.add(key, text);
    }

    private void tell(Difference difference, SourceText text) {
        String place =
                difference.at() < 0
                        ? "not in the text"
                        : text.place(difference.at())
                                .map(p -> "paragraph " + p.paragraph())
                                .orElse("between paragraphs");
        differences.append(difference).append(" (").append(place).append(")\n");
    }

    private String table() {
        StringBuilder out = new StringBuilder();
        out.append("Texts with keys: ").append(texts).append("\n\n");
        out.append("| | found | missed | extra | precision | recall | F1 |\n");
        out.append("|---|---:|---:|---:|---:|---:|---:|\n");
        for (String kind : KINDS) {
            for (OutlineReader reader : readers) {
                Tally tally = tallies.getOrDefault(reader.name() + kind, Tally.NONE);
                out.append(
                        String.format(
                                Locale.ROOT,
                                "| %s, %s | %d | %d | %d | %.4f | %.4f | %.4f |%n",
                                kind,
                                reader.name(),
                                tally.found(),
                                tally.missed(),
                                tally.extra(),
                                tally.precision(),
                                tally.recall(),
                                tally.f1()));
            }
        }
        return out.append('\n').toString();
    }
}
