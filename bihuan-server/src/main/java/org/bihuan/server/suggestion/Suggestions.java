package org.bihuan.server.suggestion;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.framework.Filing.Paper;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.audit.Content;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.cycle.Visibility;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Person;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.suggestion.Suggestion.Answer;
import org.bihuan.server.suggestion.Suggestion.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with suggestions. */
@Service
class Suggestions {

    static final int LONGEST = 2000;
    static final int LONGEST_NAME = 100;

    private final SuggestionRows rows;
    private final Cycles cycles;
    private final Visibility visibility;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Suggestions(
            SuggestionRows rows,
            Cycles cycles,
            Visibility visibility,
            Organisation organisation,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.cycles = cycles;
        this.visibility = visibility;
        this.organisation = organisation;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * As typed.
     *
     * @param about id of a person of the unit; empty for the team
     * @param dimension code; empty for none
     */
    record Given(String giver, String day, String about, String dimension, String words) {}

    /**
     * @return why not; empty when it was noted
     */
    @Transactional
    public List<Refusal> note(SignedIn who, UUID cycleId, Given typed) {
        Cycle cycle = kept(who, cycleId);
        List<Refusal> refusals = new ArrayList<>();
        if (rows.closedOn(cycleId).isPresent()) {
            refusals.add(Refusal.at("words", "suggestion.refused.closed"));
        }
        String giver = typed.giver().strip();
        if (giver.isEmpty() || giver.length() > LONGEST_NAME) {
            refusals.add(Refusal.at("giver", "suggestion.refused.giver", LONGEST_NAME));
        }
        Optional<LocalDate> day = day(typed.day(), refusals);
        String words = typed.words().strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            refusals.add(Refusal.at("words", "suggestion.refused.words", LONGEST));
        }
        Optional<UUID> about = person(cycle, typed.about());
        if (about.isEmpty() && !typed.about().isBlank()) {
            refusals.add(Refusal.at("about", "suggestion.refused.about"));
        }
        if (!typed.dimension().isBlank() && !knows(cycle, typed.dimension())) {
            refusals.add(Refusal.at("dimension", "suggestion.refused.dimension"));
        }
        if (!refusals.isEmpty() || day.isEmpty()) {
            return refusals;
        }
        Suggestion given =
                new Suggestion(
                        cycle.unitId(),
                        ids.next(),
                        cycleId,
                        giver,
                        day.get(),
                        about,
                        typed.dimension().strip(),
                        words,
                        who.personId(),
                        Optional.empty());
        rows.insert(given, clock.instant());
        audit.append(
                cycle.unitId(),
                who.personId(),
                "suggestion.noted",
                "suggestion",
                given.id(),
                Map.of("cycle", cycleId.toString(), "given-on", day.get().toString()),
                Content.of(given.id()).text("words", words));
        return List.of();
    }

    /** What was done with it; said again, the newest counts. */
    @Transactional
    public List<Refusal> answer(SignedIn who, UUID id, String outcome, String words) {
        Suggestion given = found(who, id);
        List<Refusal> refusals = new ArrayList<>();
        Optional<Outcome> chosen = Outcome.named(outcome);
        if (chosen.isEmpty()) {
            refusals.add(Refusal.at("outcome-" + id, "suggestion.refused.outcome"));
        }
        String what = words.strip();
        if (what.isEmpty() || what.length() > LONGEST) {
            refusals.add(Refusal.at("done-" + id, "suggestion.refused.done", LONGEST));
        }
        if (!refusals.isEmpty() || chosen.isEmpty()) {
            return refusals;
        }
        rows.insert(
                given, ids.next(), new Answer(chosen.get(), what, who.personId(), clock.instant()));
        audit.append(
                given.unitId(),
                who.personId(),
                "suggestion.answered",
                "suggestion",
                id,
                Map.of("outcome", chosen.get().word()),
                Content.of(id).text("answer", what));
        return List.of();
    }

