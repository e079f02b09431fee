package org.bihuan.server.talk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.framework.Words;

/**
 * How far the required talks have come.
 *
 * @param asked whether the framework asks for any talks
 * @param talks all that were held and stand, required or not, the oldest first
 * @param waivers all that stand
 */
record Coverage(boolean asked, RequiredPairs required, List<Talk> talks, List<Waiver> waivers) {

    /** What is known of a pair. */
    record Known(Optional<Words> rule, List<Talk> talks, Optional<Waiver> waiver) {
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

    /** Whether rules ask for talks and there is nobody yet to whom they apply. */
    boolean knowsNobody() {
        return asked && required.pairs().isEmpty();
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

    private void everybodyWithEverybody(List<Pair> pairs) {
        List<UUID> people = required.people();
        for (int i = 0; i < people.size(); i++) {
            for (int j = i + 1; j < people.size(); j++) {
                pairs.add(Pair.of(people.get(i), people.get(j)));
            }
        }
    }

    /** Every pair that may be noted: those of the triangle, of the rules, and of old talks. */
    Map<String, Pair> byKey() {
        Map<String, Pair> all = new LinkedHashMap<>();
        List<Pair> pairs = new ArrayList<>(required.pairs().keySet());
        pairs.addAll(required.offered().keySet());
        everybodyWithEverybody(pairs);
        talks.forEach(talk -> pairs.add(talk.pair()));
        pairs.forEach(pair -> all.put(pair.key(), pair));
        return all;
    }
}
