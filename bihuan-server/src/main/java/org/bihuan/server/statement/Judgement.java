package org.bihuan.server.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.text.check.CheckReport;

/**
 * The remarks of one check, each with the dismissal that still applies to it.
 *
 * <p>A dismissal applies to every place with its exact fingerprint. Where there is none, the text
 * was changed around it: then it applies to the one place that resembles it, and to nothing if
 * several do, because guessing would silence a remark that nobody has looked at.
 *
 * @param dormant dismissals whose place is not found in this text
 */
record Judgement(List<Judged> remarks, List<Dismissal> dormant) {
    Judgement {
        remarks = List.copyOf(remarks);
        dormant = List.copyOf(dormant);
    }

    static Judgement of(CheckReport report, List<Dismissal> dismissals) {
        List<Fingerprint> places =
                report.remarks().stream().map(r -> Fingerprint.of(r, report.source())).toList();
        Map<Integer, Dismissal> said = new HashMap<>();
        Set<Dismissal> unplaced = new LinkedHashSet<>(dismissals);
        for (Dismissal dismissal : dismissals) {
            for (int i = 0; i < places.size(); i++) {
                if (places.get(i).equals(dismissal.place())) {
                    said.put(i, dismissal);
                    unplaced.remove(dismissal);
                }
            }
        }
        for (Dismissal dismissal : List.copyOf(unplaced)) {
            theOneThatResembles(dismissal, places, said.keySet())
                    .ifPresent(i -> {
                        said.put(i, dismissal);
                        unplaced.remove(dismissal);
                    });
        }
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            judged.add(
                    new Judged(
                            i + 1,
                            report.remarks().get(i),
                            places.get(i),
                            Optional.ofNullable(said.get(i))));
        }
        return new Judgement(judged, List.copyOf(unplaced));
    }

    private static Optional<Integer> theOneThatResembles(
            Dismissal dismissal, List<Fingerprint> places, Set<Integer> taken) {
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            if (!taken.contains(i) && places.get(i).resembles(dismissal.place())) {
                candidates.add(i);
            }
        }
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    long open() {
        return remarks.stream().filter(Judged::open).count();
    }

    long dismissed() {
        return remarks.size() - open();
    }

    Optional<Judged> numbered(int number) {
        return number < 1 || number > remarks.size()
                ? Optional.empty()
                : Optional.of(remarks.get(number - 1));
    }
}
