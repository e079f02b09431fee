package org.bihuan.server.talk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.server.access.Redactions;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.organisation.Department;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Person;
import org.bihuan.server.organisation.Teams;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;
import org.bihuan.server.talk.Coverage.Known;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the talks of a cycle into the words of their page. */
@Component
class TalkPrinter {

    private final TalkReading reading;
    private final Cycles cycles;
    private final Organisation organisation;
    private final Teams teams;
    private final Redactions redactions;

    TalkPrinter(
            TalkReading reading,
            Cycles cycles,
            Organisation organisation,
            Teams teams,
            Redactions redactions) {
        this.redactions = redactions;
        this.cycles = cycles;
        this.reading = reading;
        this.organisation = organisation;
        this.teams = teams;
    }

    @Transactional(readOnly = true)
    public TalkSheet print(SignedIn who, Page page, Cycle cycle, Map<String, List<String>> typed) {
        Coverage coverage = reading.coverage(cycle);
        return new Print(who, page, cycle, cycles.framework(cycle), coverage, names(cycle))
                .sheet(typed);
    }

    private Function<UUID, String> names(Cycle cycle) {
        Map<UUID, String> people =
                organisation.people(cycle.unitId()).stream()
                        .collect(Collectors.toMap(Person::id, Person::name));
        Map<UUID, String> departments =
                teams.departments(List.of(cycle.unitId())).stream()
                        .collect(Collectors.toMap(Department::id, Department::name));
        return id -> people.getOrDefault(id, departments.getOrDefault(id, "—"));
    }

    private final class Print {

        private final SignedIn who;
        private final Page page;
        private final Cycle cycle;
        private final ReviewFramework framework;
        private final Locale language;
        private final Coverage coverage;
        private final Function<UUID, String> names;

        Print(
                SignedIn who,
                Page page,
                Cycle cycle,
                ReviewFramework framework,
                Coverage coverage,
                Function<UUID, String> names) {
            this.who = who;
            this.page = page;
            this.cycle = cycle;
            this.framework = framework;
            this.language = Locale.forLanguageTag(page.lang());
            this.coverage = coverage;
            this.names = names;
        }

        TalkSheet sheet(Map<String, List<String>> typed) {
            List<Pair> missing = coverage.missing();
            return new TalkSheet(
                    "/cycles/" + cycle.id() + "/talks",
                    TalkStepFacts.said(coverage),
                    missing.isEmpty(),
                    missing.stream()
                            .map(pair -> new TalkSheet.Missing(pair.key(), words(pair), rule(pair)))
                            .toList(),
                    triangle(),
                    coverage.required().departments().stream().map(this::withDepartment).toList(),
                    register(),
                    coverage.waivers().stream().map(this::excused).toList(),
                    new TalkSheet.Rights(
                            TalkAccess.mayNoteAny(who, cycle.unitId()),
                            TalkAccess.mayKeep(who, cycle.unitId())),
                    Forms.choices(page, framework),
                    typed);
        }

        private TalkSheet.Excused excused(Waiver waiver) {
            boolean shown = shows("talk.waiver-reason", waiver.pair());
            return new TalkSheet.Excused(
                    waiver.id().toString(),
                    words(waiver.pair()),
                    shown ? waiver.reason() : page.say("talk.waiver-reason.redacted"),
                    !shown,
                    names.apply(waiver.notedBy()));
        }

        private boolean shows(String field, Pair pair) {
            String relation = pair.has(who.personId()) ? "ours" : "theirs";
            return redactions.shows(who, cycle.unitId(), field, Set.of(relation));
        }

        private TalkSheet.Triangle triangle() {
            List<UUID> team = coverage.required().people();
            List<TalkSheet.Row> rows = new ArrayList<>();
            for (int i = 1; i < team.size(); i++) {
                List<TalkSheet.Cell> cells = new ArrayList<>();
                for (int j = 0; j < i; j++) {
                    cells.add(cell(Pair.of(team.get(j), team.get(i))));
                }
                rows.add(new TalkSheet.Row(names.apply(team.get(i)), cells, team.size() - 1 - i));
            }
            return new TalkSheet.Triangle(
                    team.stream().limit(Math.max(0, team.size() - 1)).map(names).toList(), rows);
        }

        private TalkSheet.WithDepartment withDepartment(Department department) {
            return new TalkSheet.WithDepartment(
                    names.apply(department.personId()),
                    department.name(),
                    cell(Pair.withDepartment(department.personId(), department.id())));
        }

        private TalkSheet.Cell cell(Pair pair) {
            Known known = coverage.of(pair);
            String day = known.talks().isEmpty() ? "" : shortDay(known.talks().getLast().heldOn());
            return new TalkSheet.Cell(
                    pair.key(),
                    words(pair),
                    tone(known),
                    word(known),
                    day,
                    known.talks().size(),
                    known.talks().isEmpty()
                            && known.waiver().isEmpty()
                            && TalkAccess.mayNote(who, cycle.unitId(), pair));
        }

        private List<TalkSheet.Line> register() {
            Map<UUID, List<String>> points = reading.points(who, coverage.talks());
            return coverage.talks().reversed().stream()
                    .map(talk ->
                            new TalkSheet.Line(
                                    talk.id().toString(),
                                    words(talk.pair()),
                                    page.date(talk.heldOn()),
                                    Forms.name(page, framework, talk.form()),
                                    names.apply(talk.notedBy()),
                                    coverage.required().pairs().containsKey(talk.pair()),
                                    TalkAccess.mayNote(who, cycle.unitId(), talk.pair()),
                                    shows("talk.points", talk.pair()),
                                    points.getOrDefault(talk.id(), List.of())))
                    .toList();
        }

        private String rule(Pair pair) {
            return coverage.of(pair).rule().map(rule -> rule.in(language)).orElse("");
        }

        private String words(Pair pair) {
            String other =
                    names.apply(pair.other().orElseGet(() -> pair.department().orElseThrow()));
            return pair.other().isPresent()
                    ? page.say("talk.pair", first(pair), second(pair))
                    : page.say("talk.pair.department", names.apply(pair.one()), other);
        }

        /** People stand in the order of the team, not of their ids. */
        private String first(Pair pair) {
            return names.apply(inOrder(pair).getFirst());
        }

        private String second(Pair pair) {
            return names.apply(inOrder(pair).getLast());
        }

        private List<UUID> inOrder(Pair pair) {
            UUID other = pair.other().orElseThrow();
            List<UUID> team = coverage.required().people();
            return team.indexOf(pair.one()) <= team.indexOf(other)
                    ? List.of(pair.one(), other)
                    : List.of(other, pair.one());
        }

        private static Tone tone(Known known) {
            if (!known.talks().isEmpty()) {
                return Tone.GOOD;
            }
            return known.waiver().isPresent()
                    ? Tone.NOTE
                    : known.rule().isPresent() ? Tone.SOON : Tone.IDLE;
        }

        private static Said word(Known known) {
            String state =
                    !known.talks().isEmpty()
                            ? "held"
                            : known.waiver().isPresent()
                                    ? "waived"
                                    : known.rule().isPresent() ? "missing" : "free";
            return Said.of("talk.cell." + state);
        }

        private static String shortDay(LocalDate day) {
            return String.format(Locale.ROOT, "%d-%02d", day.getMonthValue(), day.getDayOfMonth());
        }
    }
}
