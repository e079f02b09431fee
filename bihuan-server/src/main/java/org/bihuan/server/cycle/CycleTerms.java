package org.bihuan.server.cycle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.bihuan.framework.Term;
import org.bihuan.framework.Terms;
import org.bihuan.framework.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * In whose words a page speaks: those of the cycle that it belongs to, and where many meet (home,
 * the ledger, the menu) those that all of them share.
 */
@Service
public class CycleTerms {

    /** As many as the menu shows; whoever has more of them reads neutral words soon enough. */
    private static final int MOST = 8;

    private final Cycles cycles;
    private final Map<String, Function<UUID, Optional<UUID>>> lookups = new HashMap<>();

    /** A version of a framework never changes, so what was read once stays true. */
    private final Map<Key, Terms> known = new ConcurrentHashMap<>();

    private record Key(UUID cycle, String framework, String version) {}

    CycleTerms(Cycles cycles, List<CycleOfAddress> parts) {
        this.cycles = cycles;
        lookups.put("/cycles/{id}", Optional::of);
        lookups.put("/cycles/{cycleId}", Optional::of);
        lookups.put("/api/v1/cycles/{id}", Optional::of);
        parts.forEach(part -> lookups.putAll(part.lookups()));
    }

    @Transactional(readOnly = true)
    public Terms of(Cycle cycle) {
        return known.computeIfAbsent(
                new Key(cycle.id(), cycle.frameworkId(), cycle.frameworkVersion()),
                _ -> cycles.framework(cycle).terms());
    }

    /** Those of the cycle; the usual ones when it is not in sight. */
    @Transactional(readOnly = true)
    public Terms of(UUID cycleId) {
        return cycles.find(cycleId).map(this::of).orElseGet(() -> new Terms(Map.of()));
    }

    /**
     * @param pattern of the address, such as {@code /meetings/{meetingId}/plan}
     * @param holes what stands in its holes
     * @return empty when the address belongs to no cycle
     */
    @Transactional(readOnly = true)
    public Optional<Terms> ofAddress(String pattern, Map<String, String> holes) {
        int end = pattern.indexOf('}') + 1;
        return Optional.ofNullable(lookups.get(pattern.substring(0, end)))
                .flatMap(lookup ->
                        id(holes.get(pattern.substring(pattern.indexOf('{') + 1, end - 1)))
                                .flatMap(lookup))
                .flatMap(cycles::find)
                .map(this::of);
    }

    private static Optional<UUID> id(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed).map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** What the newest cycles of these units all call the same; the rest keeps its usual word. */
    @Transactional(readOnly = true)
    public Terms shared(Collection<UUID> units) {
        List<Terms> all = new ArrayList<>();
        cycles.newestOfEachUnit(units, MOST).forEach(cycle -> all.add(of(cycle)));
        if (all.stream().distinct().count() == 1) {
            return all.getFirst();
        }
        Map<Term, Terms.Naming> named = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            List<Terms.Naming> called =
                    all.stream().map(one -> naming(one, term)).distinct().toList();
            if (called.size() == 1) {
                named.put(term, called.getFirst());
            }
        }
        return new Terms(named);
    }

    private static Terms.Naming naming(Terms terms, Term term) {
        return new Terms.Naming(
                new Words(terms.one(term, Locale.CHINESE), terms.one(term, Locale.ENGLISH)),
                terms.many(term, Locale.ENGLISH));
    }
}
