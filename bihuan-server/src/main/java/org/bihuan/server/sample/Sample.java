package org.bihuan.server.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.cycle.Beginning;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.cycle.NewCycle;
import org.bihuan.server.framework.Packs;
import org.bihuan.server.identity.Accounts;
import org.bihuan.server.identity.Grant;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SetUp;
import org.bihuan.server.identity.Sight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.TeamRole;
import org.bihuan.server.organisation.Unit;
import org.bihuan.server.sample.SampleScript.DoneStep;
import org.bihuan.server.sample.SampleScript.Part;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the sample into an installation that nobody has set up. */
@Service
public class Sample {

    private final SampleScript script;
    private final SetUp setUp;
    private final Organisation organisation;
    private final Accounts accounts;
    private final Cycles cycles;
    private final Packs packs;
    private final List<SampleChapter> chapters;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Sample(
            SampleScript script,
            SetUp setUp,
            Organisation organisation,
            Accounts accounts,
            Cycles cycles,
            Packs packs,
            List<SampleChapter> chapters,
            Ids ids,
            Clock clock,
            TransactionTemplate transaction) {
        this.script = script;
        this.setUp = setUp;
        this.organisation = organisation;
        this.accounts = accounts;
        this.cycles = cycles;
        this.packs = packs;
        this.chapters = chapters;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** For the console: {@code sign-in name, password, name, post}. */
    public record Login(String signInName, String password, String name, String post) {}

    /** Everybody who can sign in, the sample's unit first. */
    public List<Login> logins() {
        List<Part> all = new ArrayList<>(script.people("people"));
        all.addAll(script.people("above.people"));
        all.addAll(script.people("other.people"));
        return all.stream()
                .map(part -> new Login(part.code(), part.password(), part.name(), part.post()))
                .toList();
    }

    /**
     * Writes the whole sample in one transaction, so that a start that was killed half-way leaves
     * nothing behind.
     *
     * @return false if the installation was set up before, with the sample or without
     */
    public boolean write() {
        UUID unitId = ids.next();
        UUID otherId = ids.next();
        UUID aboveId = ids.next();
        return Sight.whole(unitId, otherId, aboveId)
                .call(() ->
                        Boolean.TRUE.equals(
                                transaction.execute(_ -> write(unitId, otherId, aboveId))));
    }

    private boolean write(UUID unitId, UUID otherId, UUID aboveId) {
        if (!setUp.take()) {
            return false;
        }
        Map<String, SignedIn> people = unit(unitId, script.line("unit"), "people");
        unit(otherId, script.line("other.unit"), "other.people");
        unit(aboveId, script.line("above.unit"), "above.people").values().stream()
                .map(SignedIn::accountId)
                .forEach(office -> supervise(unitId, office));
        SampleUnit unit = new SampleUnit(unitId, cycle(unitId, people), people);
        unit.as(
                "xu",
                who -> {
                    for (DoneStep step : script.doneSteps()) {
                        LocalDate day = LocalDate.now(clock).minusDays(step.daysAgo());
                        cycles.noteStep(who, unit.cycle().id(), step.code(), day);
                    }
                    return who;
                });
        chapters.forEach(chapter -> chapter.write(unit));
        return true;
    }

    private Map<String, SignedIn> unit(UUID unitId, String name, String people) {
        organisation.addUnit(new Unit(unitId, name, Optional.empty(), true));
        Map<String, SignedIn> made = new LinkedHashMap<>();
        for (Part part : script.people(people)) {
            made.put(part.code(), person(unitId, part));
        }
        return made;
    }

    private void supervise(UUID unitId, UUID accountId) {
        LocalDate since = LocalDate.now(clock).withDayOfYear(1);
        accounts.grant(unitId, accountId, Role.SUPERVISOR, since, Optional.empty());
    }

    private SignedIn person(UUID unitId, Part part) {
        LocalDate since = LocalDate.now(clock).withDayOfYear(1);
        UUID personId = organisation.addPerson(unitId, part.name()).id();
        TeamRole team =
                switch (part.role()) {
                    case HEAD -> TeamRole.HEAD;
                    case MEMBER -> TeamRole.MEMBER;
                    default -> TeamRole.OUTSIDE;
                };
        organisation.addSeat(unitId, personId, part.post(), team, since);
        UUID accountId =
                accounts.open(
                        unitId, personId, part.code(), part.role().duty(), part.password(), false);
        accounts.grant(unitId, accountId, part.role(), since, Optional.empty());
        return new SignedIn(
                accountId,
                personId,
                part.name(),
                List.of(new Grant(unitId, part.role(), Optional.empty())));
    }

    private Cycle cycle(UUID unitId, Map<String, SignedIn> people) {
        SignedIn organiser = people.get("xu");
        if (organiser == null) {
            throw new IllegalStateException("the sample has no organiser");
        }
        NewCycle wanted =
                new NewCycle(
                        packs.find(script.line("round.framework")),
                        script.line("round.title"),
                        script.line("round.period"),
                        script.line("round.theme"));
        return switch (cycles.begin(organiser, unitId, wanted)) {
            case Beginning.Begun(Cycle cycle) -> cycle;
            case Beginning.Refused refused ->
                    throw new IllegalStateException(refused.faults().toString());
        };
    }
}
