package org.bihuan.server.statement;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Expectations.Dimension;
import org.bihuan.text.check.Remark;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.Section;

/**
 * A dimension (维度) that the notice names, beside the heading that answers it.
 *
 * @param expected the notice's words; empty for a heading that answers none of the notice's
 * @param written the statement's words; empty when no heading answers
 * @param anchor leads to the heading
 */
public record DimensionSeen(
        State state,
        Optional<String> expected,
        Optional<String> written,
        int findings,
        Optional<Anchor> anchor) {

    public enum State {
        /** In the notice's words, or in others that the notice accepts. */
        THERE,
        /** Like the notice's words, but not the same. */
        REWORDED,
        MISSING,
        /** A heading that stands for a dimension which the notice does not name. */
        OTHER
    }

    /** Below this share of common character pairs two headings speak of different things. */
    private static final double ALIKE = 0.5;

    /** The rule that compares headings with the notice; it is never renamed. */
    private static final String RULE = "S01";

    /** The notice's dimensions in its order, then the headings that answer none of them. */
    static List<DimensionSeen> all(CheckReport report, List<Dimension> expected) {
        Outline outline = report.outline();
        Map<String, Integer> findings = new HashMap<>();
        outline.findings()
                .forEach(f -> f.dimension().ifPresent(d -> findings.merge(d, 1, Integer::sum)));
        Set<Section> free = new LinkedHashSet<>(outline.dimensions());
        Map<Dimension, DimensionSeen> answers = new HashMap<>();
        for (Dimension dimension : expected) {
            misquoting(report, dimension)
                    .ifPresent(section -> {
                        free.remove(section);
                        answers.put(dimension, there(State.REWORDED, dimension, section, findings));
                    });
        }
        for (Dimension dimension : expected) {
            if (!answers.containsKey(dimension)) {
                Optional<Section> exact = free.stream().filter(s -> says(s, dimension)).findFirst();
                exact.ifPresent(section -> {
                    free.remove(section);
                    answers.put(dimension, there(State.THERE, dimension, section, findings));
                });
            }
        }
        List<DimensionSeen> seen = new ArrayList<>();
        for (Dimension dimension : expected) {
            DimensionSeen answer = answers.get(dimension);
            seen.add(answer != null ? answer : likestOrMissing(report, dimension, free, findings));
        }
        // A framework without dimensions of its own takes the statement's as they are.
        State others = expected.isEmpty() ? State.THERE : State.OTHER;
        free.forEach(s -> seen.add(there(others, Optional.empty(), s, findings)));
        return seen;
    }

    /** The strip must not contradict the remarks beside it, so it asks them first. */
    private static Optional<Section> misquoting(CheckReport report, Dimension dimension) {
        return about(report, dimension)
                .filter(r -> !r.span().isEmpty() && !r.variant().equals("order"))
                .flatMap(r ->
                        report.outline().sections().stream()
                                .filter(s -> s.headingSpan().overlaps(r.span())))
                .findFirst();
    }

    private static Stream<Remark> about(CheckReport report, Dimension dimension) {
        return report.remarks().stream()
                .filter(r -> r.rule().equals(RULE))
                .filter(r -> r.arguments().stream().limit(1).anyMatch(dimension.title()::equals));
    }

    private static DimensionSeen likestOrMissing(
            CheckReport report,
            Dimension dimension,
            Set<Section> free,
            Map<String, Integer> findings) {
        if (about(report, dimension).anyMatch(r -> r.span().isEmpty())) {
            return missing(dimension);
        }
        Optional<Section> like = likest(dimension, free);
        like.ifPresent(free::remove);
        boolean judged = report.coverage().rulesRun().contains(RULE);
        State state = judged ? State.THERE : State.REWORDED;
        return like.map(s -> there(state, dimension, s, findings))
                .orElseGet(() -> missing(dimension));
    }

    private static DimensionSeen there(
            State state, Dimension dimension, Section section, Map<String, Integer> findings) {
        return there(state, Optional.of(dimension), section, findings);
    }

    private static DimensionSeen there(
            State state,
            Optional<Dimension> dimension,
            Section section,
            Map<String, Integer> findings) {
        return new DimensionSeen(
                state,
                dimension.map(Dimension::title),
                Optional.of(section.heading()),
                findings.getOrDefault(section.id(), 0),
                Optional.of(Anchor.ofPart(section.id(), section.span().start())));
    }

    private static DimensionSeen missing(Dimension dimension) {
        return new DimensionSeen(
                State.MISSING,
                Optional.of(dimension.title()),
                Optional.empty(),
                0,
                Optional.empty());
    }

    /** A heading may go on after the dimension's own words; it may not change them. */
    private static boolean says(Section section, Dimension dimension) {
        String heading = plain(section.heading());
        return wordings(dimension).stream().anyMatch(w -> heading.startsWith(plain(w)));
    }

    private static Optional<Section> likest(Dimension dimension, Set<Section> free) {
        Section likest = null;
        double best = ALIKE;
        for (Section section : free) {
            for (String wording : wordings(dimension)) {
                double likeness = likeness(plain(wording), plain(section.heading()));
                if (likeness >= best) {
                    best = likeness;
                    likest = section;
                }
            }
        }
        return Optional.ofNullable(likest);
    }

    private static List<String> wordings(Dimension dimension) {
        List<String> wordings = new ArrayList<>(dimension.aliases());
        wordings.addFirst(dimension.title());
        return wordings;
    }

    private static String plain(String heading) {
        String folded = Normalizer.normalize(heading, Normalizer.Form.NFKC);
        return folded.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The share of the shorter one's character pairs that the other has too. */
    private static double likeness(String one, String other) {
        Set<String> pairs = pairs(one);
        Set<String> others = pairs(other);
        int fewer = Math.min(pairs.size(), others.size());
        if (fewer == 0) {
            return 0;
        }
        Set<String> common = new HashSet<>(pairs);
        common.retainAll(others);
        return (double) common.size() / fewer;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
