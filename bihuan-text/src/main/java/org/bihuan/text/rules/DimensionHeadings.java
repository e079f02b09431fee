package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bihuan.text.Span;
import org.bihuan.text.check.Expectations.Dimension;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Section;
import org.bihuan.text.outline.Section.Role;

/**
 * S01: a dimension of the notice that no heading answers, that a heading words otherwise, or that
 * stands out of order; and a heading that differs from the wording which the text's own opening
 * quotes. A heading that goes on with a clause of its own after the notice's words is in order; one
 * that only shortens them is worth a note.
 */
final class DimensionHeadings implements Rule {
    /** Below this share of the notice's words a heading is about something else. */
    private static final double SAME = 0.6;

    @Override
    public String id() {
        return "S01";
    }

    @Override
    public Optional<String> obstacle(Subject subject) {
        boolean opening =
                subject.outline().opening().isPresent()
                        && !subject.outline().dimensions().isEmpty();
        return subject.expectations().dimensions().isEmpty() && !opening
                ? Optional.of("no-dimensions")
                : Optional.empty();
    }

    /** A dimension's words without punctuation, and those of its other names. */
    private record Wanted(String title, List<String> aliases) {
        static Wanted of(Dimension dimension) {
            return new Wanted(
                    Chars.bare(dimension.title()),
                    dimension.aliases().stream().map(Chars::bare).toList());
        }
    }

    /** How well a heading renders a dimension. */
    private record Match(int dimension, Section section, Likeness likeness) {}

    @Override
    public List<Hit> inspect(Subject subject) {
        List<Dimension> dimensions = subject.expectations().dimensions();
        TreeMap<Integer, Match> best = new TreeMap<>();
        List<Wanted> wanted = dimensions.stream().map(Wanted::of).toList();
        for (Section section : candidates(subject)) {
            Match match = match(section, wanted);
            if (match != null) {
                Match rival = best.get(match.dimension());
                if (rival == null || match.likeness().share() > rival.likeness().share()) {
                    best.put(match.dimension(), match);
                }
            }
        }
        List<Hit> hits = new ArrayList<>();
        if (best.isEmpty() && dimensions.stream().anyMatch(Dimension::mandatory)) {
            hits.add(Hit.at(whereMissing(subject), "none", String.valueOf(dimensions.size())));
            return hits;
        }
        for (int d = 0; d < dimensions.size(); d++) {
            Match match = best.get(d);
            if (match != null) {
                misquoted(dimensions.get(d), match).ifPresent(hits::add);
            } else if (dimensions.get(d).mandatory()) {
                hits.add(Hit.at(whereMissing(subject), "missing", dimensions.get(d).title()));
            }
        }
        OpeningQuotes.compare(subject, matched(best), hits);
        OpeningDimensions.compare(subject, hits);
        outOfOrder(new ArrayList<>(best.values()), dimensions).ifPresent(hits::add);
        return hits;
    }

    private static List<Section> matched(SortedMap<Integer, Match> best) {
        return best.values().stream().map(Match::section).toList();
    }

    private static List<Section> candidates(Subject subject) {
        List<Section> marked = subject.outline().dimensions();
        return marked.isEmpty()
                ? subject.outline().sections().stream()
                        .filter(s -> s.role() == Role.OTHER || s.role() == Role.ITEM)
                        .toList()
                : marked;
    }

    private static @org.jspecify.annotations.Nullable Match match(
            Section section, List<Wanted> dimensions) {
        Match best = null;
        String heading = Chars.bare(section.heading());
        for (int d = 0; d < dimensions.size(); d++) {
            Wanted wanted = dimensions.get(d);
            boolean whole = wanted.aliases().stream().anyMatch(a -> Likeness.isWhole(heading, a));
            boolean shortens = shortens(heading, wanted.title());
            if (!whole && !shortens && !Likeness.mayReach(SAME, heading, wanted.title())) {
                continue;
            }
            Likeness likeness =
                    whole ? new Likeness(1, "", "") : Likeness.ofBare(heading, wanted.title());
            if ((likeness.share() >= SAME || shortens)
                    && (best == null || likeness.share() > best.likeness().share())) {
                best = new Match(d, section, likeness);
            }
        }
        return best;
    }

    private static Optional<Hit> misquoted(Dimension dimension, Match match) {
        Likeness likeness = match.likeness();
        if (likeness.share() >= 1) {
            return Optional.empty();
        }
        Span words = words(match.section());
        if (match.section().role() == Role.DIMENSION && shortens(match.section(), dimension)) {
            return Optional.of(
                    Hit.at(words, "shortened", dimension.title())
                            .weighing(Optional.of(Severity.NOTE)));
        }
        String variant =
                likeness.added().isEmpty()
                        ? "dropped"
                        : likeness.dropped().isEmpty() ? "added" : "changed";
        return Optional.of(
                Hit.at(words, variant, dimension.title(), likeness.dropped(), likeness.added()));
    }

    /** The heading is one piece of the notice's words, nothing altered. */
    private static boolean shortens(Section section, Dimension dimension) {
        return shortens(Chars.bare(section.heading()), Chars.bare(dimension.title()));
    }

    private static boolean shortens(String heading, String title) {
        int area = heading.lastIndexOf("方面");
        String piece = area >= 4 ? heading.substring(0, area) : heading;
        return piece.length() >= 4 && title.contains(piece);
    }

    static Span words(Section section) {
        int start = section.mark().map(m -> m.span().end()).orElse(section.headingSpan().start());
        return new Span(Math.min(start, section.headingSpan().end()), section.headingSpan().end());
    }

    /** Right after the heading of the findings, or at the very beginning. */
    private static Span whereMissing(Subject subject) {
        int at =
                subject.outline().sections().stream()
                        .filter(s -> s.role() == Role.FINDINGS)
                        .mapToInt(s -> s.headingSpan().end())
                        .findFirst()
                        .orElse(0);
        return new Span(at, at);
    }

    private static Optional<Hit> outOfOrder(List<Match> inNoticeOrder, List<Dimension> dimensions) {
        for (int i = 1; i < inNoticeOrder.size(); i++) {
            Match before = inNoticeOrder.get(i - 1);
            Match here = inNoticeOrder.get(i);
            if (here.section().span().start() < before.section().span().start()) {
                return Optional.of(
                        Hit.at(
                                words(here.section()),
                                "order",
                                dimensions.get(here.dimension()).title(),
                                dimensions.get(before.dimension()).title()));
            }
        }
        return Optional.empty();
    }
}