    /** Takes back what was noted by mistake; the row stays. */
    @Transactional
    public void withdraw(SignedIn who, UUID id) {
        Suggestion given = found(who, id);
        if (rows.withdraw(id, who.personId(), clock.instant()) > 0) {
            audit.append(
                    given.unitId(),
                    who.personId(),
                    "suggestion.withdrawn",
                    "suggestion",
                    id,
                    Map.of("cycle", given.cycleId().toString()));
        }
    }

    /** From today on none is taken. */
    @Transactional
    public void close(SignedIn who, UUID cycleId) {
        Cycle cycle = kept(who, cycleId);
        LocalDate today = LocalDate.now(clock);
        if (rows.close(cycle, ids.next(), today, who.personId(), clock.instant()) > 0) {
            audit(who, cycle, "suggestion.closed", Map.of("closed-on", today.toString()));
        }
    }

    @Transactional
    public void reopen(SignedIn who, UUID cycleId) {
        Cycle cycle = kept(who, cycleId);
        if (rows.reopen(cycleId, who.personId(), clock.instant()) > 0) {
            audit(who, cycle, "suggestion.reopened", Map.of());
        }
    }

    /**
     * Those that {@code who} may read, by role and as the framework says, in the order in which
     * they came.
     */
    @Transactional(readOnly = true)
    public List<Suggestion> read(SignedIn who, Cycle cycle) {
        return rows.of(cycle.id()).stream()
                .filter(given -> SuggestionAccess.mayRead(who, given))
                .filter(given ->
                        visibility.lets(
                                who,
                                cycle,
                                Paper.OPINIONS,
                                given.about().filter(who.personId()::equals).isPresent()))
                .toList();
    }

    /** The words of those that {@link #read} gives, and of every answer to them, by suggestion. */
    @Transactional(readOnly = true)
    public Map<UUID, List<String>> wordings(SignedIn who, Cycle cycle) {
        List<Suggestion> read = read(who, cycle);
        Map<UUID, List<String>> answers =
                rows.everyAnswer(read.stream().map(Suggestion::id).toList());
        Map<UUID, List<String>> wordings = new HashMap<>();
        for (Suggestion given : read) {
            List<String> all = new ArrayList<>(List.of(given.words()));
            all.addAll(answers.getOrDefault(given.id(), List.of()));
            wordings.put(given.id(), all);
        }
        return wordings;
    }

    @Transactional(readOnly = true)
    public Optional<LocalDate> closedOn(Cycle cycle) {
        return rows.closedOn(cycle.id());
    }

    /**
     * @throws NotInSight if there is no such suggestion in sight
     */
    @Transactional(readOnly = true)
    public UUID cycleOf(SignedIn who, UUID id) {
        return found(who, id).cycleId();
    }

    private Suggestion found(SignedIn who, UUID id) {
        return rows.find(id)
                .filter(given -> SuggestionAccess.mayKeep(who, given.unitId()))
                .orElseThrow(() -> new NotInSight("suggestion", id));
    }

    private Cycle kept(SignedIn who, UUID cycleId) {
        return cycles.find(cycleId)
                .filter(cycle -> SuggestionAccess.mayKeep(who, cycle.unitId()))
                .orElseThrow(() -> new NotInSight("cycle", cycleId));
    }

    private Optional<UUID> person(Cycle cycle, String typed) {
        return organisation.people(cycle.unitId()).stream()
                .map(Person::id)
                .filter(id -> id.toString().equals(typed.strip()))
                .findFirst();
    }

    private boolean knows(Cycle cycle, String dimension) {
        return cycles.framework(cycle).dimensions().stream()
                .map(ReviewFramework.Dimension::code)
                .anyMatch(dimension.strip()::equals);
    }

    private Optional<LocalDate> day(String typed, List<Refusal> refusals) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.isAfter(LocalDate.now(clock))) {
                refusals.add(Refusal.at("day", "suggestion.refused.in-the-future", day));
                return Optional.empty();
            }
            return Optional.of(day);
        } catch (DateTimeParseException unreadable) {
            refusals.add(Refusal.at("day", "suggestion.refused.no-day"));
            return Optional.empty();
        }
    }

    private void audit(SignedIn who, Cycle cycle, String action, Map<String, String> facts) {
        audit.append(cycle.unitId(), who.personId(), action, "cycle", cycle.id(), facts);
    }
}
