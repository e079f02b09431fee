package org.bihuan.server.reuse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.reading.Reading;
import org.bihuan.reading.ReadingLimits;
import org.bihuan.reading.StatementReader;
import org.bihuan.reading.room.ReadingRoom;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Person;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The texts that an office loads to compare with, and removes. Organiser and head of the unit do; a
 * file is read in a process that may die over it, between two transactions.
 */
@Service
class References {
    static final int LONGEST_TITLE = 120;
    private static final int MOST = 2_000;

    private final ReferenceRows rows;
    private final CheckRows checks;
    private final Corpus corpus;
    private final AuthorFirst authorFirst;
    private final ReadingRoom room;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;
    private final OneTransaction transaction;

    References(
            ReferenceRows rows,
            CheckRows checks,
            Corpus corpus,
            AuthorFirst authorFirst,
            ReadingRoom room,
            Organisation organisation,
            AuditTrail audit,
            Ids ids,
            Clock clock,
            OneTransaction transaction) {
        this.rows = rows;
        this.checks = checks;
        this.corpus = corpus;
        this.authorFirst = authorFirst;
        this.room = room;
        this.organisation = organisation;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * What somebody wants to load.
     *
     * @param kind a {@link ReferenceText.Kind#stored()}
     * @param person whose earlier statement it is; empty for the team's
     * @param fileName empty when the words were pasted
     */
    @SuppressWarnings("ArrayRecordComponent") // Bytes on their way to the reader; never compared.
    record Wish(
            String title, String kind, String person, String words, String fileName, byte[] file) {
        boolean hasFile() {
            return !fileName.isBlank() || file.length > 0;
        }
    }

    /** What the page of a unit shows. */
    record Shelf(List<ReferenceText> texts, List<Person> people, int waiting, int authorHours) {}

    /**
     * @throws NotInSight if the unit's office is none of {@code who}
     */
    Shelf of(SignedIn who, UUID unitId) {
        keeps(who, unitId);
        return transaction.of(() ->
                new Shelf(
                        rows.of(List.of(unitId)),
                        organisation.people(unitId),
                        checks.waiting(unitId),
                        authorFirst.hours(unitId)));
    }

    /**
     * @return why not; nothing when it is loaded and compared with from now on
     * @throws NotInSight if the unit's office is none of {@code who}
     */
    List<Refusal> load(SignedIn who, UUID unitId, Wish wish) {
        keeps(who, unitId);
        List<Refusal> refusals = new ArrayList<>();
        Optional<ReferenceText.Kind> kind = kind(wish);
        if (kind.isEmpty()) {
            refusals.add(Refusal.at("kind", "reuse.refused.kind"));
        }
        Optional<UUID> person = person(unitId, wish, refusals);
        Reading reading = reading(who, wish, refusals);
        if (!(reading instanceof Reading.Read read)) {
            return refusals;
        }
        String words = read.text().text();
        if (words.isBlank() || words.indexOf('\0') >= 0) {
            refusals.add(Refusal.at(wish.hasFile() ? "file" : "words", "reuse.refused.no-words"));
        }
        String title = wish.title().isBlank() ? read.text().name().strip() : wish.title().strip();
        if (title.isEmpty() || title.codePointCount(0, title.length()) > LONGEST_TITLE) {
            refusals.add(Refusal.at("title", "reuse.refused.title", LONGEST_TITLE));
        }
        if (!refusals.isEmpty()) {
            return refusals;
        }
        ReferenceText reference =
                new ReferenceText(
                        unitId,
                        ids.next(),
                        title,
                        kind.orElseThrow(),
                        person,
                        read.text().name().isBlank() ? title : read.text().name(),
                        who.personId(),
                        clock.instant());
        if (!transaction.of(() -> keep(who, reference, words))) {
            return List.of(Refusal.of("reuse.refused.too-many", MOST));
        }
        follow(() -> corpus.hold(reference));
        return List.of();
    }

    private boolean keep(SignedIn who, ReferenceText reference, String words) {
        if (rows.of(List.of(reference.unitId())).size() >= MOST) {
            return false;
        }
        rows.insert(reference, words);
        note(who, reference, "reuse.reference-loaded");
        return true;
    }

    /**
     * For good: neither the database nor the index holds a word of it when this returns.
     *
     * @throws NotInSight if it is not there for {@code who}
     */
    void remove(SignedIn who, UUID unitId, UUID referenceId) {
        keeps(who, unitId);
        ReferenceText gone =
                transaction.of(() -> {
                    ReferenceText found =
                            rows.of(List.of(unitId)).stream()
                                    .filter(one -> one.id().equals(referenceId))
                                    .findFirst()
                                    .orElseThrow(() -> new NotInSight("reference", referenceId));
                    rows.delete(unitId, referenceId);
                    note(who, found, "reuse.reference-removed");
                    return found;
                });
        if (gone.isCompared()) {
            follow(() -> corpus.forget(Entry.of(gone)));
        }
    }

    /**
     * @throws NotInSight if the unit's office is none of {@code who}
     */
    List<Refusal> sayHours(SignedIn who, UUID unitId, String hours) {
        keeps(who, unitId);
        return transaction.of(() -> authorFirst.say(who, unitId, hours));
    }

    /** What the index does after the database has decided. */
    private interface Following {
        void run() throws IOException;
    }

    /**
     * If it fails, the index is looked at, and made again where need be, when next it is opened.
     */
    private void follow(Following step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void note(SignedIn who, ReferenceText reference, String action) {
        audit.append(
                reference.unitId(),
                who.personId(),
                action,
                "reference-text",
                reference.id(),
                Map.of("kind", reference.kind().stored()));
    }

    /** Asked of the database, too: a unit out of sight has no shelf, whatever role is believed. */
    private void keeps(SignedIn who, UUID unitId) {
        if (!who.mayAny(unitId, Role.ORGANISER, Role.HEAD) || organisation.unit(unitId).isEmpty()) {
            throw new NotInSight("unit", unitId);
        }
    }

    private static Optional<ReferenceText.Kind> kind(Wish wish) {
        return Arrays.stream(ReferenceText.Kind.values())
                .filter(kind -> kind.stored().equals(wish.kind()))
                .findFirst();
    }

    private Optional<UUID> person(UUID unitId, Wish wish, List<Refusal> refusals) {
        boolean earlier = wish.kind().equals(ReferenceText.Kind.EARLIER.stored());
        if (wish.person().isBlank()) {
            return Optional.empty();
        }
        if (!earlier) {
            refusals.add(Refusal.at("person", "reuse.refused.person-of-no-earlier"));
            return Optional.empty();
        }
        Optional<UUID> found =
                transaction.of(() -> organisation.people(unitId)).stream()
                        .map(Person::id)
                        .filter(id -> id.toString().equals(wish.person()))
                        .findFirst();
        if (found.isEmpty()) {
            refusals.add(Refusal.at("person", "reuse.refused.person"));
        }
        return found;
    }

    /** Null when nothing could be read; the reasons are among the refusals then. */
    private @Nullable Reading reading(SignedIn who, Wish wish, List<Refusal> refusals) {
        boolean pasted = !wish.words().isBlank();
        if (wish.hasFile() == pasted) {
            refusals.add(
                    Refusal.at(
                            pasted ? "words" : "file",
                            pasted ? "reuse.refused.both" : "reuse.refused.nothing"));
            return null;
        }
        if (wish.file().length > ReadingLimits.standard().uploadBytes()) {
            refusals.add(
                    Refusal.at(
                            "file",
                            "reuse.refused.too-large",
                            ReadingLimits.standard().uploadBytes() >> 20));
            return null;
        }
        Reading reading =
                pasted
                        ? new StatementReader().pasted(wish.title().strip(), wish.words())
                        : room.read(who.personId().toString(), wish.fileName(), wish.file());
        if (reading instanceof Reading.Refused(var reasons)) {
            reasons.forEach(reason ->
                    refusals.add(
                            new Refusal(
                                    new Said(reason.key(), List.copyOf(reason.args())),
                                    Optional.of(pasted ? "words" : "file"))));
            return null;
        }
        return reading;
    }
}
