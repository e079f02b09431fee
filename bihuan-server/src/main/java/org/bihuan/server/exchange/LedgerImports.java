package org.bihuan.server.exchange;

import jakarta.annotation.PreDestroy;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.bihuan.ledger.LedgerReader;
import org.bihuan.ledger.Meaning;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Sight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.ledger.Drafts;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Person;
import org.bihuan.server.page.Said;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ledgers on their way in: uploaded, read in a process of their own, compared with the ledger,
 * taken over when somebody says so. Each goes on whether or not anybody looks.
 */
@Service
class LedgerImports {
    private static final System.Logger LOG = System.getLogger(LedgerImports.class.getName());

    /** A file is given back with its reasons for this long. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final LedgerImportRows store;
    private final TableLineRows rows;
    private final FileReading reading;
    private final TakeOver takeOver;
    private final Cycles cycles;
    private final Organisation organisation;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("ledger-import").factory());

    LedgerImports(
            LedgerImportRows store,
            TableLineRows rows,
            FileReading reading,
            TakeOver takeOver,
            Cycles cycles,
            Organisation organisation,
            Ids ids,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.rows = rows;
        this.reading = reading;
        this.takeOver = takeOver;
        this.cycles = cycles;
        this.organisation = organisation;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    /** Cycles into whose ledger somebody may bring rows, the newest first. */
    List<Cycle> cycles(SignedIn who) {
        return in(() -> cycles.ofUnits(List.copyOf(Drafts.units(who))));
    }

    /** Takes a file and begins to read it; the id under which one can look. */
    UUID upload(
            SignedIn who, UUID cycleId, String fileName, byte[] content, Optional<Integer> year) {
        Cycle cycle =
                cycles(who).stream()
                        .filter(one -> one.id().equals(cycleId))
                        .findFirst()
                        .orElseThrow(() -> new NotInSight("cycle", cycleId));
        LedgerImport made =
                new LedgerImport(
                        cycle.unitId(),
                        ids.next(),
                        cycleId,
                        name(fileName),
                        "",
                        year,
                        ImportState.READING,
                        Map.of(),
                        List.of(),
                        0,
                        0,
                        clock.instant());
        running.add(made.id());
        transaction.executeWithoutResult(_ -> {
            store.forgetFilesBefore(made.unitId(), clock.instant().minus(KEPT));
            store.insert(made, who.personId(), content, fingerprint(content));
        });
        work(made.id(), who, () -> reading.read(who, made, content));
        return made.id();
    }

    static String name(String given) {
        String bare =
                ReadRow.kept(given)
                        .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                        .replaceAll("^.*[/\\\\]", "")
                        .strip();
        return bare.isEmpty() ? ".xlsx" : bare.substring(0, Math.min(200, bare.length()));
    }

    static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The newest first. */
    List<LedgerImport> latest(SignedIn who) {
        return in(() -> store.latest(Drafts.units(who), 20)).stream().map(this::asItIs).toList();
    }

    LedgerImport find(SignedIn who, UUID id) {
        return in(() -> store.find(id))
                .filter(one -> Drafts.units(who).contains(one.unitId()))
                .map(this::asItIs)
                .orElseThrow(() -> new NotInSight("ledger-import", id));
    }

    /** What was at work when the server stopped is at work no more. */
    private LedgerImport asItIs(LedgerImport kept) {
        return kept.isAtWork() && !running.contains(kept.id()) ? kept.brokenOff() : kept;
    }

    List<SheetOfFile> sheets(LedgerImport one) {
        return in(() -> rows.sheets(one.id()));
    }

    static Set<Integer> leftOut(List<SheetOfFile> sheets) {
        return sheets.stream()
                .filter(SheetOfFile::leftOut)
                .map(SheetOfFile::position)
                .collect(Collectors.toSet());
    }

    Map<Verdict, Integer> counts(LedgerImport one, Set<Integer> leftOut) {
        return in(() -> rows.counts(one.id(), leftOut));
    }

    List<StoredRow> rows(
            LedgerImport one, Optional<Verdict> which, Set<Integer> leftOut, int from, int most) {
        return in(() -> rows.rows(one.id(), which, leftOut, from, most));
    }

