package org.bihuan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bihuan.reading.Reading;
import org.bihuan.reading.StatementReader;
import org.bihuan.reading.room.ReadingRoom;
import org.bihuan.text.SourceText;

/**
 * Turns files into texts. Never throws because of a file: what goes wrong with one is told, and the
 * others go on. Safe for use by many threads.
 *
 * @param room for all files but plain text
 */
record FileTexts(StatementReader reader, ReadingRoom room) {

    FileTexts(ReadingRoom room) {
        this(new StatementReader(), room);
    }

    /** What came of a file. */
    sealed interface Result {}

    /** A text, and how many bytes the file had and what they are known by. */
    record Text(Outcome.Bytes bytes, SourceText text) implements Result {}

    record Nothing(Outcome.Refused refused) implements Result {}

    Result of(Input input) {
        return switch (input) {
            case Input.Hopeless h -> nothing(input, h.exit(), Outcome.Reason.of(h.reason()));
            case Input.Found found -> guarded(found);
        };
    }

    private Result guarded(Input.Found input) {
        try {
            return open(input);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError bug) {
            return nothing(input, Exit.FAILED, Outcome.Reason.of("failed.bug", bug.toString()));
        }
    }

    private Result open(Input.Found input) {
        if (!Files.exists(input.path())) {
            return nothing(input, Exit.USAGE, Outcome.Reason.of("refused.missing"));
        }
        try {
            return read(input, bytesOf(input.path()));
        } catch (AccessDeniedException e) {
            return nothing(input, Exit.REFUSED, Outcome.Reason.of("refused.no-right"));
        } catch (IOException e) {
            return nothing(
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

    private Result read(Input.Found input, byte[] bytes) {
        String name = input.path().getFileName().toString();
        // Plain text meets our own small code only, and needs no process of its own.
        Reading reading =
                StatementReader.looksLikePlainText(bytes)
                        ? reader.read(name, bytes)
                        : room.read(name, bytes);
        return switch (reading) {
            case Reading.Read read ->
                    new Text(new Outcome.Bytes(bytes.length, Sha256.of(bytes)), read.text());
            case Reading.Refused refused ->
                    new Nothing(
                            new Outcome.Refused(
                                    input.given(),
                                    input.relative(),
                                    Exit.REFUSED,
                                    refused.reasons().stream()
                                            .map(r -> new Outcome.Reason(r.key(), r.args()))
                                            .toList()));
        };
    }

    static Result nothing(Input input, Exit exit, Outcome.Reason reason) {
        return new Nothing(
                new Outcome.Refused(input.given(), input.relative(), exit, List.of(reason)));
    }
}
