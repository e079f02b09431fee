package org.bihuan.server.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.framework.Mistake;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.Sentences;
import org.bihuan.framework.StepKind;
import org.bihuan.framework.notice.NoticeReading;
import org.bihuan.framework.notice.NoticeVariant;
import org.bihuan.framework.notice.Proposal;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.CycleDays;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.framework.OwnFramework;
import org.bihuan.server.framework.OwnFrameworks;
import org.bihuan.server.framework.Pack;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over what a person ticked of a notice's text: dimensions and numbers into the draft of a
 * variant, days into the plan of a cycle. Nothing that was not ticked goes anywhere.
 */
@Service
class NoticeTexts {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_QUOTE = 300;

    private final OwnFrameworks frameworks;
    private final Cycles cycles;
    private final CycleDays days;
    private final Clock clock;

    NoticeTexts(OwnFrameworks frameworks, Cycles cycles, CycleDays days, Clock clock) {
        this.frameworks = frameworks;
        this.cycles = cycles;
        this.days = days;
        this.clock = clock;
    }

    /** What was ticked, and where it should go. */
    record Accepted(NoticeReading reading, Map<String, String> typed, Sentences sentences) {
        boolean isTicked(int number) {
            return typed.containsKey("tick-" + number);
        }

        String typed(String field) {
            return typed.getOrDefault(field, "").strip();
        }
    }

    /** What came of it. */
    sealed interface Taken {
        /**
         * @param framework id of the draft, if one was made
         * @param cycle id of the cycle whose days were set, if any were
         */
        record Over(Optional<UUID> framework, Optional<UUID> cycle, int parts) implements Taken {}

        record Not(List<Refusal> reasons) implements Taken {
            public Not {
                reasons = List.copyOf(reasons);
            }
        }
    }

    private record Due(String step, LocalDate day, String words) {}

    @Transactional
    public Taken accept(SignedIn who, UUID unitId, Accepted accepted) {
        mustKeep(who, unitId);
        List<Refusal> refusals = new ArrayList<>();
        List<Proposal> forVariant = new ArrayList<>();
        List<Due> dues = new ArrayList<>();
        Optional<Pack> base = frameworks.offered(unitId, accepted.typed("base"));
        Optional<Cycle> cycle = cycle(unitId, accepted.typed("cycle"));
        List<Proposal> all = accepted.reading().proposals();
        for (int i = 1; i <= all.size(); i++) {
            if (accepted.isTicked(i)) {
                sort(accepted, i, all.get(i - 1), base, cycle, forVariant, dues, refusals);
            }
        }
        if (forVariant.isEmpty() && dues.isEmpty() && refusals.isEmpty()) {
            refusals.add(Refusal.at("proposals", "notice.text.refused.nothing"));
        }
        if (!forVariant.isEmpty()) {
            checkHead(accepted, refusals);
        }
        if (!refusals.isEmpty()) {
            return new Taken.Not(refusals);
        }
        Optional<UUID> draft = Optional.empty();
        if (!forVariant.isEmpty()) {
            OwnFrameworks.Kept kept = keep(who, unitId, accepted, base.orElseThrow(), forVariant);
            if (!(kept instanceof OwnFrameworks.Kept.Draft(UUID id))) {
                return new Taken.Not(why(kept, accepted.sentences()));
            }
            draft = Optional.of(id);
        }
        for (Due due : dues) {
            days.set(who, cycle.orElseThrow().id(), due.step(), due.day(), due.words());
        }
        return new Taken.Over(
                draft,
                dues.isEmpty() ? Optional.empty() : cycle.map(Cycle::id),
                forVariant.size() + dues.size());
    }

    private void sort(
            Accepted accepted,
            int number,
            Proposal proposal,
            Optional<Pack> base,
            Optional<Cycle> cycle,
            List<Proposal> forVariant,
            List<Due> dues,
            List<Refusal> refusals) {
        String field = "tick-" + number;
        if (isDay(proposal.value())) {
            due(accepted, number, proposal, cycle, refusals).ifPresent(dues::add);
        } else if (base.isEmpty()) {
            refusals.add(Refusal.at("base", "notice.text.refused.base"));
        } else if (NoticeVariant.takes(base.get().framework(), proposal.value())) {
            forVariant.add(proposal);
        } else {
            refusals.add(Refusal.at(field, "notice.text.refused.no-place", proposal.quoted()));
        }
    }

