package org.bihuan.server.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Unit;
import org.bihuan.server.weighing.RuleWeights;
import org.bihuan.server.weighing.UnitWeights;
import org.bihuan.text.SourceText;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.outline.Correction;
import org.bihuan.text.outline.Outline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The statements that somebody may read, each version with what the check finds in it. */
@Service
public class Statements {

    private final StatementRows rows;
    private final DismissalRows dismissals;
    private final CorrectionRows corrections;
    private final CarriedCorrections carried;
    private final DocumentKindRows kinds;
    private final RuleWeights weights;
    private final StatementSight sight;
    private final Yardstick yardstick;
    private final Cycles cycles;
    private final Organisation organisation;
    private final Uploads uploads;

    Statements(
            StatementRows rows,
            DismissalRows dismissals,
            CorrectionRows corrections,
            CarriedCorrections carried,
            DocumentKindRows kinds,
            RuleWeights weights,
            StatementSight sight,
            Yardstick yardstick,
            Cycles cycles,
            Organisation organisation,
            Uploads uploads) {
        this.rows = rows;
        this.dismissals = dismissals;
        this.corrections = corrections;
        this.carried = carried;
        this.kinds = kinds;
        this.weights = weights;
        this.sight = sight;
        this.yardstick = yardstick;
        this.cycles = cycles;
        this.organisation = organisation;
        this.uploads = uploads;
    }

    /**
     * Begins a statement with a text that is known to be in order, as the sample does.
     *
     * @param person empty for the team's
     * @return its id
     * @throws IllegalArgumentException if the text is refused; the reasons are in the message
     */
    @Transactional
    UUID handIn(SignedIn who, UUID cycleId, Optional<UUID> person, String text) {
        var wish =
                new Uploads.Beginning(
                        Optional.of(new Uploads.Whose(person)), "", Handed.typed(text));
        return switch (uploads.begin(who, cycleId, wish)) {
            case Uploaded.Done done -> done.statementId();
            case Uploaded.No no -> throw new IllegalArgumentException(no.reasons().toString());
        };
    }

    /** Empty when there is no such version, or not for {@code who}. */
    @Transactional(readOnly = true)
    public Optional<CheckedVersion> version(SignedIn who, UUID versionId) {
        return rows.version(versionId)
                .flatMap(version ->
                        sight.readable(who, version.statementId())
                                .map(statement -> checked(statement, version)));
    }

    /** The newest version; empty when there is no such statement, or not for {@code who}. */
    @Transactional(readOnly = true)
    public Optional<CheckedVersion> latest(SignedIn who, UUID statementId) {
        return sight.readable(who, statementId)
                .map(statement -> checked(statement, rows.versions(statementId).getFirst()));
    }

    /**
     * Those of the cycle that {@code who} may read, the team's first.
     *
     * @throws NotInSight if the cycle is not there for {@code who}
     */
    @Transactional(readOnly = true)
    public List<StatementLine> ofCycle(SignedIn who, UUID cycleId) {
        Cycle cycle = sight.cycleToRead(who, cycleId);
        return ofCycles(who, List.of(cycle)).getOrDefault(cycleId, List.of());
    }

    /** Those that {@code who} may read, by cycle; so many questions whatever their number. */
    private Map<UUID, List<StatementLine>> ofCycles(SignedIn who, List<Cycle> cycles) {
        Map<UUID, Cycle> byId =
                cycles.stream().collect(Collectors.toMap(Cycle::id, cycle -> cycle));
        List<StoredStatement> found =
                rows.ofCycles(byId.keySet()).stream()
                        .filter(statement ->
                                Optional.ofNullable(byId.get(statement.cycleId()))
                                        .filter(cycle -> sight.access(who, statement, cycle).read())
                                        .isPresent())
                        .toList();
        Map<UUID, StoredVersion> newest =
                rows.newestVersions(found.stream().map(StoredStatement::id).toList()).stream()
                        .collect(Collectors.toMap(StoredVersion::statementId, version -> version));
        Map<UUID, String> names =
                organisation.personNames(
                        found.stream().flatMap(s -> s.person().stream()).distinct().toList());
        Map<UUID, List<StatementLine>> lines = new HashMap<>();
        for (StoredStatement statement : found) {
            StoredVersion version = newest.get(statement.id());
            if (version != null) {
                Optional<String> name =
                        statement.person().flatMap(p -> Optional.ofNullable(names.get(p)));
                lines.computeIfAbsent(statement.cycleId(), _ -> new ArrayList<>())
                        .add(line(statement, version, name));
            }
        }
        return lines;
    }

