package org.bihuan.proof;

import static org.bihuan.proof.Verdict.Standing.BROKEN;
import static org.bihuan.proof.Verdict.Standing.REFUSED;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code FILE [--key KEY] [--witness KEY]… [--head FILE]… [--keep FILE] [--openings FILE]…
 * [--content FILE] [--lang zh|en]}. Exit codes, never renumbered: 0 all that was checked holds, 1
 * something is broken, 2 usage, 3 no export at all, 4 the machine failed.
 */
public final class Main {
    private static final List<String> OPTIONS =
            List.of("--key", "--witness", "--head", "--keep", "--openings", "--content", "--lang");
    private final List<String> arguments;
    private final PrintStream err;
    private Words words;
    private Optional<VerifierKey> key = Optional.empty();
    private final List<VerifierKey> witnesses = new ArrayList<>();
    private final List<SignedNote> heads = new ArrayList<>();
    private Optional<HeldHead> held = Optional.empty();
    private final List<Path> files = new ArrayList<>();
    private final List<Path> openings = new ArrayList<>();
    private Optional<Path> content = Optional.empty();
    private boolean understood = true;

    private Main(List<String> arguments, Locale language, PrintStream err) {
        this.arguments = arguments;
        this.words = new Words(language);
        this.err = err;
    }

    /** Speaks Chinese unless told otherwise. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), Locale.CHINESE, out, err));
    }

    /**
     * @return the exit code
     */
    public static int run(
            List<String> arguments, Locale language, PrintStream out, PrintStream err) {
        return new Main(arguments, language, err).run(out);
    }

    private int run(PrintStream out) {
        int lang = arguments.indexOf("--lang") + 1;
        if (arguments.contains("--lang=en")
                || (lang > 0 && lang < arguments.size() && arguments.get(lang).equals("en"))) {
            words = new Words(Locale.ENGLISH); // first of all, so that every refusal is in it
        }
        Iterator<String> left =
                arguments.stream()
                        .flatMap(
                                w -> w.startsWith("--") ? Stream.of(w.split("=", 2)) : Stream.of(w))
                        .iterator();
        while (left.hasNext()) {
            read(left.next(), left);
        }
        if (understood && files.size() != 1) {
            complain("usage.one-file", files.size());
        }
        if (held.isPresent() && key.isEmpty()) {
            complain("usage.keep-needs-key", held.get().file());
        }
        if (!understood) {
            err.println(words.say("usage"));
            return 2;
        }
        try {
            Verdict verdict =
                    new LogCheck(key, witnesses, heads, openings, content).of(files.getFirst());
            words.print(verdict, out);
            boolean holds = !verdict.has(REFUSED) && !verdict.has(BROKEN);
            if (held.isPresent()) {
                out.println(kept(holds ? held.get().moveOn(files.getFirst()) : Optional.empty()));
            }
            return holds ? 0 : verdict.has(REFUSED) ? 3 : 1;
        } catch (IOException e) {
            err.println(words.say("failed.reading", files.getFirst()));
            return 4;
        }
    }

    private String kept(Optional<Long> size) {
        Path file = held.orElseThrow().file();
        return size.map(entries -> words.say("keep.moved", file, entries))
                .orElseGet(() -> words.say("keep.stays", file));
    }

    private void read(String word, Iterator<String> left) {
        if (!word.startsWith("--")) {
            named(word).ifPresent(files::add);
        } else if (!OPTIONS.contains(word)) {
            complain("usage.option", word);
        } else if (!left.hasNext()) {
            complain("usage.no-value", word);
        } else {
            readValue(word, left.next());
        }
    }

    private void readValue(String option, String value) {
        switch (option) {
            case "--key" -> key = verifierKey(value);
            case "--witness" -> verifierKey(value).ifPresent(witnesses::add);
            case "--head" ->
                    content(value)
                            .flatMap(SignedNote::parse)
                            .filter(note -> note.head().isPresent())
                            .ifPresentOrElse(heads::add, () -> complain("usage.head", value));
            case "--keep" -> keep(value);
            case "--openings" -> named(value).ifPresent(openings::add);
            case "--content" -> content = named(value);
            default -> {
                if (!List.of("zh", "en").contains(value)) {
                    complain("usage.language", value);
                }
            }
        }
    }

    /**
     * The head that is there is one to go on from; a file that holds anything else stays as it is.
     */
    private void keep(String value) {
        try {
            HeldHead there = new HeldHead(Path.of(value));
            if (there.isThere()) {
                there.read().ifPresentOrElse(heads::add, () -> complain("usage.head", value));
            }
            held = Optional.of(there);
        } catch (IOException | InvalidPathException e) {
            complain("usage.head", value);
        }
    }

    /** A key is given as such or in a file. */
    private Optional<VerifierKey> verifierKey(String value) {
        try {
            return Optional.of(VerifierKey.parse(content(value).orElse(value)));
        } catch (IllegalArgumentException e) {
            complain("usage.key", value);
            return Optional.empty();
        }
    }

    private static Optional<String> content(String name) {
        try {
            Optional<Path> file = existing(name);
            return file.isEmpty() ? Optional.empty() : Optional.of(Files.readString(file.get()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Path> named(String name) {
        Optional<Path> file = existing(name);
        if (file.isEmpty()) {
            complain("usage.missing", name);
        }
        return file;
    }

    private static Optional<Path> existing(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void complain(String reason, Object word) {
        understood = false;
        err.println(words.say(reason, word));
    }
}
