package org.bihuan.server.talk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.page.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with talks. */
@Service
public class Talks {

    private static final int LEAST_REASON = 4;
    private static final int LONGEST = 500;

    private final TalkRows rows;
    private final TalkReading reading;
    private final Cycles cycles;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Talks(
            TalkRows rows,
            TalkReading reading,
            Cycles cycles,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.reading = reading;
        this.cycles = cycles;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Several talks of one day at once.
     *
     * @param keys of the pairs that were ticked
     * @return why not; empty when all were noted
     */
    @Transactional
    public List<Refusal> note(
            SignedIn who, UUID cycleId, List<String> keys, String day, String form) {
        Cycle cycle = cycle(who, cycleId);
        if (!TalkAccess.mayNoteAny(who, cycle.unitId())) {
            throw new NotInSight("cycle", cycleId);
        }
        List<Refusal> refusals = new ArrayList<>();
        Map<String, Pair> known = reading.coverage(cycle).byKey();
        List<Pair> pairs = keys.stream().distinct().flatMap(key -> pair(known, key)).toList();
        if (pairs.isEmpty()) {
            refusals.add(Refusal.at("pairs", "talk.refused.nothing-ticked"));
        }
        if (pairs.stream().anyMatch(pair -> !TalkAccess.mayNote(who, cycle.unitId(), pair))) {
            refusals.add(Refusal.at("pairs", "talk.refused.not-yours"));
        }
        Optional<LocalDate> heldOn = day(day, refusals);
        boolean spoken = Forms.codes(cycles.framework(cycle)).contains(form);
        if (!spoken) {
            refusals.add(Refusal.at("form", "talk.refused.no-form"));
        }
        if (!refusals.isEmpty() || heldOn.isEmpty()) {
            return refusals;
        }
        Instant now = clock.instant();
        for (Pair pair : pairs) {
            Talk talk = new Talk(ids.next(), pair, heldOn.get(), form, who.personId(), now);
            rows.insert(cycle, talk);
            audit(
                    who,
                    cycle,
                    "talk.noted",
                    talk.id(),
                    Map.of("pair", pair.key(), "held-on", heldOn.get().toString()));
        }
        return List.of();
    }

    private static java.util.stream.Stream<Pair> pair(Map<String, Pair> known, String key) {
        return java.util.stream.Stream.ofNullable(known.get(key));
    }

    private Optional<LocalDate> day(String typed, List<Refusal> refusals) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.isAfter(LocalDate.now(clock))) {
                refusals.add(Refusal.at("day", "talk.refused.in-the-future", day));
                return Optional.empty();
            }
            return Optional.of(day);
        } catch (DateTimeParseException unreadable) {
            refusals.add(Refusal.at("day", "talk.refused.no-day"));
            return Optional.empty();
        }
    }

    /** Takes back that a talk was held; the row stays, with who took it back and when. */
    @Transactional
    public void withdraw(SignedIn who, UUID talkId) {
        TalkRows.Kept kept =
                rows.find(talkId)
                        .filter(found ->
                                TalkAccess.mayNote(who, found.unitId(), found.talk().pair()))
                        .orElseThrow(() -> new NotInSight("talk", talkId));
        rows.withdraw(talkId, who.personId(), clock.instant());
        audit(who, cycle(who, kept.cycleId()), "talk.withdrawn", talkId, Map.of());
    }

    /** That a required talk is not held, and why. */
    @Transactional
    public List<Refusal> waive(SignedIn who, UUID cycleId, String key, String reason) {
        Cycle cycle = cycle(who, cycleId);
        if (!TalkAccess.mayKeep(who, cycle.unitId())) {
            throw new NotInSight("cycle", cycleId);
        }
        List<Refusal> refusals = new ArrayList<>();
        Coverage coverage = reading.coverage(cycle);
        Optional<Pair> pair =
                coverage.missing().stream().filter(one -> one.key().equals(key)).findFirst();
        if (pair.isEmpty()) {
            refusals.add(Refusal.at("waived", "talk.refused.not-missing"));
        }
        String why = reason.strip();
        if (why.length() < LEAST_REASON || why.length() > LONGEST) {
            refusals.add(Refusal.at("reason", "talk.refused.reason", LEAST_REASON, LONGEST));
        }
        if (!refusals.isEmpty() || pair.isEmpty()) {
            return refusals;
        }
        Waiver waiver = new Waiver(ids.next(), pair.get(), why, who.personId());
        rows.insert(cycle, waiver, clock.instant());
        audit(who, cycle, "talk.waived", waiver.id(), Map.of("pair", key));
        return List.of();
    }

    @Transactional
    public void withdrawWaiver(SignedIn who, UUID waiverId) {
        TalkRows.KeptWaiver kept =
                rows.findWaiver(waiverId)
                        .filter(found -> TalkAccess.mayKeep(who, found.unitId()))
                        .orElseThrow(() -> new NotInSight("talk exception", waiverId));
        rows.withdrawWaiver(waiverId, who.personId(), clock.instant());
        audit(who, cycle(who, kept.cycleId()), "talk.waiver-withdrawn", waiverId, Map.of());
    }

    /**
     * Points that one of the two takes over into his statement; nobody has to, and nobody else sees
     * them.
     */
    @Transactional
    public List<Refusal> takeOver(SignedIn who, UUID talkId, String words) {
        TalkRows.Kept kept =
                rows.find(talkId)
                        .filter(found ->
                                TalkAccess.mayNoteAny(who, found.unitId())
                                        && found.talk().pair().has(who.personId()))
                        .orElseThrow(() -> new NotInSight("talk", talkId));
        String points = words.strip();
        if (points.isEmpty() || points.length() > LONGEST) {
            return List.of(Refusal.at("points-" + talkId, "talk.refused.points", LONGEST));
        }
        rows.insertPoints(kept, ids.next(), points, who.personId(), clock.instant());
        audit(who, cycle(who, kept.cycleId()), "talk.points-taken", talkId, Map.of());
        return List.of();
    }

    /**
     * @throws NotInSight if there is no such talk in sight
     */
    @Transactional(readOnly = true)
    UUID cycleOf(UUID talkId) {
        return rows.find(talkId)
                .map(TalkRows.Kept::cycleId)
                .orElseThrow(() -> new NotInSight("talk", talkId));
    }

    /**
     * @throws NotInSight if there is no such exception in sight
     */
    @Transactional(readOnly = true)
    UUID cycleOfWaiver(UUID waiverId) {
        return rows.findWaiver(waiverId)
                .map(TalkRows.KeptWaiver::cycleId)
                .orElseThrow(() -> new NotInSight("talk exception", waiverId));
    }

    private void audit(
            SignedIn who, Cycle cycle, String action, UUID subject, Map<String, String> facts) {
        audit.append(cycle.unitId(), who.personId(), action, "talk", subject, facts);
    }

    private Cycle cycle(SignedIn who, UUID cycleId) {
        return cycles.find(cycleId)
                .filter(cycle -> TalkAccess.maySee(who, cycle.unitId()))
                .orElseThrow(() -> new NotInSight("cycle", cycleId));
    }
}