    /**
     * Everything that the statement's page shows.
     *
     * @param number of the version; empty for the newest
     * @param language of the reader, for the names of the framework's parts
     * @throws NotInSight if there is no such statement or version, or not for {@code who}
     */
    @Transactional(readOnly = true)
    Opened open(SignedIn who, UUID statementId, Optional<Integer> number, Locale language) {
        StoredStatement statement = sight.statement(who, statementId);
        Cycle cycle = sight.cycleOf(statement);
        List<StoredVersion> versions = rows.versions(statementId);
        StoredVersion version = pick(versions, statementId, number);
        SourceText text = rows.text(version.id());
        List<StoredCorrection> said = corrections.standing(version.id());
        Outline outline = outline(version, text, said);
        ReviewFramework framework = yardstick.framework(cycle);
        DocumentSeen document = document(statement, framework, outline);
        UnitWeights weighed = weights.of(statement.unitId());
        var expectations = Yardstick.expectations(framework, document.code(), framework.language());
        List<Correction> words = words(said);
        CheckKey key = new CheckKey(version.id(), words, expectations, weighed);
        CheckReport report = yardstick.check(cycle, framework, key, text, outline);
        var read = Yardstick.expectations(framework, document.code(), language);
        // Fingerprints come from one language only, or a word said in one would not hold in the
        // other; what is printed comes from the reader's.
        CheckReport printed =
                read.equals(expectations)
                        ? report
                        : yardstick.check(
                                cycle,
                                framework,
                                new CheckKey(version.id(), words, read, weighed),
                                text,
                                outline);
        return new Opened(
                statement,
                cycle,
                framework,
                name(statement),
                versions,
                version,
                report,
                printed.remarks(),
                said,
                left(versions, version),
                document,
                weighed,
                read,
                Judgement.of(
                        report, yardstick.places(key, report), dismissals.standing(statementId)),
                sight.access(who, statement));
    }

    /**
     * As {@link #open}, without the check, which takes most of the time.
     *
     * @throws NotInSight if there is no such statement or version, or not for {@code who}
     */
    @Transactional(readOnly = true)
    Glanced glance(SignedIn who, UUID statementId, int number) {
        StoredStatement statement = sight.statement(who, statementId);
        StoredVersion version = pick(rows.versions(statementId), statementId, Optional.of(number));
        SourceText text = rows.text(version.id());
        List<StoredCorrection> said = corrections.standing(version.id());
        return new Glanced(
                statement,
                version,
                text,
                outline(version, text, said),
                said,
                sight.access(who, statement));
    }

    private Outline outline(StoredVersion version, SourceText text, List<StoredCorrection> said) {
        return yardstick.outline(version.id(), text, words(said));
    }

    private static List<Correction> words(List<StoredCorrection> said) {
        return said.stream().map(StoredCorrection::correction).toList();
    }

    private DocumentSeen document(
            StoredStatement statement, ReviewFramework framework, Outline outline) {
        return DocumentSeen.of(
                framework, statement.kind(), outline.kind(), kinds.standing(statement.id()));
    }

    private List<StoredCorrection> left(List<StoredVersion> versions, StoredVersion version) {
        return versions.stream()
                .filter(v -> v.number() == version.number() - 1)
                .findFirst()
                .map(before -> carried.left(before, version))
                .orElse(List.of());
    }

    /**
     * Two versions of one statement, as they were read.
     *
     * @throws NotInSight if there is no such statement or version, or not for {@code who}
     */
    @Transactional(readOnly = true)
    Two two(SignedIn who, UUID statementId, int older, int newer, Locale language) {
        return new Two(
                open(who, statementId, Optional.of(older), language),
                open(who, statementId, Optional.of(newer), language));
    }

    record Two(Opened older, Opened newer) {}

    /**
     * @throws NotInSight if there is no such statement or version, or not for {@code who}
     */
    @Transactional(readOnly = true)
    Original original(SignedIn who, UUID statementId, Optional<Integer> number) {
        StoredStatement statement = sight.statement(who, statementId);
        return rows.original(statement, pick(rows.versions(statementId), statementId, number));
    }

