package org.bihuan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.text.reuse.ReuseIndex;
import org.bihuan.text.reuse.ReuseText;

/** What files are compared with: folders that are read now, and indexes that last. */
final class Corpora implements AutoCloseable {
    /** Texts that wait to be added together. */
    private static final int TOGETHER = 4_000;

    /** An author that no file name gives. */
    static final String OWN = "\u0000own";

    private final ReuseIndex read = ReuseIndex.inMemory();
    private final List<ReuseIndex> lasting = new ArrayList<>();
    private final List<ReuseText> waiting = new ArrayList<>();

    /** By name in the index: where the file really lies. */
    private final Map<String, String> files = new HashMap<>();

    private final FileTexts texts;
    private final Terminal terminal;
    private final Phrases phrases;
    private final boolean quiet;

    Corpora(FileTexts texts, Terminal terminal, Phrases phrases, boolean quiet) {
        this.texts = texts;
        this.terminal = terminal;
        this.phrases = phrases;
        this.quiet = quiet;
    }

    /** The indexes to ask. */
    List<ReuseIndex> all() {
        List<ReuseIndex> all = new ArrayList<>(lasting);
        all.add(read);
        return all;
    }

    int size() {
        return all().stream().mapToInt(ReuseIndex::size).sum();
    }

    /** Whose texts a folder holds. */
    enum Whose {
        OTHERS,
        REFERENCE,
        OWN
    }

    /**
     * @throws IOException with an index that cannot be used
     */
    Exit add(List<String> words, Whose whose) throws IOException {
        List<String> toRead = new ArrayList<>();
        for (String word : words) {
            if (ReuseIndex.isIndex(Path.of(word))) {
                lasting.add(ReuseIndex.openForReading(Path.of(word)));
            } else {
                toRead.add(word);
            }
        }
        if (toRead.isEmpty()) {
            return Exit.CLEAN;
        }
        Inputs inputs = Inputs.of(toRead, Optional.empty());
        Exit[] exit = {Exit.CLEAN};
        Rate rate = new Rate(terminal, phrases, "progress.reading", inputs.all().size(), quiet);
        Batch.onAllCores()
                .<Input, Entry, RuntimeException>run(
                        inputs.all(),
                        input -> new Entry(input, texts.of(input)),
                        entry -> {
                            exit[0] = exit[0].or(take(entry, whose, rate));
                        });
        flush();
        rate.end();
        return exit[0];
    }

    private record Entry(Input input, FileTexts.Result result) {}

    private Exit take(Entry entry, Whose whose, Rate rate) {
        return switch (entry.result()) {
            case FileTexts.Nothing nothing -> {
                rate.clear();
                terminal.err().println(Complaint.of(nothing.refused(), phrases));
                rate.more(0);
                yield nothing.refused().exit();
            }
            case FileTexts.Text text -> {
                waiting.add(
                        new ReuseText(
                                name(entry.input()),
                                whose == Whose.OWN ? OWN : EarlierYears.author(entry.input()),
                                whose == Whose.REFERENCE,
                                text.text().text()));
                if (waiting.size() >= TOGETHER) {
                    flush();
                }
                rate.more(text.bytes().length());
                yield Exit.CLEAN;
            }
        };
    }

    /** Two folders may hold files of one name. */
    private String name(Input input) {
        String name = input.relative();
        for (int i = 2; files.containsKey(name); i++) {
            name = input.relative() + " (" + i + ")";
        }
        files.put(name, realPath(input));
        return name;
    }

    /** Names under which the very same file is among those that were read. */
    Set<String> namesOf(Input input) {
        Set<String> same = new HashSet<>();
        String place = realPath(input);
        files.forEach((name, other) -> {
            if (other.equals(place)) {
                same.add(name);
            }
        });
        if (!lasting.isEmpty()) {
            same.add(input.relative());
        }
        return same;
    }

    private static String realPath(Input input) {
        if (input instanceof Input.Found found) {
            try {
                return found.path().toRealPath().toString();
            } catch (IOException e) {
                return found.path().toString();
            }
        }
        return input.given();
    }

    private void flush() {
        read.add(waiting);
        waiting.clear();
    }

    static boolean isThere(String word) {
        return Files.exists(Path.of(word));
    }

    @Override
    public void close() {
        lasting.forEach(ReuseIndex::close);
        read.close();
    }
}
