package org.bihuan.server.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.organisation.UnitHistory;
import org.bihuan.server.organisation.UnitTree;
import org.bihuan.server.organisation.Units;
import org.springframework.stereotype.Component;

/** To which units somebody may send a notice: the open ones that he supervises. */
@Component
class Receivers {

    private final Units units;
    private final Clock clock;

    Receivers(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /**
     * A unit that may get it.
     *
     * @param below how many units that may get it stand below
     */
    record Candidate(UUID id, String name, int below) {}

    /** By name. */
    List<Candidate> of(SignedIn who) {
        LocalDate today = LocalDate.now(clock);
        UnitTree tree = units.tree(NoticeAccess.supervised(who));
        Map<UUID, Integer> below = new LinkedHashMap<>();
        List<UnitHistory> open = tree.all().stream().filter(u -> u.isOpen(today)).toList();
        for (UnitHistory unit : open) {
            tree.above(unit.id(), today).forEach(above -> below.merge(above.id(), 1, Integer::sum));
        }
        return open.stream()
                .map(unit ->
                        new Candidate(
                                unit.id(), unit.name(today), below.getOrDefault(unit.id(), 0)))
                .sorted(Comparator.comparing(Candidate::name).thenComparing(Candidate::id))
                .toList();
    }

    /** Those of the candidates that were ticked, or stand below the unit chosen, by name. */
    List<Candidate> chosen(SignedIn who, List<String> ticked, String below) {
        LocalDate today = LocalDate.now(clock);
        Set<String> ids = ticked.stream().collect(Collectors.toUnmodifiableSet());
        UnitTree tree = units.tree(NoticeAccess.supervised(who));
        Optional<UUID> root =
                tree.all().stream()
                        .map(UnitHistory::id)
                        .filter(id -> id.toString().equals(below))
                        .findFirst();
        return of(who).stream()
                .filter(unit ->
                        ids.contains(unit.id().toString())
                                || root.filter(top ->
                                                !top.equals(unit.id())
                                                        && tree.isWithin(unit.id(), top, today))
                                        .isPresent())
                .toList();
    }
}
