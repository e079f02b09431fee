package org.bihuan.server.statement;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.audit.Content;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Person;
import org.bihuan.text.SourceText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings texts in: a new statement, or the next version of one.
 *
 * <p>A file is read between two transactions, never within one: reading may take its ten seconds,
 * and a transaction holds a connection that other people's pages wait for.
 */
@Service
class Uploads {

    /**
     * A statement to begin.
     *
     * @param whose empty for the team's; absent altogether when nobody said
     * @param title empty for the text's own
     */
    record Beginning(Optional<Whose> whose, String title, Handed handed) {}

    /** The team's, or a person's. */
    record Whose(Optional<UUID> person) {}

    private final StatementRows rows;
    private final StatementSight sight;
    private final Intake intake;
    private final CarriedCorrections corrections;
    private final Yardstick yardstick;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final UploadLimits limits;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Uploads(
            StatementRows rows,
            StatementSight sight,
            Intake intake,
            CarriedCorrections corrections,
            Yardstick yardstick,
            Organisation organisation,
            AuditTrail audit,
            Ids ids,
            Clock clock,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.sight = sight;
        this.intake = intake;
        this.corrections = corrections;
        this.yardstick = yardstick;
        this.organisation = organisation;
        this.audit = audit;
        this.limits = UploadLimits.standard();
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * @throws NotInSight if the cycle is not there for {@code who}, or nobody may begin one
     */
    Uploaded begin(SignedIn who, UUID cycleId, Beginning wish) {
        transaction.executeWithoutResult(looking -> sight.cycleToWriteIn(who, cycleId));
        String title = wish.title().strip();
        Intake.Taken taken =
                intake.take(who, wish.handed(), title.isEmpty() ? "text.txt" : title + ".txt");
        return transaction.execute(writing -> begin(who, cycleId, wish, taken));
    }

    private Uploaded begin(SignedIn who, UUID cycleId, Beginning wish, Intake.Taken read) {
        Cycle cycle = sight.cycleToWriteIn(who, cycleId);
        List<Refused> reasons = new ArrayList<>(whose(who, cycle, wish.whose()));
        String given = wish.title().strip();
        int length = given.codePointCount(0, given.length());
        if (length > limits.titleCharacters()) {
            reasons.add(new Refused.TitleTooLong(length, limits.titleCharacters()));
        }
        Optional<UUID> person = wish.whose().flatMap(Whose::person);
        switch (read) {
            case Intake.Taken.No no -> reasons.addAll(no.reasons());
            case Intake.Taken.Text taken when reasons.isEmpty() -> {
                rows.lock(cycleId);
                Optional<StoredStatement> there = rows.existing(cycleId, person);
                if (there.isPresent()) {
                    return again(there.get(), taken);
                }
                Optional<Refused> full = unitFull(cycle.unitId(), taken);
                if (full.isPresent()) {
                    return new Uploaded.No(List.of(full.get()));
                }
                String kind = yardstick.kind(cycle, person.isPresent());
                String title = given.isEmpty() ? titleOf(taken.text(), cycle, kind, person) : given;
                return begun(
                        who,
                        new StoredStatement(
                                ids.next(), cycle.unitId(), cycleId, person, kind, title),
                        taken);
            }
            case Intake.Taken.Text taken -> {}
        }
        return new Uploaded.No(reasons);
    }

    /**
     * @throws NotInSight if the statement is not there for {@code who}
     */
    Uploaded add(SignedIn who, UUID statementId, Handed handed) {
        StoredStatement statement =
                transaction.execute(looking -> sight.statement(who, statementId));
        if (!sight.access(who, statement).upload()) {
            return new Uploaded.No(List.of(new Refused.NotYours()));
        }
        Intake.Taken taken = intake.take(who, handed, statement.title() + ".txt");
        return transaction.execute(writing -> add(who, statement, taken));
    }

    private Uploaded add(SignedIn who, StoredStatement seen, Intake.Taken read) {
        UUID statementId = seen.id();
        return switch (read) {
            case Intake.Taken.No no -> new Uploaded.No(no.reasons());
            case Intake.Taken.Text taken -> {
                StoredStatement statement = sight.statement(who, statementId);
                rows.lock(statementId);
                StoredVersion latest = rows.versions(statementId).getFirst();
                if (same(latest, taken)) {
                    yield Uploaded.again(statementId, latest.number());
                }
                if (latest.number() >= limits.versions()) {
                    yield new Uploaded.No(List.of(new Refused.TooManyVersions(limits.versions())));
                }
                Optional<Refused> full = unitFull(statement.unitId(), taken);
                yield full.isPresent()
                        ? new Uploaded.No(List.of(full.get()))
                        : keep(who, statement, Optional.of(latest), taken);
            }
        };
    }

    private Optional<Refused> unitFull(UUID unitId, Intake.Taken.Text taken) {
        long kept = rows.bytesOf(unitId);
        return kept + taken.original().length > limits.unitBytes()
                ? Optional.of(new Refused.UnitFull(kept, limits.unitBytes()))
                : Optional.empty();
    }

    private List<Refused> whose(SignedIn who, Cycle cycle, Optional<Whose> whose) {
        if (whose.isEmpty()) {
            return List.of(new Refused.WhoseMissing());
        }
        Optional<UUID> person = whose.get().person();
        if (person.isPresent() && named(cycle, person.get()).isEmpty()) {
            return List.of(new Refused.WhoseUnknown());
        }
        return Access.mayBegin(who, cycle.unitId(), person)
                ? List.of()
                : List.of(new Refused.WhoseNotYours());
    }

    private Optional<Person> named(Cycle cycle, UUID person) {
        return organisation.people(cycle.unitId()).stream()
                .filter(p -> p.id().equals(person))
                .findFirst();
    }

    private Uploaded again(StoredStatement there, Intake.Taken.Text taken) {
        StoredVersion latest = rows.versions(there.id()).getFirst();
        return same(latest, taken)
                ? Uploaded.again(there.id(), latest.number())
                : new Uploaded.No(List.of(new Refused.AlreadyThere(there.id())));
    }

    private static boolean same(StoredVersion latest, Intake.Taken.Text taken) {
        return latest.sha256().equals(Fingerprint.sha256(taken.original()));
    }

    private Uploaded begun(SignedIn who, StoredStatement statement, Intake.Taken.Text taken) {
        rows.insert(statement, who.personId(), clock.instant());
        audit.append(
                statement.unitId(),
                who.personId(),
                "statement.begun",
                "statement",
                statement.id(),
                Map.of("cycle", statement.cycleId().toString(), "kind", statement.kind()),
                Content.of(statement.id()).text("title", statement.title()));
        return keep(who, statement, Optional.empty(), taken);
    }

    private Uploaded keep(
            SignedIn who,
            StoredStatement statement,
            Optional<StoredVersion> before,
            Intake.Taken.Text taken) {
        SourceText text = taken.text();
        int number = before.map(StoredVersion::number).orElse(0) + 1;
        StoredVersion version =
                new StoredVersion(
                        ids.next(),
                        statement.id(),
                        number,
                        text.name(),
                        text.origin().format(),
                        text.origin().encoding(),
                        text.origin().doubts(),
                        Fingerprint.sha256(taken.original()),
                        taken.original().length,
                        who.personId(),
                        clock.instant());
        rows.insert(statement.unitId(), version, text, taken.original());
        audit.append(
                statement.unitId(),
                who.personId(),
                "statement.version.uploaded",
                "statement-version",
                version.id(),
                Map.of(
                        "statement", statement.id().toString(),
                        "number", Integer.toString(number),
                        "format", version.format()),
                Content.of(version.id()).file("file", taken.original()));
        CarriedCorrections.Count carried =
                before.map(b -> corrections.carry(who, statement, b, version, text))
                        .orElse(CarriedCorrections.Count.NOTHING);
        return new Uploaded.Done(statement.id(), number, true, carried);
    }

    /** The text's own title, or what the framework calls such a statement, with the name. */
    private String titleOf(SourceText text, Cycle cycle, String kind, Optional<UUID> person) {
        Optional<String> own = yardstick.titleIn(text);
        if (own.isPresent()) {
            return Quote.shortened(own.get(), limits.titleCharacters());
        }
        String name = person.flatMap(p -> named(cycle, p)).map(Person::name).orElse("");
        String called = yardstick.nameOf(cycle, kind);
        return Quote.shortened((name + " " + called).strip(), limits.titleCharacters());
    }
}
