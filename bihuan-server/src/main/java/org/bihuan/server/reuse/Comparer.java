package org.bihuan.server.reuse;

import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.identity.Sight;
import org.bihuan.server.statement.Submitted;
import org.bihuan.server.statement.SubmittedTexts;
import org.bihuan.text.reuse.ReuseQuestion;
import org.bihuan.text.reuse.ReuseReport;
import org.bihuan.text.wording.WordingPack;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares what was handed in, one after another in the background. The queue stands in the
 * database, so that nothing of it is lost when the server stops; the units take turns, so that one
 * that hands in a hundred at once keeps nobody waiting for more than one of them.
 */
@Component
class Comparer {
    private static final System.Logger LOG = System.getLogger(Comparer.class.getName());

    /** More sources than anybody looks at; every place is shown whatever their number. */
    private static final int SOURCES = 40;

    private final Corpus corpus;
    private final CheckRows checks;
    private final Queueing queueing;
    private final ResultRows results;
    private final ReferenceRows references;
    private final SubmittedTexts statements;
    private final Cycles cycles;
    private final OneTransaction transaction;
    private final Clock clock;
    private final Turns turns = new Turns();
    private boolean caughtUp;

    Comparer(
            Corpus corpus,
            CheckRows checks,
            Queueing queueing,
            ResultRows results,
            ReferenceRows references,
            SubmittedTexts statements,
            Cycles cycles,
            OneTransaction transaction,
            Clock clock) {
        this.corpus = corpus;
        this.checks = checks;
        this.queueing = queueing;
        this.results = results;
        this.references = references;
        this.statements = statements;
        this.cycles = cycles;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${bihuan.reuse.every:PT2S}",
            initialDelayString = "${bihuan.reuse.every:PT2S}")
    void work() {
        try {
            if (!caughtUp) {
                begin();
            }
            while (!Thread.currentThread().isInterrupted() && compareNext().isPresent()) {}
        } catch (IOException | RuntimeException e) {
            caughtUp = false;
            LOG.log(System.Logger.Level.WARNING, "texts cannot be compared now", e);
        }
    }

    /**
     * After a start: what is in the index, what was given up last time, and what was handed in
     * before texts were compared here.
     */
    void begin() throws IOException {
        for (UUID unit : corpus.catchUp()) {
            Sight.ofUnits(List.of(unit)).run(() -> transaction.run(() -> queueWhatIsMissing(unit)));
        }
        caughtUp = true;
    }

    private void queueWhatIsMissing(UUID unit) {
        checks.tryAgain(List.of(unit));
        List<Submitted> newest = statements.newest(List.of(unit));
        Set<UUID> known = new HashSet<>();
        checks.of(newest.stream().map(Submitted::versionId).toList())
                .forEach(check -> known.add(check.versionId()));
        newest.stream()
                .filter(version -> !known.contains(version.versionId()))
                .forEach(queueing::submitted);
    }

    /** The unit whose turn it was; empty when nothing waits. */
    synchronized Optional<UUID> compareNext() {
        List<UUID> units = transaction.of(checks::units);
        List<ReuseCheck> waiting =
                Sight.ofUnits(units).call(() -> transaction.of(() -> checks.oldestWaiting(units)));
        Optional<UUID> turn = turns.next(waiting.stream().map(ReuseCheck::unitId).toList());
        turn.flatMap(unit -> waiting.stream().filter(c -> c.unitId().equals(unit)).findFirst())
                .ifPresent(this::compare);
        return turn;
    }

    private void compare(ReuseCheck check) {
        Sight own = Sight.ofUnits(List.of(check.unitId()));
        own.run(() -> transaction.run(() -> checks.attempted(check)));
        try {
            Optional<Asked> asked = own.call(() -> transaction.of(() -> asked(check)));
            if (asked.isPresent()) {
                compare(check, asked.get().version(), asked.get().question());
            }
        } catch (IOException | RuntimeException e) {
            // Tried again, and after that at the next start; what is wrong with the index is found
            // when it is opened.
            LOG.log(System.Logger.Level.WARNING, "a text was not compared", e);
            corpus.close();
        }
    }

    private void compare(ReuseCheck check, Submitted version, ReuseQuestion question)
            throws IOException {
        corpus.hold(version);
        keep(check, question.author(), corpus.ask(check.unitId(), Entry.of(version), question));
    }

    private record Asked(Submitted version, ReuseQuestion question) {}

    private Optional<Asked> asked(ReuseCheck check) {
        Optional<Submitted> version =
                statements.find(List.of(check.versionId())).stream().findFirst();
        Optional<String> text = statements.text(check.versionId());
        if (version.isEmpty() || text.isEmpty()) {
            return Optional.empty();
        }
        Cycle cycle = cycles.find(version.get().cycleId()).orElseThrow();
        ReviewFramework framework = cycles.framework(cycle);
        ReuseQuestion question =
                ReuseQuestion.of(check.versionId().toString(), text.get())
                        .by(Entry.author(check.unitId(), version.get().person()))
                        .subtracting(references.notices(check.unitId()), headings(framework))
                        .subtracting(WordingPack.standard().and(framework.wording()))
                        .listing(SOURCES);
        return Optional.of(new Asked(version.get(), question));
    }

    private static List<String> headings(ReviewFramework framework) {
        return framework.dimensions().stream()
                .flatMap(d -> Stream.concat(Stream.of(d.title()), d.aliases().stream()))
                .distinct()
                .toList();
    }

    private void keep(ReuseCheck check, String author, ReuseReport report) {
        Result result = Result.of(check.unitId(), author, report);
        Set<UUID> units = new HashSet<>(Set.of(check.unitId()));
        result.sources().forEach(source -> units.add(source.entry().unitId()));
        Sight.ofUnits(units)
                .run(() ->
                        transaction.run(() -> {
                            results.replace(check, result);
                            checks.finish(
                                    check,
                                    new ReuseCheck.Outcome(
                                            clock.instant(),
                                            report.characters(),
                                            report.figures()));
                        }));
    }
}
