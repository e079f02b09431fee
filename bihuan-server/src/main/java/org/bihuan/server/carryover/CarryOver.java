package org.bihuan.server.carryover;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.carryover.CarriedRows.Confirmed;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.ledger.Likeness;
import org.bihuan.server.ledger.PastPromises;
import org.bihuan.server.ledger.PastPromises.Past;
import org.bihuan.server.page.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays last round's promises before a person and keeps what he says of each. */
@Service
class CarryOver {

    private static final int LONGEST = 4000;

    private final CarriedRows rows;
    private final Cycles cycles;
    private final PastPromises ledger;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    CarryOver(
            CarriedRows rows,
            Cycles cycles,
            PastPromises ledger,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.cycles = cycles;
        this.ledger = ledger;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A promise, with what is proposed and what was confirmed.
     *
     * @param alike the promise of this round that it resembles most, where one does
     */
    record Row(Past past, Label proposed, Optional<Past> alike, Optional<Confirmed> confirmed) {}

    /**
     * @param before the round that is carried over; empty for a unit's first one
     * @param rows the old round's promises, and those of this one that answer none of them
     */
    record Sheet(Cycle cycle, Optional<Cycle> before, List<Row> rows) {
        List<Row> old() {
            return rows.stream().filter(row -> row.proposed() != Label.NEW).toList();
        }

        long open() {
            return old().stream().filter(row -> row.confirmed().isEmpty()).count();
        }
    }

    /** Of the ledger, what {@code who} may see. */
    @Transactional(readOnly = true)
    public Sheet sheet(SignedIn who, Cycle cycle) {
        Optional<Cycle> before = before(cycle);
        if (before.isEmpty()) {
            return new Sheet(cycle, before, List.of());
        }
        List<Past> old = ledger.ofCycle(who, before.get().id());
        List<Past> fresh = ledger.ofCycle(who, cycle.id());
        Map<UUID, Confirmed> confirmed = rows.ofCycle(cycle.id());
        List<Row> all = new ArrayList<>();
        List<Past> answered = new ArrayList<>();
        for (Past past : old) {
            Optional<Past> alike = alike(past, fresh);
            alike.ifPresent(answered::add);
            all.add(
                    new Row(
                            past,
                            proposed(past, alike),
                            alike,
                            Optional.ofNullable(confirmed.get(past.itemId()))));
        }
        fresh.stream()
                .filter(past -> !answered.contains(past))
                .forEach(past ->
                        all.add(
                                new Row(
                                        past,
                                        Label.NEW,
                                        Optional.empty(),
                                        Optional.ofNullable(confirmed.get(past.itemId())))));
        return new Sheet(cycle, before, all);
    }

    /** The unit's round that began before this one, as the newest of those. */
    Optional<Cycle> before(Cycle cycle) {
        return cycles.ofUnit(cycle.unitId()).stream()
                .dropWhile(one -> !one.id().equals(cycle.id()))
                .skip(1)
                .findFirst();
    }

    /** A proposal only: what is closed looks solved, what stands goes on. */
    private static Label proposed(Past past, Optional<Past> alike) {
        if (alike.isPresent()) {
            boolean same = Likeness.of(past.measure(), alike.get().measure()) == 1;
            return same ? Label.UNCHANGED : Label.REWORDED;
        }
        return past.closedOn().isPresent() ? Label.SOLVED : Label.UNCHANGED;
    }

    private static Optional<Past> alike(Past past, List<Past> fresh) {
        return fresh.stream()
                .filter(one -> likeness(past, one) >= Likeness.ALIKE)
                .max(java.util.Comparator.comparingDouble(one -> likeness(past, one)));
    }

    private static double likeness(Past one, Past other) {
        return Math.max(
                Likeness.of(one.finding(), other.finding()),
                Likeness.of(one.measure(), other.measure()));
    }

    /**
     * Keeps the rows that the person ticked.
     *
     * @param typed {@code tick-ID}, {@code label-ID} and {@code words-ID} by item
     */
    @Transactional
    public List<Refusal> confirm(SignedIn who, UUID cycleId, Map<String, String> typed) {
        Cycle cycle =
                cycles.find(cycleId)
                        .filter(found -> mayConfirm(who, found.unitId()))
                        .orElseThrow(() -> new NotInSight("cycle", cycleId));
        List<Refusal> refusals = new ArrayList<>();
        List<Row> ticked =
                sheet(who, cycle).rows().stream()
                        .filter(row -> typed.containsKey("tick-" + row.past().itemId()))
                        .toList();
        if (ticked.isEmpty()) {
            refusals.add(Refusal.of("carryover.refused.nothing-ticked"));
        }
        for (Row row : ticked) {
            check(row, typed, refusals);
        }
        if (!refusals.isEmpty()) {
            return refusals;
        }
        for (Row row : ticked) {
            keep(who, cycle, row, typed);
        }
        return List.of();
    }

    private static void check(Row row, Map<String, String> typed, List<Refusal> refusals) {
        String id = row.past().itemId().toString();
        Optional<Label> label = label(id, typed);
        if (label.isEmpty()) {
            refusals.add(Refusal.at("label-" + id, "carryover.refused.label", row.past().number()));
        }
        String words = typed.getOrDefault("words-" + id, "").strip();
        if (label.filter(Label::needsWords).isPresent() && words.isEmpty()) {
            refusals.add(
                    Refusal.at(
                            "words-" + id,
                            label.get() == Label.DROPPED
                                    ? "carryover.refused.why-dropped"
                                    : "carryover.refused.new-words",
                            row.past().number()));
        }
        if (words.length() > LONGEST) {
            refusals.add(Refusal.at("words-" + id, "carryover.refused.too-long", LONGEST));
        }
    }

    private static Optional<Label> label(String id, Map<String, String> typed) {
        return Label.typed(typed.getOrDefault("label-" + id, ""));
    }

    private void keep(SignedIn who, Cycle cycle, Row row, Map<String, String> typed) {
        String id = row.past().itemId().toString();
        Label label = label(id, typed).orElseThrow();
        String words = typed.getOrDefault("words-" + id, "").strip();
        Confirmed confirmed = new Confirmed(label, words, who.personId(), clock.instant());
        boolean same =
                row.confirmed()
                        .filter(old -> old.label() == label && old.words().equals(words))
                        .isPresent();
        if (same) {
            return;
        }
        rows.insert(cycle, ids.next(), row.past().itemId(), row.proposed(), confirmed);
        audit.append(
                cycle.unitId(),
                who.personId(),
                "carryover.confirmed",
                "cycle",
                cycle.id(),
                Map.of(
                        "item", id,
                        "label", label.stored(),
                        "proposed", row.proposed().stored()));
    }

    static boolean mayConfirm(SignedIn who, UUID unitId) {
        return who.mayAny(unitId, Role.ORGANISER, Role.HEAD);
    }

    static boolean maySee(SignedIn who, UUID unitId) {
        return who.mayAny(unitId, Role.ORGANISER, Role.HEAD, Role.MEMBER, Role.SUPERVISOR);
    }
}
