package org.bihuan.server.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What holds from a day on, until something else of its kind does. */
public record Dated<T>(LocalDate from, T value) {

    /**
     * What holds on a day. Of several that begin on the same day the one said last holds.
     *
     * @param said in the order in which they were said
     */
    static <T> Optional<Dated<T>> on(LocalDate day, List<Dated<T>> said) {
        Dated<T> latest = null;
        for (Dated<T> one : said) {
            boolean begun = !one.from().isAfter(day);
            if (begun && (latest == null || !one.from().isBefore(latest.from()))) {
                latest = one;
            }
        }
        return Optional.ofNullable(latest);
    }
}
