package org.bihuan.server.roster;

import jakarta.annotation.PreDestroy;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.bihuan.server.identity.Duty;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.Sight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.organisation.SupervisionRequest;
import org.bihuan.server.page.Said;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Workbooks on their way in: uploaded, checked in the background, carried out in the background
 * when somebody says so. One at a time, so that an import never works against another; each goes on
 * whether or not anybody looks.
 */
@Service
class Imports {

    private static final System.Logger LOG = System.getLogger(Imports.class.getName());

    /** A file that is neither carried out nor thrown away is forgotten after this long. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final int TOLD_EVERY = 50;

    private final ImportRows rows;
    private final RosterBooks books;
    private final RosterWriter writer;
    private final RosterWords words;
    private final RosterFiles files;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate beside;
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("roster-import").factory());

    Imports(
            ImportRows rows,
            RosterBooks books,
            RosterWriter writer,
            RosterWords words,
            RosterFiles files,
            Ids ids,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.books = books;
        this.writer = writer;
        this.words = words;
        this.files = files;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.beside = new TransactionTemplate(transactions);
        this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    /** What became of an upload. */
    sealed interface Uploaded {

        record Taken(UUID importId) implements Uploaded {}

        record Refused(Said why) implements Uploaded {}
    }

    /** Takes a file and begins to check it; what begins like no workbook is refused at once. */
    Uploaded upload(SignedIn who, String fileName, byte[] content) {
        UUID unitId = home(who);
        if (latest(who).stream().anyMatch(Imports::isAtWork)) {
            return new Uploaded.Refused(Said.of("roster.file.another-runs"));
        }
        try {
            WorkbookDoor.look(content);
        } catch (UnreadableWorkbook unreadable) {
            return new Uploaded.Refused(unreadable.why());
        }
        UUID id = ids.next();
        running.add(id);
        transaction.executeWithoutResult(_ -> {
            rows.forgetFilesBefore(unitId, clock.instant().minus(KEPT));
            rows.insert(unitId, id, who.personId(), name(fileName), content, clock.instant());
        });
        work(id, Sight.of(who), () -> check(who, id, content));
        return new Uploaded.Taken(id);
    }

    private static String name(String given) {
        String bare =
                given.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").replaceAll("^.*[/\\\\]", "").strip();
        return bare.isEmpty() ? ".xlsx" : bare.substring(0, Math.min(200, bare.length()));
    }

    /** The newest first. */
    List<RosterImport> latest(SignedIn who) {
        UUID unitId = home(who);
        List<RosterImport> found = transaction.execute(_ -> rows.latest(unitId, 10));
        return found == null ? List.of() : found.stream().map(this::asItIs).toList();
    }

    RosterImport find(SignedIn who, UUID importId) {
        Optional<RosterImport> found = transaction.execute(_ -> rows.find(importId));
        return Optional.ofNullable(found)
                .flatMap(one -> one)
                .filter(one -> who.may(Role.SYSTEM_ADMINISTRATOR, one.unitId()))
                .map(this::asItIs)
                .orElseThrow(() -> new NotInSight("roster import", importId));
    }

    /** What was at work when the server stopped is at work no more. */
    private RosterImport asItIs(RosterImport kept) {
        return !isAtWork(kept) || running.contains(kept.id())
                ? kept
                : new RosterImport(
                        kept.unitId(),
                        kept.id(),
                        kept.fileName(),
                        ImportState.FAILED,
                        0,
                        kept.total(),
                        kept.counts(),
                        kept.faultCount(),
                        kept.uploadedAt());
    }

    static boolean isAtWork(RosterImport one) {
        return one.state() == ImportState.CHECKING || one.state() == ImportState.WRITING;
    }

    List<RowFault> faults(SignedIn who, UUID importId) {
        find(who, importId);
        List<RowFault> found = transaction.execute(_ -> rows.faults(importId));
        return found == null ? List.of() : found;
    }

