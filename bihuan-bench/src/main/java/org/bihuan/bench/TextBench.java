package org.bihuan.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.bihuan.testkit.KeyedStatement;

/**
 * The whole check beside a rival, the first-afternoon way and the limit; then how it grows with the
 * length of a text. Contestants take turns within a round, so that other work on the machine
 * disturbs them alike.
 */
final class TextBench {
    private TextBench() {}

    static String run(Effort effort) {
        List<Text> texts =
                KeyedStatement.shipped().stream()
                        .map(s -> Text.of(s.text(), s.framework()))
                        .toList();
        WholeCheck check = new WholeCheck();
        List<Rounds> all =
                List.of(
                        new Rounds(check, texts),
                        new Rounds(new LanguageToolChinese(), texts),
                        new Rounds(new RegexChain(), texts),
                        new Rounds(new OnePass(texts.stream().map(Text::chars).toList()), texts));
        for (int i = 0; i < effort.warmUp() + effort.rounds(); i++) {
            for (Rounds rounds : all) {
                rounds.round(effort.millis(), i >= effort.warmUp());
            }
        }
        return heading(texts) + table(all) + Growth.table(check, effort);
    }

    private static String heading(List<Text> texts) {
        long bytes = texts.stream().mapToLong(t -> t.utf8().length).sum();
        return """
        # Speed of the text checker

        Made by `./bihuan bench text`. One thread, one run, contestants taking turns; medians of processor time. Single figures still move
        with the machine's other work, the ratios of one run less. MB are of UTF-8 (%d fictional statements, %.1f KB on average).

        Machine: %s, %d processors, Java %s, %s.

        """
                .formatted(
                        texts.size(),
                        bytes / 1_000.0 / texts.size(),
                        Machine.processor(),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        LocalDate.now(java.time.ZoneId.systemDefault()));
    }

    private static String table(List<Rounds> all) {
        double ours = all.getFirst().megabytes();
        StringBuilder out =
                new StringBuilder(
                        """
                        | | MB/s | ms a statement | ns a character | bytes allocated a character | Bihuan is |
                        |---|---:|---:|---:|---:|---:|
                        """);
        for (Rounds rounds : all) {
            out.append(
                    String.format(
                            Locale.ROOT,
                            "| %s | %.2f | %.3f | %.1f | %.0f | %s |%n",
                            rounds.contestant().name(),
                            rounds.megabytes(),
                            rounds.millisPerText(),
                            rounds.nanosPerCharacter(),
                            rounds.allocatedPerCharacter(),
                            rounds == all.getFirst()
                                    ? ""
                                    : String.format(
                                            Locale.ROOT, "%.3g ×", ours / rounds.megabytes())));
        }
        return out.append('\n').toString();
    }
}
