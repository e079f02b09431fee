package org.bihuan.server.meeting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.framework.MeetingRules.AgendaItem;
import org.bihuan.framework.MeetingRules.Leave;
import org.bihuan.server.cycle.PriorPromises;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.meeting.Meeting.State;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;
import org.bihuan.server.statement.Statements;
import org.springframework.stereotype.Component;

/** Puts a meeting into the words of its page. */
@Component
class MeetingPrinter {

    private final Meetings meetings;
    private final Statements statements;
    private final List<PriorPromises> promises;
    private final List<EntryItems> made;
    private final CriticismAccess criticism;

    MeetingPrinter(
            Meetings meetings,
            Statements statements,
            List<PriorPromises> promises,
            List<EntryItems> made,
            CriticismAccess criticism) {
        this.meetings = meetings;
        this.statements = statements;
        this.promises = promises;
        this.made = made;
        this.criticism = criticism;
    }

    MeetingView print(SignedIn who, Page page, MeetingBook.Whole whole, MeetingView.Typed typed) {
        return new Print(who, page, whole).view(typed);
    }

    private final class Print {

        private final SignedIn who;
        private final Page page;
        private final MeetingBook.Whole whole;
        private final Locale language;
        private final Map<UUID, List<EntryItems.Item>> items = new HashMap<>();
        private final Map<UUID, String> statementsOf = new HashMap<>();

        Print(SignedIn who, Page page, MeetingBook.Whole whole) {
            this.who = who;
            this.page = page;
            this.whole = whole;
            this.language = Locale.forLanguageTag(page.lang());
            made.forEach(part ->
                    part.of(who, whole.meeting().id())
                            .forEach((entry, more) ->
                                    items.computeIfAbsent(entry, _ -> new ArrayList<>())
                                            .addAll(more)));
            if (MeetingAccess.maySeeAny(who, whole.meeting().unitId())) {
                statements
                        .ofCycle(who, whole.cycle().id())
                        .forEach(line ->
                                line.personId()
                                        .ifPresent(person ->
                                                statementsOf.put(
                                                        person, "/statements/" + line.id())));
            }
        }

        MeetingView view(MeetingView.Typed typed) {
            Meeting meeting = whole.meeting();
            boolean keep = MeetingAccess.mayKeep(who, meeting);
            boolean waits = meeting.state() == State.CALLED || meeting.state() == State.DRAFT;
            return new MeetingView(
                    "/meetings/" + meeting.id(),
                    "/cycles/" + meeting.cycleId(),
                    head(),
                    waits
                            ? meetings.againstOpening(meeting).stream().map(Refusal::said).toList()
                            : List.of(),
                    whole.attendances().stream().map(this::seat).toList(),
                    Arrays.stream(Attendance.Presence.values())
                            .map(one -> new Choice(one.stored(), page.say(one.key())))
                            .toList(),
                    whole.framework().meeting().leave().stream()
                            .map(kind -> new Choice(kind.code(), kind.name().in(language)))
                            .toList(),
                    agenda(),
                    whole.minutes().stream().map(this::frozen).toList(),
                    new MeetingView.Rights(
                            MeetingAccess.mayPrepare(who, meeting.unitId()),
                            keep,
                            MeetingAccess.mayComment(who, meeting)),
                    typed);
        }

        private MeetingView.Head head() {
            Meeting meeting = whole.meeting();
            return new MeetingView.Head(
                    tone(meeting.state()),
                    Said.of(meeting.state().key()),
                    page.date(meeting.plan().on()),
                    meeting.plan().startsAt(),
                    meeting.plan().place(),
                    name(meeting.plan().chair()),
                    name(meeting.plan().recorder()),
                    whole.quorum().said(),
                    whole.quorum().reached(),
                    meeting.state() == State.DRAFT,
                    meeting.state() == State.CALLED,
                    meeting.state() == State.IN_PROGRESS,
                    meeting.state() == State.CLOSED);
        }

        private MeetingView.Seat seat(Attendance one) {
            return new MeetingView.Seat(
                    one.person().toString(),
                    name(one.person()),
                    tone(one.presence()),
                    Said.of(one.presence().key()),
                    one.presence().stored(),
                    one.leaveKind(),
                    whole.framework().meeting().leave().stream()
                            .filter(kind -> kind.code().equals(one.leaveKind()))
                            .map(Leave::name)
                            .map(name -> name.in(language))
                            .findFirst()
                            .orElse(""),
                    one.reason(),
                    one.written(),
                    LeaveRules.of(
                            one, whole.framework().meeting().leave(), whole.meeting().plan().on()),
                    one.version());
        }

        private List<MeetingView.Item> agenda() {
            List<MeetingView.Item> agenda = new ArrayList<>();
            for (AgendaItem item : whole.agenda()) {
                boolean prior = item.kind() == AgendaItem.Kind.PRIOR_PROMISES;
                agenda.add(
                        new MeetingView.Item(
                                agenda.size(),
                                item.code(),
                                item.name().in(language),
                                item.minutes()
                                        .map(minutes -> page.say("meeting.item.minutes", minutes))
                                        .orElse(""),
                                prior,
                                prior
                                        ? promises.stream()
                                                .flatMap(part ->
                                                        part.of(who, whole.cycle()).stream())
                                                .toList()
                                        : List.of(),
                                groups(item),
                                kinds(item),
                                people()));
            }
            return agenda;
        }

