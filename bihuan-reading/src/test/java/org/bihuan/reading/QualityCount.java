package org.bihuan.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.bihuan.testkit.fiction.FictionalStatement;
import org.bihuan.testkit.fiction.FictionalStatement.Entry;
import org.bihuan.testkit.fiction.FictionalStatement.Heading;
import org.bihuan.testkit.fiction.FictionalStatement.Planted;
import org.bihuan.testkit.fiction.FictionalStatement.Stretch;
import org.bihuan.text.Span;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Checker;
import org.bihuan.text.check.Expectations;
import org.bihuan.text.check.Expectations.Dimension;
import org.bihuan.text.check.Expectations.Part;
import org.bihuan.text.check.Remark;
import org.bihuan.text.outline.Item;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.Section;
import org.bihuan.text.outline.Section.Role;
import org.bihuan.text.rules.RuleBook;

/**
 * Counts what a check makes of made statements against what is known of them. Places are compared
 * in characters that are not blank, so that a reader may join broken lines as it likes.
 */
final class QualityCount {
    private static final List<String> PARTS = List.of("sections", "findings", "causes", "measures");

    private static final Expectations.Limits LIMITS =
            new Expectations.Limits(
                    OptionalInt.of(1),
                    OptionalInt.of(20),
                    OptionalInt.of(50),
                    OptionalInt.of(14),
                    OptionalInt.of(120));

    private final Checker checker = RuleBook.standard();
    private final Map<String, Tally> outline = new TreeMap<>();
    private final Map<String, Tally> rules = new TreeMap<>();
    private final Map<String, Integer> sprung = new TreeMap<>();
    private final Map<String, Integer> baits = new TreeMap<>();
    private final StringBuilder details = new StringBuilder();

    private static final class Tally {
        int found;
        int missed;
        int extra;

        @Override
        public String toString() {
            double precision = found + extra == 0 ? 1 : found / (double) (found + extra);
            double recall = found + missed == 0 ? 1 : found / (double) (found + missed);
            double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
            return "found %4d  missed %4d  extra %4d  precision %.3f  recall %.3f  F1 %.3f"
                    .formatted(found, missed, extra, precision, recall, f1);
        }
    }

    void add(FictionalStatement made) {
        Reading reading =
                new StatementReader()
                        .read("made.txt", made.file().getBytes(StandardCharsets.UTF_8));
        if (!(reading instanceof Reading.Read read)) {
            throw new AssertionError("refused: seed " + made.seed());
        }
        CheckReport report = checker.check(read.text(), expectations(made));
        Places key = new Places(made.text());
        Places here = new Places(report.source().text());
        outline(made, report, key, here);
        remarks(made, report, key, here);
    }

    private static Expectations expectations(FictionalStatement made) {
        boolean team = made.kind().equals("team") || made.kind().equals("rectification");
        return new Expectations(
                "made",
                made.dimensions().stream()
                        .map(title -> new Dimension(title, title, List.of(), true))
                        .toList(),
                made.parts().stream()
                        .map(role -> new Part(Role.valueOf(role), role, Optional.empty()))
                        .toList(),
                Map.of(),
                Set.of(),
                LIMITS,
                team ? Expectations.Voice.TEAM : Expectations.Voice.INDIVIDUAL,
                new Expectations.Remit(List.of(), List.of("全县", "全市", "全省")));
    }

    private void outline(FictionalStatement made, CheckReport report, Places key, Places here) {
        Outline parsed = report.outline();
        List<Section> sections = new ArrayList<>(parsed.sections());
        for (Heading heading : made.headings()) {
            int start = key.at(heading.place().start());
            boolean found =
                    take(
                            sections,
                            s ->
                                    here.at(s.headingSpan().start()) == start
                                            && (heading.optional()
                                                    || s.level() == heading.level()));
            if (!heading.optional()) {
                count(outline, "sections", found, made, "sections missed " + heading.words());
            }
        }
        sections.forEach(s -> extra(outline, "sections", made, "sections extra " + s.heading()));
        items("findings", made, made.findings(), parsed.findings(), key, here);
        items("causes", made, made.causes(), parsed.causes(), key, here);
        items("measures", made, made.measures(), parsed.measures(), key, here);
    }

    private void items(
            String kind,
            FictionalStatement made,
            List<Entry> entries,
            List<? extends Item> items,
            Places key,
            Places here) {
        List<Item> left = new ArrayList<>(items);
        for (Entry entry : entries) {
            int start = key.at(entry.titleStart());
            int end = key.at(entry.place().end());
            boolean found =
                    take(
                            left,
                            i ->
                                    here.at(i.titleSpan().start()) == start
                                            && Math.abs(here.at(i.span().end()) - end) <= 1);
            count(outline, kind, found, made, kind + " missed " + entry.title());
        }
        left.forEach(i -> extra(outline, kind, made, kind + " extra " + i.title()));
    }