    /** The cycles of the units that {@code who} works in, with what he may read of them. */
    @Transactional(readOnly = true)
    List<Shelf> shelves(SignedIn who) {
        List<UUID> units = who.units().stream().filter(unit -> Access.mayList(who, unit)).toList();
        List<Cycle> found = cycles.ofUnits(units);
        Map<UUID, List<StatementLine>> lines = ofCycles(who, found);
        Map<UUID, String> names =
                organisation.byName(units).stream().collect(Collectors.toMap(Unit::id, Unit::name));
        return found.stream()
                .map(cycle ->
                        new Shelf(
                                cycle.id(),
                                cycle.title(),
                                names.getOrDefault(cycle.unitId(), ""),
                                lines.getOrDefault(cycle.id(), List.of()),
                                Access.mayBeginAny(who, cycle.unitId())))
                .toList();
    }

    /**
     * @throws NotInSight if there is no such cycle, or {@code who} may begin nothing in it
     */
    @Transactional(readOnly = true)
    Cycle cycleToBeginIn(SignedIn who, UUID cycleId) {
        return sight.cycleToWriteIn(who, cycleId);
    }

    /**
     * @throws NotInSight if there is no such statement, or not for {@code who}
     */
    @Transactional(readOnly = true)
    StatementLine line(SignedIn who, UUID statementId) {
        return line(sight.statement(who, statementId));
    }

    /**
     * @throws NotInSight if there is no such statement, or {@code who} may not add to it
     */
    @Transactional(readOnly = true)
    StatementLine toUpload(SignedIn who, UUID statementId) {
        StoredStatement statement = sight.statement(who, statementId);
        if (!sight.access(who, statement).upload()) {
            throw new NotInSight("statement", statementId);
        }
        return line(statement);
    }

    /** The versions with the names of those who uploaded them. */
    @Transactional(readOnly = true)
    List<VersionLine> named(Opened opened) {
        return opened.versions().stream()
                .map(v ->
                        new VersionLine(
                                v.number(),
                                v.fileName(),
                                v.format(),
                                v.encoding(),
                                v.doubts(),
                                v.sha256(),
                                v.bytes(),
                                organisation.personName(v.by()).orElse(""),
                                v.at()))
                .toList();
    }

    private static StoredVersion pick(
            List<StoredVersion> versions, UUID statementId, Optional<Integer> number) {
        return versions.stream()
                .filter(v -> number.isEmpty() || number.get() == v.number())
                .findFirst()
                .orElseThrow(() -> new NotInSight("statement", statementId));
    }

    private CheckedVersion checked(StoredStatement statement, StoredVersion version) {
        Cycle cycle = sight.cycleOf(statement);
        ReviewFramework framework = yardstick.framework(cycle);
        SourceText text = rows.text(version.id());
        List<StoredCorrection> said = corrections.standing(version.id());
        Outline outline = outline(version, text, said);
        String kind = document(statement, framework, outline).code();
        var expectations = Yardstick.expectations(framework, kind, framework.language());
        return new CheckedVersion(
                statement.id(),
                version.id(),
                statement.unitId(),
                statement.cycleId(),
                statement.title(),
                yardstick.check(
                        cycle,
                        framework,
                        new CheckKey(
                                version.id(),
                                words(said),
                                expectations,
                                weights.of(statement.unitId())),
                        text,
                        outline),
                version.number(),
                statement.person());
    }

    /** What the newest version says of the framework's dimensions; for counts, whoever reads. */
    @Transactional(readOnly = true)
    List<DimensionSeen> dimensionsOf(StoredStatement statement) {
        StoredVersion latest = rows.versions(statement.id()).getFirst();
        ReviewFramework framework = yardstick.framework(sight.cycleOf(statement));
        return DimensionSeen.all(
                checked(statement, latest).report(),
                framework.expectations(framework.usualKind().code()).dimensions());
    }

    private StatementLine line(StoredStatement statement) {
        return line(statement, rows.versions(statement.id()).getFirst(), name(statement));
    }

    private static StatementLine line(
            StoredStatement statement, StoredVersion latest, Optional<String> name) {
        return new StatementLine(
                statement.id(),
                statement.title(),
                statement.person(),
                name,
                latest.id(),
                latest.number(),
                latest.at());
    }

    private Optional<String> name(StoredStatement statement) {
        return statement.person().flatMap(organisation::personName);
    }
}
