package org.bihuan.server.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.text.check.CheckReport;

/**
 * The remarks of one check, each with the dismissal that still applies to it.
 *
 * @param dormant dismissals whose place is not found in this text; without those that are told
 *     beside a remark, {@link Judged#formerly()}
 */
record Judgement(List<Judged> remarks, List<Dismissal> dormant) {
    Judgement {
        remarks = List.copyOf(remarks);
        dormant = List.copyOf(dormant);
    }

    static Judgement of(CheckReport report, List<Dismissal> dismissals) {
        return of(report, placesOf(report), dismissals);
    }

    static List<Fingerprint> placesOf(CheckReport report) {
        return report.remarks().stream().map(r -> Fingerprint.of(r, report.source())).toList();
    }

    /**
     * @param places of the report's remarks, one for one
     */
    static Judgement of(CheckReport report, List<Fingerprint> places, List<Dismissal> dismissals) {
        DismissedPlaces dismissed = new DismissedPlaces(report, places, dismissals);
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            judged.add(
                    new Judged(
                            i + 1,
                            report.remarks().get(i),
                            places.get(i),
                            dismissed.holds(i),
                            dismissed.formerly(i)));
        }
        return new Judgement(judged, dismissed.dormant());
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