    /** Empty once it was forgotten. */
    Optional<byte[]> content(LedgerImport one) {
        return in(() -> store.content(one.id()));
    }

    List<Person> people(LedgerImport one) {
        return in(() -> organisation.people(one.unitId()));
    }

    /** Whom a name means, by the unit's own word. */
    Map<String, UUID> named(LedgerImport one) {
        return in(() -> store.people(one.unitId()));
    }

    /**
     * What a person said of sheets and headings; the headings are remembered for the unit's next
     * files, and this one is read again.
     *
     * @return false when the file is gone or at work
     */
    boolean tell(SignedIn who, LedgerImport one, Telling telling) {
        Optional<byte[]> content = content(one);
        if (content.isEmpty()) {
            return false;
        }
        running.add(one.id());
        boolean first =
                in(() -> {
                    boolean mine =
                            store.turn(
                                    one.id(),
                                    ImportState.READY,
                                    ImportState.READING,
                                    clock.instant());
                    if (mine) {
                        store.year(one.id(), telling.year());
                        telling.sheets()
                                .forEach((position, told) ->
                                        rows.told(
                                                one.id(),
                                                position,
                                                told,
                                                telling.leftOut().contains(position)));
                        telling.headings()
                                .forEach((heading, meaning) ->
                                        store.remember(
                                                one.unitId(),
                                                heading,
                                                meaning,
                                                who.personId(),
                                                clock.instant()));
                    }
                    return mine;
                });
        if (first) {
            work(one.id(), who, () -> reading.read(who, find(who, one.id()), content.get()));
        } else {
            running.remove(one.id());
        }
        return first;
    }

    /**
     * @param sheets by their position in the file
     * @param headings as {@link LedgerReader#key} writes them
     */
    record Telling(
            Optional<Integer> year,
            Map<Integer, SheetOfFile.Told> sheets,
            Set<Integer> leftOut,
            Map<String, Meaning> headings) {}

    /** Whom names mean, for this file and the unit's next ones. */
    void name(SignedIn who, LedgerImport one, Map<String, UUID> chosen) {
        Set<UUID> people = people(one).stream().map(Person::id).collect(Collectors.toSet());
        transaction.executeWithoutResult(_ ->
                chosen.forEach((name, person) -> {
                    if (people.contains(person) && one.names().containsKey(name)) {
                        store.remember(one.unitId(), name, person, who.personId(), clock.instant());
                    }
                }));
    }

    /** Begins to take over what was understood; a second press does nothing more. */
    void takeOver(SignedIn who, LedgerImport one) {
        running.add(one.id());
        boolean first =
                in(() ->
                        store.turn(
                                one.id(), ImportState.READY, ImportState.WRITING, clock.instant()));
        if (first) {
            work(one.id(), who, () -> takeOver.carryOut(who, one));
        }
    }

    private void work(UUID id, SignedIn who, Runnable task) {
        Sight sight = Sight.of(who);
        worker.execute(() -> {
            try {
                sight.run(task);
            } catch (RuntimeException broken) {
                LOG.log(System.Logger.Level.ERROR, "a ledger import broke off", broken);
                sight.run(() -> fail(id));
            } finally {
                running.remove(id);
            }
        });
    }

    private void fail(UUID id) {
        transaction.executeWithoutResult(_ -> {
            store.turn(id, ImportState.READING, ImportState.FAILED, clock.instant());
            store.turn(id, ImportState.WRITING, ImportState.FAILED, clock.instant());
        });
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    /** Why a file cannot even be taken; empty when it can. */
    Optional<Said> against(SignedIn who, byte[] content, long most) {
        if (content.length == 0) {
            return Optional.of(Said.of("exchange.file.missing"));
        }
        if (content.length > most) {
            return Optional.of(Said.of("exchange.file.too-large", most / (1024 * 1024)));
        }
        return latest(who).stream().anyMatch(LedgerImport::isAtWork)
                ? Optional.of(Said.of("exchange.file.another-runs"))
                : Optional.empty();
    }
}
