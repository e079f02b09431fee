package org.bihuan.server.ledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.audit.Content;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Readings of indicators: by hand, pasted, by machines. They are facts about the world, not a part
 * of the promise: who owns the item, who keeps its indicator and the organiser may add them at any
 * time, also when it is closed, which is when it shows whether the result holds.
 */
@Service
class ReadingBook {
    private static final int LONGEST_SOURCE = 200;
    private static final int MOST_KEYS = 10;

    private final ReadingRows rows;
    private final ItemRows items;
    private final CycleRegimes regimes;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ReadingBook(
            ReadingRows rows, ItemRows items, CycleRegimes regimes, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.items = items;
        this.regimes = regimes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everything about the readings of an item, and whether {@code who} may add to them. */
    record Standing(
            Promise promise,
            ReadingRows.Way way,
            List<DatedReading> readings,
            List<ReadingRows.Key> keys,
            boolean mayAdd,
            boolean mayGiveKeys) {}

    @Transactional(readOnly = true)
    public Standing standing(SignedIn who, UUID itemId) {
        Promise promise = promise(who, itemId);
        ReadingRows.Way way = rows.way(promise.unitId(), itemId);
        boolean gives = who.may(Role.ORGANISER, promise.unitId());
        return new Standing(
                promise,
                way,
                rows.of(promise.unitId(), itemId),
                rows.keys(promise.unitId(), itemId),
                mayAdd(who, promise, way),
                gives || promise.owner().equals(who.personId()));
    }

    private static boolean mayAdd(SignedIn who, Promise promise, ReadingRows.Way way) {
        return promise.owner().equals(who.personId())
                || way.keeper().filter(who.personId()::equals).isPresent()
                || who.may(Role.ORGANISER, promise.unitId());
    }

    private Promise promise(SignedIn who, UUID itemId) {
        return items.find(itemId)
                .map(found -> found.item().promise())
                .filter(regimes.sight(who)::shows)
                .orElseThrow(() -> new NotInSight("ledger-item", itemId));
    }

    /** What came of readings that were handed in. */
    sealed interface Answer {
        /**
         * @param unchanged lines that say what is known already
         * @param refused lines with their faults; the others are taken all the same
         */
        record Taken(int taken, int unchanged, int skipped, List<PastedReadings.Line> refused)
                implements Answer {
            public Taken {
                refused = List.copyOf(refused);
            }
        }

        record NotHis() implements Answer {}

        record SourceTooLong(int longest) implements Answer {}

        record Nothing() implements Answer {}
    }

    /** Takes the good lines; {@code source} stands for those that name none. */
    @Transactional
    public Answer add(SignedIn who, UUID itemId, String pasted, String source) {
        Standing standing = standing(who, itemId);
        if (!standing.mayAdd()) {
            return new Answer.NotHis();
        }
        if (source.length() > LONGEST_SOURCE) {
            return new Answer.SourceTooLong(LONGEST_SOURCE);
        }
        Answer.Taken taken =
                take(
                        standing.promise(),
                        PastedReadings.of(pasted, standing.promise().indicator().unit(), today()),
                        source,
                        ReadingRows.Hand.of(who.personId()));
        if (taken.taken() + taken.unchanged() + taken.refused().size() == 0) {
            return new Answer.Nothing();
        }
        if (taken.taken() > 0) {
            tell(standing.promise(), who.personId(), "ledger.reading.taken", taken.taken());
        }
        return taken;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Answer.Taken take(
            Promise promise, PastedReadings pasted, String source, ReadingRows.Hand by) {
        List<DatedReading> there =
                rows.of(promise.unitId(), promise.id()).stream()
                        .filter(DatedReading::counts)
                        .toList();
        Instant now = clock.instant();
        int taken = 0;
        int unchanged = 0;
        List<PastedReadings.Line> refused = new ArrayList<>();
        for (PastedReadings.Line line : pasted.lines()) {
            Optional<DatedReading> known =
                    there.stream()
                            .filter(one -> line.day().filter(one.day()::equals).isPresent())
                            .findFirst();
            if (!line.isGood()) {
                refused.add(line);
            } else if (known.isEmpty()) {
                String own = line.source().isEmpty() ? source : line.source();
                rows.insert(
                        promise.unitId(),
                        promise.id(),
                        line.day().orElseThrow(),
                        line.value().orElseThrow(),
                        own.length() <= LONGEST_SOURCE ? own : own.substring(0, LONGEST_SOURCE),
                        by,
                        now);
                taken++;
            } else if (same(known.get(), line)) {
                unchanged++;
            } else {
                refused.add(line.also(PastedReadings.Fault.READ_ALREADY));
            }
        }
        return new Answer.Taken(taken, unchanged, pasted.skipped(), refused);
    }

    private static boolean same(DatedReading known, PastedReadings.Line line) {
        return known.value().orElseThrow().compareTo(line.value().orElseThrow()) == 0;
    }

    private void tell(Promise promise, UUID person, String action, int count) {
        audit.append(
                promise.unitId(),
                person,
                action,
                "ledger-item",
                promise.id(),
                Map.of(
                        "number", promise.number().toString(),
                        "readings", Integer.toString(count)));
    }

    /** Why a correction is not taken. */
    enum Fault {
        NOT_HIS,
        VALUE,
        REASON_MISSING,
        REASON_TOO_LONG,
        REPLACED
    }

    /** Another value for the same day, or none; the old one stays, with the reason beside it. */
    @Transactional
    public List<Fault> correct(
            SignedIn who, UUID itemId, UUID readingId, String typed, boolean takeBack, String why) {
        Standing standing = standing(who, itemId);
        Promise promise = standing.promise();
        DatedReading old =
                standing.readings().stream()
                        .filter(one -> one.id().equals(readingId))
                        .findFirst()
                        .orElseThrow(() -> new NotInSight("reading", readingId));
        List<Fault> faults = new ArrayList<>();
        String reason = why.replace("\0", "").strip();
        List<Reason> wrong = new ArrayList<>();
        BigDecimal value =
                takeBack ? null : new TypedFields(wrong, Limits.USUAL).number(Field.READING, typed);
        if (!standing.mayAdd()) {
            faults.add(Fault.NOT_HIS);
        }
        if (!wrong.isEmpty()) {
            faults.add(Fault.VALUE);
        }
        if (reason.isEmpty()) {
            faults.add(Fault.REASON_MISSING);
        }
        if (reason.length() > LONGEST_SOURCE) {
            faults.add(Fault.REASON_TOO_LONG);
        }
        if (!old.stands()) {
            faults.add(Fault.REPLACED);
        }
        if (faults.isEmpty()
                && !rows.correct(
                        promise.unitId(),
                        itemId,
                        old,
                        Optional.ofNullable(value),
                        reason,
                        who.personId(),
                        clock.instant())) {
            faults.add(Fault.REPLACED);
        }
        if (faults.isEmpty()) {
            audit.append(
                    promise.unitId(),
                    who.personId(),
                    "ledger.reading.corrected",
                    "ledger-item",
                    itemId,
                    Map.of("number", promise.number().toString()),
                    Content.of(itemId).text("reason", reason));
        }
        return faults;
    }

    /** False when it is not for him to say. */
    @Transactional
    public boolean setWay(SignedIn who, UUID itemId, ReadingRows.Way way) {
        Standing standing = standing(who, itemId);
        if (!standing.mayGiveKeys()) {
            return false;
        }
        Promise promise = standing.promise();
        rows.setWay(promise.unitId(), itemId, way, who.personId(), clock.instant());
        audit.append(
                promise.unitId(),
                who.personId(),
                "ledger.reading.way-set",
                "ledger-item",
                itemId,
                Map.of("number", promise.number().toString()),
                Content.of(itemId)
                        .text("definition", way.definition())
                        .text("source", way.source()));
        return true;
    }

    /** The secret of a new key, shown once; empty when he may not, or there are enough. */
    @Transactional
    public Optional<String> makeKey(SignedIn who, UUID itemId, String name) {
        Standing standing = standing(who, itemId);
        if (!standing.mayGiveKeys()
                || standing.keys().stream().filter(key -> !key.revoked()).count() >= MOST_KEYS) {
            return Optional.empty();
        }
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Promise promise = standing.promise();
        rows.makeKey(promise.unitId(), itemId, name, hash(secret), who.personId(), clock.instant());
        tell(promise, who.personId(), "ledger.reading.key-made", standing.keys().size() + 1);
        return Optional.of(secret);
    }

    /** False when it is not for him to revoke. */
    @Transactional
    public boolean revokeKey(SignedIn who, UUID itemId, UUID keyId) {
        Standing standing = standing(who, itemId);
        ReadingRows.Key key =
                standing.keys().stream()
                        .filter(one -> one.id().equals(keyId))
                        .findFirst()
                        .orElseThrow(() -> new NotInSight("reading-key", keyId));
        if (!standing.mayGiveKeys()) {
            return false;
        }
        rows.revoke(key, who.personId(), clock.instant());
        tell(standing.promise(), who.personId(), "ledger.reading.key-revoked", 0);
        return true;
    }

    /** The key that a secret opens, asked at the door when nobody is known. */
    @Transactional(readOnly = true)
    public Optional<ReadingRows.Key> keyOf(String secret) {
        return rows.keyWith(hash(secret));
    }

    /** One reading from a machine; the key's unit is in sight. */
    @Transactional
    public Answer.Taken addByKey(ReadingRows.Key key, String day, String value, String source) {
        Promise promise = items.find(key.itemId()).orElseThrow().item().promise();
        Answer.Taken taken =
                take(
                        promise,
                        PastedReadings.of(
                                oneLine(day) + "\t" + oneLine(value),
                                promise.indicator().unit(),
                                today()),
                        source.replace("\0", "").strip(),
                        new ReadingRows.Hand(Optional.empty(), Optional.of(key.id())));
        rows.markUsed(key, clock.instant());
        return taken;
    }

    private static String oneLine(String typed) {
        return typed.replaceAll("[\\s\\x00]+", " ").strip();
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(("reading:" + secret).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
