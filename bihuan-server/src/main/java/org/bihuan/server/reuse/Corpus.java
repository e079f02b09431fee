package org.bihuan.server.reuse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bihuan.server.identity.Sight;
import org.bihuan.server.statement.Submitted;
import org.bihuan.server.statement.SubmittedTexts;
import org.bihuan.text.reuse.ReuseIndex;
import org.bihuan.text.reuse.ReuseIndexException;
import org.bihuan.text.reuse.ReuseQuestion;
import org.bihuan.text.reuse.ReuseReport;
import org.bihuan.text.reuse.ReuseText;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The index of all units' texts, in the data folder: of each statement the version that was handed
 * in last, and what offices loaded. It is derived from the database and nothing else is: whatever
 * is damaged, absent or of another version is made again from there, and what the database no
 * longer holds goes, from the files too.
 */
@Component
class Corpus implements DisposableBean {
    private static final System.Logger LOG = System.getLogger(Corpus.class.getName());
    private static final String FOLDER = "reuse";
    private static final int AT_ONCE = 500;

    private final Path folder;
    private final SubmittedTexts statements;
    private final ReferenceRows references;
    private final CheckRows checks;
    private final OneTransaction transaction;
    private final Map<String, Entry> held = new LinkedHashMap<>();
    private @Nullable ReuseIndex index;

    Corpus(
            @Value("${bihuan.data:}") String data,
            SubmittedTexts statements,
            ReferenceRows references,
            CheckRows checks,
            OneTransaction transaction) {
        this.folder = Path.of(data).resolve(FOLDER);
        this.statements = statements;
        this.references = references;
        this.checks = checks;
        this.transaction = transaction;
    }

    Path folder() {
        return folder;
    }

    /**
     * Holds exactly what the database holds: adds what is missing, and removes for good what is not
     * there any more.
     *
     * @return the units whose texts it looked at
     */
    synchronized List<UUID> catchUp() throws IOException {
        ReuseIndex open = open();
        List<UUID> units = transaction.of(checks::units);
        Map<Entry, Supplier<Optional<ReuseText>>> wanted = new LinkedHashMap<>();
        Sight.ofUnits(units)
                .run(() -> {
                    for (Submitted version : transaction.of(() -> statements.newest(units))) {
                        wanted.put(Entry.of(version), () -> text(version));
                    }
                    for (ReferenceText one : transaction.of(() -> references.of(units))) {
                        if (one.isCompared()) {
                            wanted.put(Entry.of(one), () -> text(one));
                        }
                    }
                });
        List<String> gone =
                held.entrySet().stream()
                        .filter(entry -> !wanted.containsKey(entry.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
        remove(open, gone);
        Set<Entry> there = new HashSet<>(held.values());
        List<ReuseText> fresh = new ArrayList<>();
        for (Map.Entry<Entry, Supplier<Optional<ReuseText>>> entry : wanted.entrySet()) {
            if (!there.contains(entry.getKey())) {
                entry.getValue().get().ifPresent(fresh::add);
            }
            if (fresh.size() == AT_ONCE) {
                add(open, fresh);
                fresh.clear();
            }
        }
        add(open, fresh);
        return units;
    }

    /** In place of the versions of the same statement that were handed in before. */
    synchronized void hold(Submitted version) throws IOException {
        ReuseIndex open = open();
        Entry entry = Entry.of(version);
        List<String> earlier =
                held.entrySet().stream()
                        .filter(one -> one.getValue().statement().equals(entry.statement()))
                        .map(Map.Entry::getKey)
                        .filter(id -> !id.equals(entry.id()))
                        .toList();
        remove(open, earlier);
        if (!held.containsKey(entry.id())) {
            add(open, text(version).stream().toList());
        }
    }

    synchronized void hold(ReferenceText reference) throws IOException {
        if (reference.isCompared()) {
            add(open(), text(reference).stream().toList());
        }
    }

    /** For good: its words are gone from the files when this returns. */
    synchronized void forget(Entry entry) throws IOException {
        remove(open(), List.of(entry.id()));
    }

    /** The other units' reference texts are nobody else's business. */
    synchronized ReuseReport ask(UUID unitId, Entry asked, ReuseQuestion question)
            throws IOException {
        Set<String> excluded = new HashSet<>(Set.of(asked.id()));
        held.forEach((id, entry) -> {
            if (entry.statement().isEmpty() && !entry.unitId().equals(unitId)) {
                excluded.add(id);
            }
        });
        return open().ask(question.excluding(excluded));
    }

    synchronized int size() {
        return held.size();
    }

    private void add(ReuseIndex open, List<ReuseText> texts) {
        open.add(texts);
        texts.forEach(text -> held.put(text.id(), Entry.read(text.id())));
    }

    private void remove(ReuseIndex open, List<String> ids) {
        if (!ids.isEmpty()) {
            open.remove(ids);
            ids.forEach(held::remove);
        }
    }

    private Optional<ReuseText> text(Submitted version) {
        return of(version.unitId(), () -> statements.text(version.versionId()))
                .map(words ->
                        Entry.of(version)
                                .text(
                                        Entry.author(version.unitId(), version.person()),
                                        false,
                                        words));
    }

    private Optional<ReuseText> text(ReferenceText one) {
        String author =
                one.kind() == ReferenceText.Kind.EARLIER
                        ? Entry.author(one.unitId(), one.person())
                        : "";
        return of(one.unitId(), () -> references.text(one.id()))
                .map(words ->
                        Entry.of(one).text(author, one.kind() == ReferenceText.Kind.SAMPLE, words));
    }

    private <T> Optional<T> of(UUID unitId, Supplier<Optional<T>> asked) {
        return Sight.ofUnits(List.of(unitId)).call(() -> transaction.of(asked));
    }

    private ReuseIndex open() throws IOException {
        ReuseIndex open = index;
        if (open == null) {
            open = openOrMakeAgain();
            index = open;
            held.clear();
            for (String id : open.ids()) {
                held.put(id, Entry.read(id));
            }
        }
        return open;
    }

    private ReuseIndex openOrMakeAgain() throws IOException {
        Files.createDirectories(folder);
        try {
            if (ReuseIndex.isIndex(folder)) {
                ReuseIndex.verify(folder);
            }
            return ReuseIndex.open(folder);
        } catch (ReuseIndexException damaged) {
            if (damaged.why() == ReuseIndexException.Why.IN_USE) {
                throw damaged;
            }
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the index of texts is not usable and is made again from the database: {0}",
                    damaged.getMessage());
            empty();
            return ReuseIndex.open(folder);
        }
    }

    private void empty() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /** Whoever met something strange in it lets it be looked at when it is opened next. */
    synchronized void close() {
        ReuseIndex open = index;
        index = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void destroy() {
        try {
            close();
        } catch (UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "the index of texts was not closed", e);
        }
    }
}
