package org.bihuan.server.meeting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bihuan.framework.MeetingRules.AgendaItem;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.organisation.Person;
import org.bihuan.server.page.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing down what is said, while a meeting is in progress. */
@Service
public class Entries {

    private static final int LONGEST = 4000;

    private final MeetingBook book;
    private final MeetingRows meetings;
    private final EntryRows rows;
    private final Cycles cycles;
    private final Meetings keeping;
    private final CriticismAccess criticism;
    private final Ids ids;
    private final Clock clock;

    Entries(
            MeetingBook book,
            MeetingRows meetings,
            EntryRows rows,
            Cycles cycles,
            Meetings keeping,
            CriticismAccess criticism,
            Ids ids,
            Clock clock) {
        this.book = book;
        this.meetings = meetings;
        this.rows = rows;
        this.cycles = cycles;
        this.keeping = keeping;
        this.criticism = criticism;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * An entry as it was typed.
     *
     * @param item code of the agenda item
     * @param about id of the person concerned, or empty
     * @param saidBy id of whoever said it, or empty
     */
    public record Typed(String item, String kind, String about, String saidBy, String words) {}

    /** What became of it: refused, or with another text already in its place. */
    public sealed interface Written {
        record Done(UUID entryId) implements Written {}

        record Refused(List<Refusal> reasons) implements Written {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }

        /** Somebody else corrected the same entry; both texts are there. */
        record Overtaken(String theirs, String by) implements Written {}
    }

    @Transactional
    public Written write(SignedIn who, UUID meetingId, Typed typed) {
        Meeting meeting = writable(who, meetingId);
        List<Refusal> refusals = new ArrayList<>();
        Optional<Entry> entry = read(who, meeting, typed, Optional.empty(), refusals);
        if (entry.isEmpty()) {
            return new Written.Refused(refusals);
        }
        insert(who, meeting, entry.get(), "meeting.entry-written");
        return new Written.Done(entry.get().id());
    }

    /** An entry in the place of another one, which stays to be read. */
    @Transactional
    public Written correct(SignedIn who, UUID entryId, String words) {
        Entry old = rows.find(entryId).orElseThrow(() -> new NotInSight("entry", entryId));
        Typed typed =
                new Typed(
                        old.item(),
                        old.kind().stored(),
                        old.about().map(UUID::toString).orElse(""),
                        old.saidBy().map(UUID::toString).orElse(""),
                        words);
        Meeting meeting = writable(who, old.meetingId());
        if (!criticism.mayRead(who, meeting, old)) {
            throw new NotInSight("entry", entryId);
        }
        Optional<Entry> another = rows.replacing(entryId);
        if (another.isPresent()) {
            return new Written.Overtaken(
                    another.get().words(), book.names(meeting.unitId()).apply(another.get().by()));
        }
        List<Refusal> refusals = new ArrayList<>();
        Optional<Entry> entry = read(who, meeting, typed, Optional.of(entryId), refusals);
        if (entry.isEmpty()) {
            return new Written.Refused(refusals);
        }
        insert(who, meeting, entry.get(), "meeting.entry-corrected");
        return new Written.Done(entry.get().id());
    }

    /**
     * For what is made of an entry. The words of a criticism stay with those who may read it.
     *
     * @throws NotInSight if there is no such entry, or not for {@code who}
     */
    @Transactional(readOnly = true)
    public SpokenEntry spoken(SignedIn who, UUID entryId) {
        Entry entry = rows.find(entryId).orElseThrow(() -> new NotInSight("entry", entryId));
        Meeting meeting = book.seen(who, entry.meetingId());
        if (!criticism.mayRead(who, meeting, entry)) {
            throw new NotInSight("entry", entryId);
        }
        ReviewFramework framework = cycles.framework(book.cycleOf(meeting));
        return new SpokenEntry(
                entryId,
                meeting.id(),
                meeting.unitId(),
                meeting.cycleId(),
                meeting.plan().title(),
                entry.serial(),
                MeetingBook.agendaOf(framework).stream()
                        .filter(item -> item.code().equals(entry.item()))
                        .map(item -> item.name().in(framework.language()))
                        .findFirst()
                        .orElse(""),
                entry.about().map(book.names(meeting.unitId())).orElse(""),
                entry.kind() != Entry.Kind.CRITICISM,
                entry.kind() == Entry.Kind.CRITICISM ? "" : entry.words());
    }

    @Transactional(readOnly = true)
    UUID meetingOf(UUID entryId) {
        return rows.find(entryId)
                .map(Entry::meetingId)
                .orElseThrow(() -> new NotInSight("entry", entryId));
    }

    /** Whoever writes waits for whoever is closing. */
    private Meeting writable(SignedIn who, UUID meetingId) {
        return meetings.lock(meetingId)
                .filter(meeting -> book.maySee(who, meeting))
                .filter(meeting ->
                        MeetingAccess.mayKeep(who, meeting)
                                || MeetingAccess.mayComment(who, meeting))
                .orElseThrow(() -> new NotInSight("meeting", meetingId));
    }

    private Optional<Entry> read(
            SignedIn who,
            Meeting meeting,
            Typed typed,
            Optional<UUID> replaces,
            List<Refusal> refusals) {
        if (meeting.state() != Meeting.State.IN_PROGRESS) {
            refusals.add(Refusal.of("meeting.refused.not-in-progress"));
        }
        String at = typed.item();
        ReviewFramework framework = cycles.framework(book.cycleOf(meeting));
        Optional<AgendaItem> item =
                MeetingBook.agendaOf(framework).stream()
                        .filter(one -> one.code().equals(at))
                        .findFirst();
        Optional<Entry.Kind> kind =
                Entry.Kind.typed(typed.kind())
                        .filter(one ->
                                item.isPresent() && Kinds.of(framework, item.get()).contains(one));
        if (kind.isEmpty()) {
            refusals.add(Refusal.at("kind-" + at, "meeting.refused.kind"));
        }
        if (!MeetingAccess.mayKeep(who, meeting) && !kind.equals(Optional.of(Entry.Kind.COMMENT))) {
            refusals.add(Refusal.at("kind-" + at, "meeting.refused.comment-only"));
        }
        Set<UUID> people =
                book.people(meeting.unitId()).stream().map(Person::id).collect(Collectors.toSet());
        Optional<UUID> about = person(typed.about(), people);
        boolean ofSomebody =
                kind.filter(k -> k == Entry.Kind.CRITICISM || k == Entry.Kind.COMMITMENT)
                        .isPresent();
        if (ofSomebody && about.isEmpty()) {
            refusals.add(Refusal.at("about-" + at, "meeting.refused.about"));
        }
        Optional<UUID> saidBy = person(typed.saidBy(), people);
        if (about.isPresent()
                && kind.equals(Optional.of(Entry.Kind.CRITICISM))
                && about.equals(saidBy)) {
            refusals.add(Refusal.at("said-" + at, "meeting.refused.of-himself"));
        }
        String words = typed.words().strip().replace("\r\n", "\n");
        if (words.isEmpty()) {
            refusals.add(Refusal.at("words-" + at, "meeting.refused.no-words"));
        } else if (words.length() > LONGEST) {
            refusals.add(Refusal.at("words-" + at, "meeting.refused.too-long", LONGEST));
        }
        if (!refusals.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Entry(
                        ids.next(),
                        meeting.id(),
                        rows.lastSerial(meeting.id()) + 1,
                        at,
                        kind.get(),
                        about,
                        saidBy,
                        words,
                        replaces,
                        who.personId(),
                        clock.instant()));
    }

    private static Optional<UUID> person(String typed, Set<UUID> people) {
        return people.stream().filter(id -> id.toString().equals(typed)).findFirst();
    }

    private void insert(SignedIn who, Meeting meeting, Entry entry, String action) {
        rows.insert(meeting.unitId(), entry);
        keeping.audit(
                who,
                meeting,
                action,
                Map.of(
                        "entry", entry.id().toString(),
                        "serial", Integer.toString(entry.serial()),
                        "kind", entry.kind().stored()));
    }
}