    /** Whether it goes into the plan of a cycle rather than into a framework. */
    static boolean isDay(Proposal.Value value) {
        return value instanceof Proposal.Dated;
    }

    private Optional<Due> due(
            Accepted accepted,
            int number,
            Proposal proposal,
            Optional<Cycle> cycle,
            List<Refusal> refusals) {
        int before = refusals.size();
        if (cycle.isEmpty()) {
            refusals.add(Refusal.at("cycle", "notice.text.refused.cycle"));
        }
        Optional<String> step =
                kind(accepted.typed("step-" + number))
                        .flatMap(kind -> cycle.flatMap(found -> days.step(found, kind)));
        if (step.isEmpty() && cycle.isPresent()) {
            refusals.add(
                    Refusal.at("step-" + number, "notice.text.refused.step", proposal.quoted()));
        }
        Optional<LocalDate> day = day(accepted.typed("day-" + number));
        if (day.isEmpty()) {
            refusals.add(Refusal.at("day-" + number, "notice.text.refused.day", proposal.quoted()));
        }
        return refusals.size() > before || step.isEmpty() || day.isEmpty()
                ? Optional.empty()
                : Optional.of(new Due(step.get(), day.get(), shortened(proposal.quoted())));
    }

    private static void checkHead(Accepted accepted, List<Refusal> refusals) {
        String title = accepted.typed("title");
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            refusals.add(Refusal.at("title", "notice.text.refused.title", LONGEST_TITLE));
        }
        if (!accepted.typed("code").matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            refusals.add(Refusal.at("code", "notice.text.refused.code"));
        }
    }

    private OwnFrameworks.Kept keep(
            SignedIn who, UUID unitId, Accepted accepted, Pack base, List<Proposal> proposals) {
        String code = accepted.typed("code");
        int version =
                frameworks.ofUnits(List.of(unitId)).stream()
                                .filter(own -> own.frameworkId().equals(code))
                                .mapToInt(OwnFramework::version)
                                .max()
                                .orElse(0)
                        + 1;
        ReviewFramework framework = base.framework();
        NoticeVariant.Head head =
                new NoticeVariant.Head(
                        code,
                        version,
                        LocalDate.now(clock),
                        accepted.typed("title"),
                        accepted.typed("source").isEmpty()
                                ? accepted.typed("title")
                                : accepted.typed("source"));
        String yaml = NoticeVariant.of(framework, base.yaml(), head, proposals);
        return frameworks.keep(unitId, who.personId(), code, yaml);
    }

    private static List<Refusal> why(OwnFrameworks.Kept kept, Sentences sentences) {
        return switch (kept) {
            case OwnFrameworks.Kept.Wrong(List<Mistake> mistakes) ->
                    mistakes.stream()
                            .map(mistake ->
                                    Refusal.at(
                                            "base",
                                            "notice.text.refused.mistake",
                                            sentences.of(mistake)))
                            .toList();
            case OwnFrameworks.Kept.Refused(List<OwnFrameworks.Fault> faults) ->
                    faults.stream()
                            .map(fault ->
                                    Refusal.at(
                                            "code",
                                            fault == OwnFrameworks.Fault.ID_OF_A_SHIPPED
                                                    ? "notice.text.refused.shipped"
                                                    : "notice.text.refused.taken"))
                            .toList();
            case OwnFrameworks.Kept.Draft _ -> List.of();
        };
    }

    /** Cycles of the unit to whose plan days may go. */
    @Transactional(readOnly = true)
    public List<Cycle> cycles(UUID unitId) {
        return cycles.ofUnit(unitId);
    }

    private Optional<Cycle> cycle(UUID unitId, String typed) {
        return cycles.ofUnit(unitId).stream()
                .filter(cycle -> cycle.id().toString().equals(typed))
                .findFirst();
    }

    static Optional<StepKind> kind(String typed) {
        for (StepKind kind : StepKind.values()) {
            if (kind.name().equals(typed)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static String shortened(String quote) {
        return quote.length() <= LONGEST_QUOTE ? quote : quote.substring(0, LONGEST_QUOTE);
    }

    /**
     * @throws NotInSight unless {@code who} runs the cycles of the unit
     */
    static void mustKeep(SignedIn who, UUID unitId) {
        if (!who.may(Role.ORGANISER, unitId)) {
            throw new NotInSight("unit", unitId);
        }
    }
}
