package org.bihuan.server.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.server.ledger.ItemWords;
import org.bihuan.server.ledger.Likeness;
import org.bihuan.server.ledger.TracedItemRows.Traced;
import org.bihuan.server.statement.CheckedVersion;
import org.bihuan.server.trace.TraceLinkRows.Pair;
import org.bihuan.server.trace.TraceLinkRows.Part;
import org.bihuan.server.trace.TraceLinkRows.Word;
import org.bihuan.text.outline.Item;

/**
 * What of a statement answers what. A link is there because an item of the ledger was made so, or
 * because a person said so; his word outweighs.
 */
record Trace(
        List<End> findings,
        List<End> causes,
        List<End> measures,
        Set<Pair> links,
        Map<String, List<Traced>> items,
        List<Defect> defects) {

    /** From here on a text is worth proposing; nothing follows from it. */
    private static final double WORTH_A_LOOK = 0.12;

    private static final int PROPOSED = 3;

    /** Two wordings of one measure are alike beyond doubt. */
    private static final double SAME = 0.8;

    /**
     * A finding, a cause or a measure.
     *
     * @param ref in the outline of this version; of a measure that only the ledger has, its number
     * @param number what people call it
     */
    record End(String ref, String number, String words, boolean inText) {}

    /**
     * Something missing, where it is missing: what follows from it is not listed again.
     *
     * @param end what lacks it
     * @param proposed what may be missing, the most alike first
     * @param item an item that was accepted too early
     */
    record Defect(Kind kind, End end, List<End> proposed, Optional<Traced> item) {

        enum Kind {
            NO_MEASURE,
            NO_FINDING,
            OUTDATED,
            GONE,
            NO_CAUSE
        }
    }

    static Trace of(
            CheckedVersion version, Instant writtenAt, List<Traced> items, Map<Pair, Word> said) {
        List<End> findings = ends(version, version.report().outline().findings().stream().toList());
        List<End> causes = ends(version, version.report().outline().causes().stream().toList());
        List<End> measures =
                new ArrayList<>(
                        ends(version, version.report().outline().measures().stream().toList()));
        Map<String, List<Traced>> ofMeasures = new HashMap<>();
        Set<Pair> links = new LinkedHashSet<>();
        List<Defect> defects = new ArrayList<>();
        for (Traced item : items) {
            End measure = measureOf(item, measures);
            ofMeasures.computeIfAbsent(measure.words(), _ -> new ArrayList<>()).add(item);
            for (String words : item.findings()) {
                link(item, words, measure, findings, writtenAt, links, defects);
            }
        }
        said.values()
                .forEach(word -> {
                    if (word.linked()) {
                        links.add(word.pair());
                    } else {
                        links.remove(word.pair());
                    }
                });
        defects.addAll(missing(findings, causes, measures, links));
        defects.sort(Comparator.comparing(Defect::kind));
        return new Trace(findings, causes, measures, links, ofMeasures, defects);
    }

    private static List<End> ends(CheckedVersion version, List<? extends Item> items) {
        return items.stream()
                .map(item ->
                        new End(
                                item.id(),
                                version.numberOf(item),
                                ItemWords.of(version.report(), item),
                                true))
                .toList();
    }

    private static End measureOf(Traced item, List<End> measures) {
        return best(item.measure(), measures, SAME)
                .orElseGet(() -> {
                    End own = new End(item.number(), item.number(), item.measure(), false);
                    measures.add(own);
                    return own;
                });
    }

    private static Optional<End> best(String words, List<End> among, double atLeast) {
        return among.stream()
                .max(Comparator.comparingDouble(end -> Likeness.of(words, end.words())))
                .filter(end -> Likeness.of(words, end.words()) >= atLeast);
    }

    private static void link(
            Traced item,
            String words,
            End measure,
            List<End> findings,
            Instant writtenAt,
            Set<Pair> links,
            List<Defect> defects) {
        Optional<End> finding = best(words, findings, Likeness.ALIKE);
        if (finding.isEmpty()) {
            End gone = new End("", item.number(), words, false);
            defects.add(new Defect(Defect.Kind.GONE, gone, List.of(), Optional.of(item)));
            return;
        }
        links.add(new Pair(Part.MEASURE, finding.get().words(), measure.words()));
        boolean reworded = Likeness.of(words, finding.get().words()) < 1;
        boolean before = item.acceptedAt().filter(at -> at.isBefore(writtenAt)).isPresent();
        if (reworded && before) {
            defects.add(
                    new Defect(Defect.Kind.OUTDATED, finding.get(), List.of(), Optional.of(item)));
        }
    }

    private static List<Defect> missing(
            List<End> findings, List<End> causes, List<End> measures, Set<Pair> links) {
        List<Defect> defects = new ArrayList<>();
        for (End finding : findings) {
            if (links.stream().noneMatch(is(Part.MEASURE, finding))) {
                defects.add(defect(Defect.Kind.NO_MEASURE, finding, measures));
            }
            if (links.stream().noneMatch(is(Part.CAUSE, finding))) {
                defects.add(defect(Defect.Kind.NO_CAUSE, finding, causes));
            }
        }
        Set<String> answering =
                links.stream()
                        .filter(pair -> pair.part() == Part.MEASURE)
                        .map(Pair::other)
                        .collect(Collectors.toSet());
        for (End measure : measures) {
            if (!answering.contains(measure.words())) {
                defects.add(defect(Defect.Kind.NO_FINDING, measure, findings));
            }
        }
        return defects;
    }

    private static java.util.function.Predicate<Pair> is(Part part, End finding) {
        return pair -> pair.part() == part && pair.finding().equals(finding.words());
    }

    private static Defect defect(Defect.Kind kind, End end, List<End> candidates) {
        List<End> proposed =
                candidates.stream()
                        .filter(one -> Likeness.of(end.words(), one.words()) >= WORTH_A_LOOK)
                        .sorted(
                                Comparator.comparingDouble(
                                        (End one) -> -Likeness.of(end.words(), one.words())))
                        .limit(PROPOSED)
                        .toList();
        return new Defect(kind, end, proposed, Optional.empty());
    }

    boolean has(Part part, End finding, End other) {
        return links.contains(new Pair(part, finding.words(), other.words()));
    }

    Optional<End> end(String ref) {
        return java.util.stream.Stream.of(findings, causes, measures)
                .flatMap(List::stream)
                .filter(one -> one.ref().equals(ref))
                .findFirst();
    }
}
