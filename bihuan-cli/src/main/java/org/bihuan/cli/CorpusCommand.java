package org.bihuan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bihuan.reading.room.ReadingRoom;
import org.bihuan.reading.room.RoomRules;
import org.bihuan.text.reuse.ReuseIndex;
import org.bihuan.text.reuse.ReuseIndex.Rescued;
import org.bihuan.text.reuse.ReuseIndexException;
import org.bihuan.text.reuse.ReuseText;

/** {@code corpus ACTION INDEX}: keeps an index of texts in a folder. */
final class CorpusCommand {
    /** Texts that reach the disk together. */
    private static final int TOGETHER = 2_000;

    private final Arguments.Corpus arguments;
    private final Terminal terminal;
    private final Phrases phrases;
    private final Path folder;

    CorpusCommand(Arguments.Corpus arguments, Terminal terminal) {
        this.arguments = arguments;
        this.terminal = terminal;
        this.phrases = new Phrases(arguments.language());
        this.folder = Path.of(arguments.index());
    }

    Exit run() {
        try {
            return switch (arguments.action()) {
                case ADD -> add();
                case REMOVE -> remove();
                case LIST -> list();
                case VERIFY -> verify();
                case COMPACT -> compact();
            };
        } catch (ReuseIndexException e) {
            terminal.err().println(Complaint.of(e, phrases));
            return e.why() == ReuseIndexException.Why.NO_INDEX ? Exit.USAGE : Exit.REFUSED;
        } catch (IOException | UncheckedIOException e) {
            terminal.err().println(phrases.say("failed.write", String.valueOf(e.getMessage())));
            return Exit.FAILED;
        }
    }

    private Exit add() throws IOException {
        Inputs inputs = Inputs.of(arguments.words(), Optional.empty());
        RoomRules rules =
                RoomRules.forOne(Math.clamp(Batch.cores(), 1, CheckCommand.MOST_READERS))
                        .withStartUpCache(CheckCommand.CACHE);
        Exit[] exit = {Exit.CLEAN};
        try (ReadingRoom room = new ReadingRoom(rules);
                ReuseIndex index = ReuseIndex.open(folder)) {
            FileTexts texts = new FileTexts(room);
            List<ReuseText> waiting = new ArrayList<>();
            Rate rate =
                    new Rate(
                            terminal,
                            phrases,
                            "progress.adding",
                            inputs.all().size(),
                            arguments.quiet());
            int[] added = {0};
            Batch.onAllCores()
                    .<Input, Entry, RuntimeException>run(
                            inputs.all(),
                            input -> new Entry(input, texts.of(input)),
                            entry -> {
                                switch (entry.result()) {
                                    case FileTexts.Nothing nothing -> {
                                        rate.clear();
                                        terminal.err()
                                                .println(Complaint.of(nothing.refused(), phrases));
                                        exit[0] = exit[0].or(nothing.refused().exit());
                                        rate.more(0);
                                    }
                                    case FileTexts.Text text -> {
                                        waiting.add(text(entry.input(), text));
                                        added[0]++;
                                        rate.more(text.bytes().length());
                                    }
                                }
                                if (waiting.size() >= TOGETHER) {
                                    index.add(waiting);
                                    waiting.clear();
                                }
                            });
            index.add(waiting);
            rate.end();
            say("corpus.added", added[0], index.size(), megabytes(index));
        }
        return exit[0];
    }

    private record Entry(Input input, FileTexts.Result result) {}

    private ReuseText text(Input input, FileTexts.Text text) {
        return new ReuseText(
                input.relative(),
                arguments.author().orElse(EarlierYears.author(input)),
                arguments.references(),
                text.text().text());
    }

    private Exit remove() throws IOException {
        existing();
        try (ReuseIndex index = ReuseIndex.open(folder)) {
            int removed = index.remove(arguments.words());
            say("corpus.removed", removed, index.size());
            if (removed < arguments.words().size()) {
                terminal.err()
                        .println(
                                phrases.say(
                                        "corpus.not-there", arguments.words().size() - removed));
                return Exit.USAGE;
            }
            return Exit.CLEAN;
        }
    }

    private Exit list() throws IOException {
        try (ReuseIndex index = ReuseIndex.openForReading(folder)) {
            index.ids().stream().sorted().forEach(id -> terminal.out().println(Cells.harmless(id)));
            terminal.err().println(phrases.say("corpus.size", index.size(), megabytes(index)));
        }
        return Exit.CLEAN;
    }

    private Exit verify() throws IOException {
        ReuseIndex.verify(folder);
        try (ReuseIndex index = ReuseIndex.openForReading(folder)) {
            say("corpus.sound", index.size(), megabytes(index));
        }
        return Exit.CLEAN;
    }

    /** Merges; what is damaged is made again from the texts first. */
    private Exit compact() throws IOException {
        existing();
        Exit exit = Exit.CLEAN;
        try {
            ReuseIndex.verify(folder);
        } catch (ReuseIndexException e) {
            if (!e.isDamage()) {
                throw e;
            }
            terminal.err().println(Complaint.of(e, phrases));
            Rescued rescued = ReuseIndex.rescue(folder);
            say("corpus.rescued", rescued.kept(), rescued.lost());
            exit = rescued.lost() > 0 ? Exit.REMARKS : Exit.CLEAN;
        }
        try (ReuseIndex index = ReuseIndex.open(folder)) {
            index.compact();
            say("corpus.compacted", index.size(), megabytes(index));
        }
        return exit;
    }

    /** A mistyped folder must not become a new index. */
    private void existing() throws ReuseIndexException {
        ReuseIndex.requireIndex(folder);
    }

    private static String megabytes(ReuseIndex index) {
        return String.format(Locale.ROOT, "%.1f", index.bytes() / 1e6);
    }

    private void say(String key, Object... words) {
        terminal.out().println(phrases.say(key, words));
    }
}
