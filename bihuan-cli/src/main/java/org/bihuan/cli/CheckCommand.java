package org.bihuan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bihuan.framework.FrameworkChoice;
import org.bihuan.framework.Frameworks;
import org.bihuan.framework.Mistake;
import org.bihuan.framework.PackReader;
import org.bihuan.framework.PackReading;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.ReviewFramework.StatementKind;
import org.bihuan.framework.WordingFile;
import org.bihuan.framework.WordingReading;
import org.bihuan.reading.room.ReadingRoom;
import org.bihuan.reading.room.RoomRules;
import org.bihuan.text.wording.WordingPack;

/** {@code check FILE…}: settles what to check against and whether the command line makes sense. */
final class CheckCommand {
    /** Made by the launcher, for the JVM in which files are read. */
    static final Optional<Path> CACHE =
            Optional.of(System.getProperty("bihuan.reading.cache", ""))
                    .filter(file -> !file.isEmpty())
                    .map(Path::of);

    /** Each may need some 350 MB. */
    static final int MOST_READERS = 8;

    private final Arguments.Check arguments;
    private final Terminal terminal;
    private final Phrases phrases;
    private final Frameworks shipped = Frameworks.shipped();

    CheckCommand(Arguments.Check arguments, Terminal terminal) {
        this.arguments = arguments;
        this.terminal = terminal;
        this.phrases = new Phrases(arguments.language());
    }

    Exit run() {
        Optional<FrameworkChoice> asked = Optional.empty();
        if (arguments.framework().isPresent()) {
            asked = named(arguments.framework().get()).map(FrameworkChoice::asked);
            if (asked.isEmpty()) {
                return Exit.USAGE;
            }
        }
        if (arguments.kind().isPresent() && !knowsKind(arguments.kind().get(), asked)) {
            return Exit.USAGE;
        }
        Optional<WordingPack> own = packs();
        if (own.isEmpty()) {
            return Exit.USAGE;
        }
        Optional<Path> out = arguments.output().out().map(Path::of);
        if (out.isPresent() && holdsInputs(out.get())) {
            complain(arguments.output().out().get(), phrases.say("usage.out-holds-inputs"));
            return Exit.USAGE;
        }
        Inputs inputs = Inputs.of(arguments.files(), out);
        int readers = Math.clamp(inputs.all().size(), 1, Math.min(Batch.cores(), MOST_READERS));
        RoomRules rules = RoomRules.forOne(readers).withStartUpCache(CACHE);
        try (ReadingRoom room = new ReadingRoom(rules)) {
            Inspection inspection =
                    new Inspection(
                            room,
                            shipped,
                            asked,
                            arguments.kind(),
                            own.get(),
                            arguments.language());
            return new CheckRun(arguments, terminal, phrases, inspection).run(inputs);
        }
    }

    /** Reports among the statements would be read as statements the next time. */
    private boolean holdsInputs(Path out) {
        Path folder = out.toAbsolutePath().normalize();
        return arguments.files().stream()
                .map(file -> Path.of(file).toAbsolutePath().normalize())
                .anyMatch(file -> file.startsWith(folder));
    }

    /** An id, an id with a version, or a pack of the user's own as a file. */
    private Optional<ReviewFramework> named(String reference) {
        if (reference.endsWith(".yaml") || reference.endsWith(".yml")) {
            return ofFile(reference);
        }
        Optional<ReviewFramework> found = shipped.find(reference);
        if (found.isEmpty()) {
            terminal.err()
                    .println(
                            phrases.say(
                                    "usage.unknown-framework",
                                    reference,
                                    listed(
                                            shipped.all().stream()
                                                    .map(ReviewFramework::id)
                                                    .toList())));
        }
        return found;
    }

    private Optional<ReviewFramework> ofFile(String file) {
        String yaml;
        try {
            yaml = Files.readString(Path.of(file));
        } catch (IOException e) {
            complain(file, phrases.say("usage.unreadable-framework"));
            return Optional.empty();
        }
        return switch (PackReader.read(file, yaml)) {
            case PackReading.Read read -> Optional.of(read.framework());
            case PackReading.Refused refused -> {
                refused.mistakes().forEach(this::explain);
                yield Optional.empty();
            }
        };
    }

    /** All packs as one, or nothing when any of them has a mistake. */
    private Optional<WordingPack> packs() {
        WordingPack all = new WordingPack(List.of());
        boolean usable = true;
        for (String file : arguments.packs()) {
            try {
                switch (WordingFile.read(file, Files.readString(Path.of(file)))) {
                    case WordingReading.Read read -> all = all.and(read.pack());
                    case WordingReading.Refused refused -> {
                        refused.mistakes().forEach(this::explain);
                        usable = false;
                    }
                }
            } catch (IOException | InvalidPathException e) {
                complain(file, phrases.say("usage.unreadable-pack"));
                usable = false;
            }
        }
        return usable ? Optional.of(all) : Optional.empty();
    }

    private void explain(Mistake mistake) {
        complain(
                mistake.file() + ":" + mistake.line() + ":" + mistake.column(),
                phrases.say(
                        mistake.kind().messageKey(),
                        mistake.path(),
                        mistake.written(),
                        listed(mistake.allowed())));
    }

    private boolean knowsKind(String kind, Optional<FrameworkChoice> asked) {
        List<ReviewFramework> candidates =
                asked.map(choice -> List.of(choice.framework())).orElse(shipped.all());
        List<String> known =
                candidates.stream()
                        .flatMap(f -> f.statements().stream())
                        .map(StatementKind::code)
                        .distinct()
                        .toList();
        if (!known.contains(kind)) {
            terminal.err().println(phrases.say("usage.unknown-kind", kind, listed(known)));
        }
        return known.contains(kind);
    }

    private String listed(List<String> words) {
        return String.join(phrases.say("list.word"), words);
    }

    private void complain(String where, String what) {
        terminal.err().println(phrases.say("refused", Cells.harmless(where), what));
    }

    /** Lower case with hyphens, as these words stand in JSON, in packs and in message keys. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
