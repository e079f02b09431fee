package org.bihuan.server.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.text.check.CheckReport;

/**
 * Finds the places that dismissals speak of in a text that may have been changed since.
 *
 * <p>A dismissal applies to every place with its exact fingerprint. Where there is none, the text
 * was changed around it: then it applies to the one place that is likest, and to nothing if several
 * are equally like, because guessing would silence a remark that nobody has looked at. Where the
 * quoted words themselves changed it applies to nothing; the remark that stands there now says so.
 */
final class DismissedPlaces {
    /** Most letters of a quotation that are compared; a dismissal keeps no more. */
    private static final int QUOTE = 200;

    /** Above this many pairs of a forgotten word and a remark only the neighbours are compared. */
    private static final int MOST_QUOTES_COMPARED = 20_000;

    private final CheckReport report;
    private final List<Fingerprint> places;
    private final Map<Integer, Dismissal> holds = new HashMap<>();
    private final Map<Integer, Dismissal> formerly = new HashMap<>();
    private final Set<Dismissal> unplaced;

    DismissedPlaces(CheckReport report, List<Fingerprint> places, List<Dismissal> dismissals) {
        this.report = report;
        this.places = places;
        this.unplaced = new LinkedHashSet<>(dismissals);
        if (!dismissals.isEmpty()) {
            exactly(dismissals);
            byLikeness();
            byChangedWords();
        }
    }

    Optional<Dismissal> holds(int remark) {
        return Optional.ofNullable(holds.get(remark));
    }

    Optional<Dismissal> formerly(int remark) {
        return Optional.ofNullable(formerly.get(remark));
    }

    List<Dismissal> dormant() {
        return List.copyOf(unplaced);
    }

    private void exactly(List<Dismissal> dismissals) {
        Map<Fingerprint, Dismissal> byPlace = new HashMap<>();
        dismissals.forEach(d -> byPlace.putIfAbsent(d.place(), d));
        Set<Fingerprint> found = new HashSet<>();
        for (int i = 0; i < places.size(); i++) {
            Dismissal dismissal = byPlace.get(places.get(i));
            if (dismissal != null) {
                holds.put(i, dismissal);
                found.add(dismissal.place());
            }
        }
        unplaced.removeIf(d -> found.contains(d.place()));
    }

    /** What speaks loudest is settled first, so that a weaker likeness cannot take its place. */
    private void byLikeness() {
        Map<String, List<Integer>> byCore = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            if (!holds.containsKey(i)) {
                byCore.computeIfAbsent(places.get(i).core(), k -> new ArrayList<>()).add(i);
            }
        }
        for (int likeness = 3; likeness > 0; likeness--) {
            for (Dismissal dismissal : List.copyOf(unplaced)) {
                theOne(
                                dismissal,
                                byCore.getOrDefault(dismissal.place().core(), List.of()),
                                likeness)
                        .ifPresent(i -> {
                            holds.put(i, dismissal);
                            unplaced.remove(dismissal);
                        });
            }
        }
    }

    private Optional<Integer> theOne(Dismissal dismissal, List<Integer> candidates, int likeness) {
        List<Integer> like = new ArrayList<>();
        for (int i : candidates) {
            int here = holds.containsKey(i) ? 0 : places.get(i).likeness(dismissal.place());
            if (here > likeness) {
                return Optional.empty();
            }
            if (here == likeness) {
                like.add(i);
            }
        }
        return like.size() == 1 ? Optional.of(like.getFirst()) : Optional.empty();
    }

    /** A remark that was judged anew since is told nothing, and its old word is told no more. */
    private void byChangedWords() {
        Map<String, List<Integer>> byRule = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            byRule.computeIfAbsent(report.remarks().get(i).rule(), k -> new ArrayList<>()).add(i);
        }
        long pairs =
                unplaced.stream()
                        .mapToLong(d -> byRule.getOrDefault(d.rule(), List.of()).size())
                        .sum();
        boolean quotes = pairs <= MOST_QUOTES_COMPARED;
        for (Dismissal dismissal : List.copyOf(unplaced)) {
            byRule.getOrDefault(dismissal.rule(), List.of()).stream()
                    .filter(i -> !places.get(i).core().equals(dismissal.place().core()))
                    .map(i -> new Likely(i, likely(dismissal, i, quotes)))
                    .filter(likely -> likely.sum() >= 1)
                    .max(Comparator.comparingDouble(Likely::sum))
                    .ifPresent(likely -> {
                        unplaced.remove(dismissal);
                        if (!holds.containsKey(likely.remark())) {
                            formerly.put(likely.remark(), dismissal);
                        }
                    });
        }
    }

    private record Likely(int remark, double sum) {}

    /** One for each unchanged neighbour, and up to two for words that are mostly the same. */
    private double likely(Dismissal dismissal, int remark, boolean quotes) {
        double sum = places.get(remark).neighboursOf(dismissal.place());
        if (!quotes || dismissal.quote().isEmpty()) {
            return sum;
        }
        String now = report.source().slice(report.remarks().get(remark).span()).strip();
        String shortened = Quote.shortened(now, QUOTE);
        return sum
                + 2
                        * ParagraphPairs.likeness(
                                Fingerprint.folded(dismissal.quote()),
                                Fingerprint.folded(shortened));
    }
}