    private void remarks(FictionalStatement made, CheckReport report, Places key, Places here) {
        List<Remark> left = new ArrayList<>(report.remarks());
        for (Planted planted : made.planted()) {
            if (planted.asked()) {
                boolean found =
                        take(
                                left,
                                r ->
                                        r.rule().equals(planted.rule())
                                                && fits(planted, r, made, key, here));
                String words =
                        planted.places().isEmpty()
                                ? planted.about()
                                : planted.places().getFirst().in(made.text());
                count(rules, planted.rule(), found, made, planted.rule() + " missed " + words);
            }
        }
        for (Planted planted : made.planted()) {
            left.removeIf(r ->
                    (planted.fair().contains(r.rule()) || planted.rule().equals(r.rule()))
                            && fits(planted, r, made, key, here));
        }
        for (FictionalStatement.Trap trap : made.traps()) {
            Stretch place = key.squeezed(trap.place());
            boolean taken =
                    left.stream()
                            .anyMatch(r ->
                                    r.rule().equals(trap.rule())
                                            && place.touches(here.squeezed(r.span())));
            baits.merge(trap.rule(), 1, Integer::sum);
            sprung.merge(trap.rule(), taken ? 1 : 0, Integer::sum);
        }
        left.forEach(r ->
                extra(
                        rules,
                        r.rule(),
                        made,
                        r.rule()
                                + " extra "
                                + r.variant()
                                + " "
                                + report.source().slice(r.span())));
    }

    /**
     * Rules on characters and words must point at the very place, those on findings, causes and
     * measures at the item that holds it, those on the whole at nothing in particular.
     */
    private static boolean fits(
            Planted planted, Remark remark, FictionalStatement made, Places key, Places here) {
        if (!planted.about().isEmpty()) {
            return planted.about().equals("ANONYMOUS")
                    ? remark.variant().equals("anonymous")
                    : remark.arguments().contains(planted.about());
        }
        if (planted.places().isEmpty()) {
            return true;
        }
        Stretch said = here.squeezed(remark.span());
        char family = remark.rule().charAt(0);
        for (Stretch place : planted.places()) {
            Stretch wanted = family == 'T' || family == 'W' ? place : item(made, place);
            if (key.squeezed(wanted).touches(said)) {
                return true;
            }
        }
        return false;
    }

    private static Stretch item(FictionalStatement made, Stretch place) {
        for (List<Entry> entries : List.of(made.findings(), made.causes(), made.measures())) {
            for (Entry entry : entries) {
                if (entry.place().start() <= place.start() && place.end() <= entry.place().end()) {
                    return entry.place();
                }
            }
        }
        return place;
    }

    private static <T> boolean take(List<T> list, Predicate<T> fits) {
        for (T candidate : list) {
            if (fits.test(candidate)) {
                list.remove(candidate);
                return true;
            }
        }
        return false;
    }

    private void count(
            Map<String, Tally> tallies,
            String kind,
            boolean found,
            FictionalStatement made,
            String what) {
        Tally tally = tallies.computeIfAbsent(kind, k -> new Tally());
        if (found) {
            tally.found++;
        } else {
            tally.missed++;
            detail(made, what);
        }
    }

    private void extra(
            Map<String, Tally> tallies, String kind, FictionalStatement made, String what) {
        tallies.computeIfAbsent(kind, k -> new Tally()).extra++;
        detail(made, what);
    }

    private void detail(FictionalStatement made, String what) {
        details.append(what.replace('\n', ' '))
                .append("  [seed ")
                .append(made.seed())
                .append(", ")
                .append(made.kind())
                .append(", ")
                .append(made.shape())
                .append("]\n");
    }

    String details() {
        return String.join("\n", new TreeSet<>(details.toString().lines().toList())) + "\n";
    }

    String figures() {
        StringBuilder out = new StringBuilder();
        for (String part : PARTS) {
            out.append("%-9s %s%n".formatted(part, outline.getOrDefault(part, new Tally())));
        }
        TreeSet<String> all = new TreeSet<>(FictionalStatement.RULES);
        all.addAll(checker.cards().keySet());
        for (String rule : all) {
            Tally tally = rules.getOrDefault(rule, new Tally());
            out.append(
                    checker.cards().containsKey(rule)
                            ? "%-9s %s%n".formatted(rule, tally)
                            : "%-9s not there; planted %d times%n".formatted(rule, tally.missed));
        }
        baits.forEach((rule, count) ->
                out.append("%-9s baits %3d  taken %3d%n".formatted(rule, count, sprung.get(rule))));
        return out.toString();
    }

    /** Counts the characters of a text that are not blank. */
    private static final class Places {
        private final int[] before;

        Places(String text) {
            before = new int[text.length() + 1];
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean blank = Character.isWhitespace(c) || c == '\u3000';
                before[i + 1] = before[i] + (blank ? 0 : 1);
            }
        }

        int at(int offset) {
            return before[offset];
        }

        Stretch squeezed(Stretch place) {
            return new Stretch(at(place.start()), at(place.end()));
        }

        Stretch squeezed(Span place) {
            return new Stretch(at(place.start()), at(place.end()));
        }
    }
}
