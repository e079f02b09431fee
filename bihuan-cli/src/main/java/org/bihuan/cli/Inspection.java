package org.bihuan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bihuan.framework.FrameworkChoice;
import org.bihuan.framework.Frameworks;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.ReviewFramework.StatementKind;
import org.bihuan.reading.Reading;
import org.bihuan.reading.StatementReader;
import org.bihuan.reading.room.ReadingRoom;
import org.bihuan.text.SourceText;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Checker;
import org.bihuan.text.check.Rule.Card;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.OutlineParser;
import org.bihuan.text.rules.RuleBook;
import org.bihuan.text.wording.WordingPack;

/**
 * One file in, one {@link Outcome} out; the framework is settled here when nobody named one. Safe
 * for use by many threads.
 */
final class Inspection {
    private final StatementReader reader = new StatementReader();
    private final ReadingRoom room;
    private final Checker checker = RuleBook.standard();
    private final OutlineParser parser = new OutlineParser();
    private final Frameworks frameworks;
    private final Optional<FrameworkChoice> asked;
    private final Optional<String> kind;
    private final WordingPack own;
    private final Locale language;
    private final Map<ReviewFramework, Checker> checkers = new ConcurrentHashMap<>();

    /** A framework may bring wording of its own, and what the user brings outweighs that. */
    private Checker checkerFor(ReviewFramework framework) {
        return framework.wording().rows().isEmpty() && own.rows().isEmpty()
                ? checker
                : checkers.computeIfAbsent(framework, f -> RuleBook.with(f.wording(), own));
    }

    /** Every rule's card, by rule id; known before the first file is read. */
    Map<String, Card> cards() {
        return checker.cards();
    }

    /**
     * @param room for all files but plain text
     * @param asked empty: chosen by the headings of each file
     * @param kind known to {@code asked} when both are given
     * @param own wording packs of the user's own
     */
    Inspection(
            ReadingRoom room,
            Frameworks frameworks,
            Optional<FrameworkChoice> asked,
            Optional<String> kind,
            WordingPack own,
            Locale language) {
        this.room = room;
        this.frameworks = frameworks;
        this.asked = asked;
        this.kind = kind;
        this.own = own;
        this.language = language;
    }

    /** Never throws because of a file: what goes wrong with one is told, and the others go on. */
    Outcome of(Input input) {
        return switch (input) {
            case Input.Hopeless h -> refused(input, h.exit(), Outcome.Reason.of(h.reason()));
            case Input.Found found -> guarded(found);
        };
    }

    private Outcome guarded(Input.Found input) {
        try {
            return open(input);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError bug) {
            return refused(input, Exit.FAILED, Outcome.Reason.of("failed.bug", bug.toString()));
        }
    }

    private Outcome open(Input.Found input) {
        if (!Files.exists(input.path())) {
            return refused(input, Exit.USAGE, Outcome.Reason.of("refused.missing"));
        }
        try {
            return read(input, bytesOf(input.path()));
        } catch (AccessDeniedException e) {
            return refused(input, Exit.REFUSED, Outcome.Reason.of("refused.no-right"));
        } catch (IOException e) {
            return refused(
                    input,
                    Exit.FAILED,
                    Outcome.Reason.of("refused.device", String.valueOf(e.getMessage())));
        }
    }

    /** One byte more than is allowed is enough for the reader to say that it is too much. */
    private byte[] bytesOf(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(Math.toIntExact(reader.limits().uploadBytes() + 1));
        }
    }

    private Outcome read(Input.Found input, byte[] bytes) {
        String name = input.path().getFileName().toString();
        // Plain text meets our own small code only, and needs no process of its own.
        Reading reading =
                StatementReader.looksLikePlainText(bytes)
                        ? reader.read(name, bytes)
                        : room.read(name, bytes);
        return switch (reading) {
            case Reading.Read read -> check(input, bytes, read.text());
            case Reading.Refused refused ->
                    new Outcome.Refused(
                            input.given(),
                            input.relative(),
                            Exit.REFUSED,
                            refused.reasons().stream()
                                    .map(r -> new Outcome.Reason(r.key(), r.args()))
                                    .toList());
        };
    }

    private Outcome check(Input.Found input, byte[] bytes, SourceText source) {
        Outline outline = parser.parse(source);
        FrameworkChoice choice =
                asked.orElseGet(() -> FrameworkChoice.byHeadings(frameworks, outline));
        StatementKind statement =
                kind.flatMap(choice.framework()::kind)
                        .orElseGet(() -> choice.framework().kindOf(outline));
        CheckReport report =
                checkerFor(choice.framework())
                        .check(
                                source,
                                outline,
                                choice.framework().expectations(statement.code(), language));
        return new Outcome.Checked(
                input.relative(),
                new Outcome.Bytes(bytes.length, Sha256.of(bytes)),
                report,
                choice,
                statement,
                checker.cards());
    }

    private static Outcome refused(Input input, Exit exit, Outcome.Reason reason) {
        return new Outcome.Refused(input.given(), input.relative(), exit, List.of(reason));
    }
}