    /** Empty once it was carried out or forgotten. */
    Optional<byte[]> content(SignedIn who, UUID importId) {
        find(who, importId);
        Optional<byte[]> found = transaction.execute(_ -> rows.content(importId));
        return found == null ? Optional.empty() : found;
    }

    /** Begins to carry out what was checked; a second press does nothing more. */
    void carryOut(SignedIn who, UUID importId) {
        find(who, importId);
        byte[] content =
                content(who, importId).orElseThrow(() -> new NotInSight("roster import", importId));
        running.add(importId);
        boolean first =
                Boolean.TRUE.equals(
                        transaction.execute(_ ->
                                rows.turn(
                                        importId,
                                        ImportState.READY,
                                        ImportState.WRITING,
                                        clock.instant())));
        if (first) {
            work(importId, Sight.of(who), () -> write(who, importId, content));
        }
    }

    private void work(UUID id, Sight sight, Supplier<Boolean> task) {
        worker.execute(() -> {
            try {
                sight.call(task::get);
            } catch (RuntimeException broken) {
                LOG.log(System.Logger.Level.ERROR, "a roster import broke off", broken);
                sight.run(() -> fail(id));
            } finally {
                running.remove(id);
            }
        });
    }

    private void fail(UUID id) {
        transaction.executeWithoutResult(_ -> {
            rows.turn(id, ImportState.CHECKING, ImportState.FAILED, clock.instant());
            rows.turn(id, ImportState.WRITING, ImportState.FAILED, clock.instant());
        });
    }

    private boolean check(SignedIn who, UUID id, byte[] content) {
        RosterPlan plan = plan(who, content);
        keep(id, plan.faults().isEmpty() ? ImportState.READY : ImportState.REFUSED, plan);
        return true;
    }

    private void keep(UUID id, ImportState state, RosterPlan plan) {
        transaction.executeWithoutResult(_ -> rows.checked(id, state, plan, clock.instant()));
    }

    private RosterPlan plan(SignedIn who, byte[] content) {
        try {
            RosterReader.Contents contents = files.read(who.personId(), content);
            return RosterPlan.of(contents, books.of(who), words, LocalDate.now(clock), ids::next);
        } catch (UnreadableWorkbook unreadable) {
            return new RosterPlan(
                    List.of(),
                    Counts.NONE.tallies(),
                    List.of(new RowFault("", 1, unreadable.why())),
                    List.of());
        }
    }

    /** Reads it again: the roster may have changed since it was checked. */
    private boolean write(SignedIn who, UUID id, byte[] content) {
        RosterPlan plan = plan(who, content);
        if (!plan.faults().isEmpty()) {
            keep(id, ImportState.REFUSED, plan);
            return false;
        }
        keep(id, ImportState.WRITING, plan);
        Sight sight = Sight.current().alsoAdministering(plan.newUnits());
        try {
            sight.run(() ->
                    transaction.executeWithoutResult(_ -> {
                        writer.write(
                                new SupervisionRequest.By(who.accountId(), who.personId()),
                                id,
                                fingerprint(content),
                                plan,
                                done -> tell(id, done));
                        rows.finish(id, plan.steps().size(), clock.instant());
                    }));
        } catch (RosterWriter.CodeTaken taken) {
            keep(
                    id,
                    ImportState.REFUSED,
                    plan.refused(new RowFault("", 1, Said.of("roster.file.code-elsewhere"))));
        }
        return true;
    }

    /** In a transaction of its own: the other one is not seen before it is over. */
    private void tell(UUID id, int done) {
        if (done % TOLD_EVERY == 0) {
            beside.executeWithoutResult(_ -> rows.progress(id, done));
        }
    }

    /**
     * The unit under which somebody's imports are kept: the first that he was made to administer.
     */
    static UUID home(SignedIn who) {
        return who.unitsBy(Duty.SYSTEM_ADMINISTRATOR).stream()
                .findFirst()
                .orElseThrow(() -> new NotInSight("roster of", who.accountId()));
    }

    private static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
