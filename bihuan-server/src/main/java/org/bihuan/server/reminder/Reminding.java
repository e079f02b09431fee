package org.bihuan.server.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.audit.Content;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ledger.OpenDuty;
import org.bihuan.server.ledger.OpenItem;
import org.bihuan.server.ledger.OpenItems;
import org.bihuan.server.mail.Outbox;
import org.bihuan.server.page.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds: once a day for each unit, and keeps what was seen and answered. */
@Service
class Reminding {
    private static final int LONGEST = 500;

    private final ReminderRows rows;
    private final OpenItems ledger;
    private final Cycles cycles;
    private final Outbox outbox;
    private final Digest digest;
    private final AuditTrail audit;
    private final Clock clock;

    Reminding(
            ReminderRows rows,
            OpenItems ledger,
            Cycles cycles,
            Outbox outbox,
            Digest digest,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.cycles = cycles;
        this.outbox = outbox;
        this.digest = digest;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<UUID> units() {
        return rows.allUnits();
    }

    /** Whether the unit's hour has come on a day that was not done yet. */
    @Transactional(readOnly = true)
    public boolean isTime(UUID unitId) {
        LocalTime now = LocalTime.now(clock);
        return !now.isBefore(rows.hours(unitId).at()) && !rows.isDone(unitId, LocalDate.now(clock));
    }

    /**
     * Writes what is due today and its mails, all or nothing; a day that was begun before is left
     * alone. The caller has the unit in sight.
     *
     * @return how many reminders were made
     */
    @Transactional
    public int round(UUID unitId) {
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        if (!rows.begin(unitId, today, now)) {
            return 0;
        }
        Round round = new Round(today, rows.holders(unitId, today));
        Map<UUID, List<OpenItem>> byCycle = new LinkedHashMap<>();
        for (OpenItem item : ledger.ofUnit(unitId)) {
            byCycle.computeIfAbsent(item.cycleId(), _ -> new ArrayList<>()).add(item);
        }
        Map<UUID, List<OpenDuty>> duties = new LinkedHashMap<>();
        for (OpenDuty duty : ledger.dutiesOfUnit(unitId, today)) {
            UUID cycleId = duty.item().cycleId();
            byCycle.computeIfAbsent(cycleId, _ -> new ArrayList<>());
            duties.computeIfAbsent(cycleId, _ -> new ArrayList<>()).add(duty);
        }
        Map<UUID, List<Round.Due>> byPerson = new LinkedHashMap<>();
        byCycle.forEach((cycleId, items) -> {
            ReviewFramework framework = cycles.framework(cycles.find(cycleId).orElseThrow());
            Ladder ladder = ladder(unitId, cycleId, framework);
            List<Round.Due> all = new ArrayList<>(round.of(items, ladder, framework.calendar()));
            all.addAll(
                    round.ofDuties(
                            duties.getOrDefault(cycleId, List.of()), ladder, framework.calendar()));
            for (Round.Due due : all) {
                rows.insert(due, today, now)
                        .ifPresent(_ ->
                                byPerson.computeIfAbsent(due.person(), _ -> new ArrayList<>())
                                        .add(due));
            }
        });
        if (rows.hours(unitId).mail()) {
            Optional<String> home = outbox.home();
            byPerson.forEach((person, due) -> {
                Language language =
                        outbox.languageOf(unitId, person).orElse(rows.hours(unitId).language());
                outbox.put(
                        new Outbox.Mail(
                                unitId,
                                person,
                                digest.subject(language, due),
                                digest.body(language, due, home)));
            });
        }
        return byPerson.values().stream().mapToInt(List::size).sum();
    }

    /** The cycle's own, else that of its framework. */
    private Ladder ladder(UUID unitId, UUID cycleId, ReviewFramework framework) {
        return rows.ladder(unitId, cycleId)
                .orElseGet(() -> Ladder.of(framework.ledger().reminders()));
    }

    /** One's own, the newest day first; with that they are seen. */
    @Transactional
    public List<Reminder> own(SignedIn who) {
        rows.markSeen(who.units(), who.personId(), clock.instant());
        return rows.ofPerson(who.units(), who.personId());
    }

    /** Those of everybody in the units that {@code who} looks after. */
    @Transactional(readOnly = true)
    public List<Reminder> ofUnits(SignedIn who) {
        return rows.ofUnits(overseen(who));
    }

    /** Units whose reminders somebody sees all of. */
    static List<UUID> overseen(SignedIn who) {
        return who.units().stream()
                .filter(unit -> who.mayAny(unit, Role.ORGANISER, Role.HEAD, Role.SUPERVISOR))
                .toList();
    }

    /** A reminder that {@code who} got, or whose unit he looks after. */
    @Transactional(readOnly = true)
    public Reminder find(SignedIn who, UUID reminderId) {
        return rows.find(reminderId)
                .filter(reminder ->
                        (reminder.person().equals(who.personId())
                                        && who.units().contains(reminder.unitId()))
                                || overseen(who).contains(reminder.unitId()))
                .orElseThrow(() -> new NotInSight("reminder", reminderId));
    }

    /** What the reminders are about, by item, as far as {@code who} may see it. */
    @Transactional(readOnly = true)
    public Map<UUID, OpenItem> items(SignedIn who, List<Reminder> reminders) {
        Map<UUID, OpenItem> items = new HashMap<>();
        reminders.stream()
                .map(Reminder::itemId)
                .distinct()
                .forEach(id -> ledger.seen(who, id).ifPresent(item -> items.put(id, item)));
        return items;
    }

    /** Why an answer is not taken. */
    enum Fault {
        NOT_HIS,
        EMPTY,
        TOO_LONG,
        ANSWERED
    }

    @Transactional
    public Optional<Fault> answer(SignedIn who, UUID reminderId, String typed) {
        Reminder reminder = find(who, reminderId);
        String words = typed.replace("\0", "").strip();
        if (!reminder.person().equals(who.personId())) {
            return Optional.of(Fault.NOT_HIS);
        }
        if (words.isEmpty() || words.length() > LONGEST) {
            return Optional.of(words.isEmpty() ? Fault.EMPTY : Fault.TOO_LONG);
        }
        if (!rows.answer(reminder, words, clock.instant())) {
            return Optional.of(Fault.ANSWERED);
        }
        audit.append(
                reminder.unitId(),
                who.personId(),
                "reminder.answered",
                "reminder",
                reminderId,
                Map.of(),
                Content.of(reminderId).text("words", words));
        return Optional.empty();
    }

    /** A cycle's ladder and its unit's hour, for whoever may change them. */
    record Rules(Cycle cycle, Ladder ladder, ReminderRows.Hours hours) {}

    @Transactional(readOnly = true)
    public Rules rules(SignedIn who, UUID cycleId) {
        Cycle cycle =
                cycles.find(cycleId)
                        .filter(one -> who.units().contains(one.unitId()))
                        .orElseThrow(() -> new NotInSight("cycle", cycleId));
        return new Rules(
                cycle,
                ladder(cycle.unitId(), cycleId, cycles.framework(cycle)),
                rows.hours(cycle.unitId()));
    }

    @Transactional
    public void setRules(SignedIn who, UUID cycleId, Ladder ladder, ReminderRows.Hours hours) {
        Cycle cycle = rules(who, cycleId).cycle();
        if (!who.may(Role.ORGANISER, cycle.unitId())) {
            throw new NotInSight("cycle", cycleId);
        }
        rows.setLadder(cycle.unitId(), cycleId, ladder);
        rows.setHours(cycle.unitId(), hours);
        audit.append(
                cycle.unitId(),
                who.personId(),
                "reminder.ladder-changed",
                "cycle",
                cycleId,
                Map.of("rungs", Integer.toString(ladder.rungs().size())));
    }
}
