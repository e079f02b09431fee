package org.bihuan.server.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;

/** Who promised and did what in the sample, out of {@code sample/ledger.properties}. */
record LedgerScript(List<Scene> scenes) {

    /**
     * One item and what happened to it.
     *
     * @param measure words of the measure it is made from; empty when it is made for a finding
     * @param findingRow words of that finding; empty text otherwise
     * @param findings words of the findings it answers
     */
    record Scene(
            Optional<String> measure,
            String findingRow,
            String words,
            List<String> findings,
            int daysAgo,
            int dueIn,
            List<String> people,
            List<String> indicator,
            String kind,
            List<Act> acts) {

        DraftItem draft(
                String row,
                String measureWords,
                List<String> findingRefs,
                LocalDate due,
                UnaryOperator<String> personId) {
            return new DraftItem(
                    row,
                    measureWords,
                    findingRefs,
                    personId.apply(people.get(0)),
                    due.toString(),
                    indicator.get(0),
                    indicator.get(1),
                    indicator.get(2),
                    indicator.get(3),
                    indicator.get(4),
                    kind,
                    personId.apply(people.get(1)));
        }
    }

    /** What one of the people did, and how many days ago. */
    record Act(int daysAgo, String who, Deed deed, List<String> words) {
        String word(int index) {
            return words.size() > index ? words.get(index) : "";
        }
    }

    enum Deed {
        NOTE,
        EVIDENCE,
        SUBMIT,
        VERIFY,
        RETURN,
        CLOSE
    }

    static LedgerScript read() {
        Properties lines = new Properties();
        try (InputStream in = LedgerScript.class.getResourceAsStream("/sample/ledger.properties")) {
            if (in == null) {
                throw new IllegalStateException("no ledger in the sample");
            }
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new LedgerScript(
                list(lines, "items").stream().map(item -> scene(lines, item)).toList());
    }

    private static Scene scene(Properties lines, String item) {
        return new Scene(
                Optional.ofNullable(lines.getProperty(item + ".measure")),
                lines.getProperty(item + ".finding-row", ""),
                lines.getProperty(item + ".words", ""),
                list(lines, item + ".findings"),
                Integer.parseInt(lines.getProperty(item + ".ago")),
                Integer.parseInt(lines.getProperty(item + ".due")),
                list(lines, item + ".people"),
                parts(lines.getProperty(item + ".indicator", "")),
                lines.getProperty(item + ".kind", ""),
                list(lines, item + ".acts").stream()
                        .map(act -> act(lines.getProperty(item + "." + act, "")))
                        .toList());
    }

    private static Act act(String line) {
        List<String> parts = parts(line);
        return new Act(
                Integer.parseInt(parts.get(0)),
                parts.get(1),
                Deed.valueOf(parts.get(2).toUpperCase(Locale.ROOT)),
                parts.subList(3, parts.size()));
    }

    private static List<String> list(Properties lines, String key) {
        return Arrays.stream(lines.getProperty(key, "").split(",", -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static List<String> parts(String line) {
        return List.of(line.split("\\|", -1));
    }
}
