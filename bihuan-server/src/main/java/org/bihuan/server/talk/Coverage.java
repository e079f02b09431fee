package org.bihuan.server.talk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far the required talks have come.
 *
 * @param talks all that were held and stand, required or not, the oldest first
 * @param waivers all that stand
 */
record Coverage(RequiredPairs required, List<Talk> talks, List<Waiver> waivers) {

    /** What is known of a pair. */
    record Known(Optional<Rule> rule, List<Talk> talks, Optional<Waiver> waiver) {
        boolean isMissing() {
            return rule.isPresent() && talks.isEmpty() && waiver.isEmpty();
        }
    }

    Known of(Pair pair) {
        return new Known(
                Optional.ofNullable(required.pairs().get(pair)),
                talks.stream().filter(talk -> talk.pair().equals(pair)).toList(),
                waivers.stream().filter(waiver -> waiver.pair().equals(pair)).findFirst());
    }

    List<Pair> missing() {
        return required.pairs().keySet().stream().filter(pair -> of(pair).isMissing()).toList();
    }

    int held() {
        return (int)
                required.pairs().keySet().stream()
                        .filter(pair -> !of(pair).talks().isEmpty())
                        .count();
    }

    int waived() {
        return (int)
                required.pairs().keySet().stream()
                        .map(this::of)
                        .filter(known -> known.talks().isEmpty() && known.waiver().isPresent())
                        .count();
    }

    /** Every pair that is required or has talked, by its key. */
    Map<String, Pair> byKey() {
        Map<String, Pair> all = new LinkedHashMap<>();
        List<Pair> pairs = new ArrayList<>(required.pairs().keySet());
        talks.forEach(talk -> pairs.add(talk.pair()));
        pairs.forEach(pair -> all.put(pair.key(), pair));
        return all;
    }
}
