package org.bihuan.server.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bihuan.text.Span;
import org.bihuan.text.reuse.ReuseReport;
import org.bihuan.text.reuse.ReuseReport.Equal;
import org.bihuan.text.reuse.ReuseReport.Kind;
import org.bihuan.text.reuse.ReuseReport.Match;
import org.bihuan.text.reuse.ReuseReport.Why;

/**
 * What is kept of a comparison: places, and not one word.
 *
 * @param sources the weightiest first; their numbers count from 1
 * @param matches only what counts; by place
 */
record Result(List<Source> sources, List<Place> matches, List<Stretch> stretches) {

    /**
     * @param own of the same author
     * @param share of the text's characters that it holds and that count
     */
    record Source(int number, Entry entry, boolean own, double share) {}

    /**
     * @param source number of the source
     * @param equal what is equal on both sides, in order; what lies between differs
     */
    record Place(
            int source,
            UUID sourceUnit,
            Span span,
            Span there,
            Kind kind,
            Why why,
            List<Equal> equal) {
        Place {
            equal = List.copyOf(equal);
        }
    }

    /** A stretch of the own text. */
    record Stretch(Span span, What what) {}

    enum What {
        NOTICE,
        HEADING,
        QUOTATION,
        WORDING,
        COMMON,
        /** Counted, and it stands in another unit's text as well. */
        ELSEWHERE,
        /** A name or a placeholder that seems to have come along. */
        LEFTOVER;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isSetAside() {
            return this != ELSEWHERE && this != LEFTOVER;
        }
    }

    static Result of(UUID unitId, String author, ReuseReport report) {
        List<Source> sources = new ArrayList<>();
        Map<String, Source> byId = new HashMap<>();
        List<Place> places = new ArrayList<>();
        List<Span> elsewhere = new ArrayList<>();
        Map<String, ReuseReport.Source> told = new HashMap<>();
        report.sources().forEach(source -> told.put(source.id(), source));
        for (Match match : report.matches()) {
            if (match.subtracted().isEmpty()) {
                ReuseReport.Source from = told.get(match.source());
                Source source =
                        byId.computeIfAbsent(
                                match.source(),
                                id -> source(byId.size() + 1, Entry.read(id), author, from));
                places.add(
                        new Place(
                                source.number,
                                source.entry.unitId(),
                                match.span(),
                                match.sourceSpan(),
                                match.kind(),
                                match.why(),
                                match.equal()));
                if (!source.entry.unitId().equals(unitId)) {
                    elsewhere.add(match.span());
                }
            }
        }
        byId.values().stream()
                .sorted(Comparator.comparingInt(Source::number))
                .forEach(sources::add);
        return new Result(sources, places, stretches(report, elsewhere));
    }

    private static Source source(
            int number,
            Entry entry,
            String author,
            ReuseReport.@org.jspecify.annotations.Nullable Source from) {
        return from == null
                ? new Source(number, entry, false, 0)
                : new Source(number, entry, author.equals(from.author()), from.share());
    }

    private static List<Stretch> stretches(ReuseReport report, List<Span> elsewhere) {
        List<Stretch> all = new ArrayList<>();
        for (ReuseReport.Aside aside : report.asides()) {
            switch (aside.why()) {
                case NOTICE -> all.add(new Stretch(aside.span(), What.NOTICE));
                case HEADING -> all.add(new Stretch(aside.span(), What.HEADING));
                case QUOTATION -> all.add(new Stretch(aside.span(), What.QUOTATION));
                case WORDING -> all.add(new Stretch(aside.span(), What.WORDING));
                case COMMON -> all.add(new Stretch(aside.span(), What.COMMON));
                case SHORT -> {}
            }
        }
        merged(elsewhere).forEach(span -> all.add(new Stretch(span, What.ELSEWHERE)));
        merged(report.leftovers().stream().map(ReuseReport.Leftover::span).toList())
                .forEach(span -> all.add(new Stretch(span, What.LEFTOVER)));
        return all;
    }

    /** Without overlaps, so that nobody can tell how many there were. */
    static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span : spans.stream().sorted().toList()) {
            Span last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && span.start() <= last.end()) {
                merged.set(
                        merged.size() - 1,
                        new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }
}