        private List<MeetingView.Group> groups(AgendaItem item) {
            List<Entry> entries =
                    whole.standing().stream()
                            .filter(entry -> entry.item().equals(item.code()))
                            .toList();
            boolean each =
                    item.kind() == AgendaItem.Kind.MEMBER_STATEMENTS
                            || item.kind() == AgendaItem.Kind.CRITICISM;
            Map<Optional<UUID>, List<MeetingView.Line>> grouped = new LinkedHashMap<>();
            if (each) {
                whole.attendances()
                        .forEach(one -> grouped.put(Optional.of(one.person()), new ArrayList<>()));
            }
            for (Entry entry : entries) {
                Optional<UUID> key = each ? entry.about() : Optional.empty();
                grouped.computeIfAbsent(key, _ -> new ArrayList<>()).add(line(entry));
            }
            boolean spoken = item.kind() == AgendaItem.Kind.MEMBER_STATEMENTS;
            return grouped.entrySet().stream()
                    .map(group ->
                            new MeetingView.Group(
                                    group.getKey().map(this::name).orElse(""),
                                    group.getKey()
                                            .filter(_ -> spoken)
                                            .map(id -> statementsOf.getOrDefault(id, ""))
                                            .orElse(""),
                                    List.copyOf(group.getValue())))
                    .toList();
        }

        private List<Choice> kinds(AgendaItem item) {
            Meeting meeting = whole.meeting();
            boolean keep = MeetingAccess.mayKeep(who, meeting);
            boolean comment = MeetingAccess.mayComment(who, meeting);
            if (meeting.state() != State.IN_PROGRESS) {
                return List.of();
            }
            return Kinds.of(whole.framework(), item).stream()
                    .filter(kind -> keep || (comment && kind == Entry.Kind.COMMENT))
                    .map(kind -> new Choice(kind.stored(), page.say(kind.key())))
                    .toList();
        }

        private List<Choice> people() {
            return whole.attendances().stream()
                    .map(one -> new Choice(one.person().toString(), name(one.person())))
                    .toList();
        }

        private MeetingView.Line line(Entry entry) {
            Meeting meeting = whole.meeting();
            boolean readable = criticism.mayRead(who, meeting, entry);
            String make =
                    readable && entry.kind().isPromising() && meeting.openedAt().isPresent()
                            ? made.stream()
                                    .map(part -> part.address(who, meeting.unitId(), entry.id()))
                                    .filter(address -> !address.isEmpty())
                                    .findFirst()
                                    .orElse("")
                            : "";
            boolean writes =
                    MeetingAccess.mayKeep(who, meeting)
                            || (MeetingAccess.mayComment(who, meeting)
                                    && entry.kind() == Entry.Kind.COMMENT);
            return new MeetingView.Line(
                    entry.id().toString(),
                    entry.serial(),
                    Said.of(entry.kind().key()),
                    entry.about().map(this::name).orElse(""),
                    readable ? entry.saidBy().map(this::name).orElse("") : "",
                    readable ? entry.words() : "",
                    !readable,
                    name(entry.by()),
                    page.time(entry.at()),
                    readable ? earlier(entry) : List.of(),
                    readable ? items.getOrDefault(entry.id(), List.of()) : List.of(),
                    make,
                    readable && writes && meeting.state() == State.IN_PROGRESS);
        }

        private List<String> earlier(Entry entry) {
            List<String> words = new ArrayList<>();
            Optional<UUID> before = entry.replaces();
            while (before.isPresent()) {
                UUID id = before.get();
                Optional<Entry> old =
                        whole.entries().stream().filter(one -> one.id().equals(id)).findFirst();
                old.ifPresent(one -> words.add(one.words()));
                before = old.flatMap(Entry::replaces);
            }
            return words;
        }

        private MeetingView.Frozen frozen(Minutes minutes) {
            return new MeetingView.Frozen(
                    "/minutes/" + minutes.id(),
                    minutes.number(),
                    minutes.sha256(),
                    minutes.logRoot(),
                    name(minutes.closedBy()),
                    page.moment(minutes.closedAt()),
                    minutes.reopened()
                            .map(why ->
                                    page.say(
                                            "meeting.reopened.by",
                                            name(why.by()),
                                            why.at(),
                                            why.reason())));
        }

        private String name(UUID person) {
            return whole.names().apply(person);
        }

        private static Tone tone(State state) {
            return switch (state) {
                case DRAFT -> Tone.IDLE;
                case CALLED -> Tone.WAITING;
                case IN_PROGRESS -> Tone.GOING;
                case CLOSED -> Tone.GOOD;
            };
        }

        private static Tone tone(Attendance.Presence presence) {
            return switch (presence) {
                case UNKNOWN -> Tone.IDLE;
                case PRESENT -> Tone.GOOD;
                case LEAVE -> Tone.NOTE;
                case ABSENT -> Tone.BAD;
            };
        }
    }
}
