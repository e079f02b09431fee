package org.bihuan.reading.room;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.bihuan.reading.Limit;
import org.bihuan.reading.Reading;
import org.bihuan.reading.ReadingLimits;
import org.bihuan.reading.Reason;
import org.bihuan.reading.Reason.ReaderFailed.Failure;
import org.bihuan.reading.StatementReader;
import org.bihuan.reading.room.Child.Outcome;

/**
 * Reads files as {@link StatementReader} does, in processes of their own that may die over a file.
 * Safe for use by many threads; never throws because of a file, and a reading ends within its time
 * limit, whatever the file does to its reader.
 *
 * <p>A process works for one caller only, so that nothing of one person's file can show in
 * another's; it is kept for a while for that caller's next file. It ends with the room, and with
 * this JVM, however that dies.
 */
public final class ReadingRoom implements AutoCloseable {
    private final RoomRules rules;
    private final Seats seats;
    private final Children children;
    private final Thread atExit;

    public ReadingRoom(RoomRules rules) {
        this(rules, new Children(rules));
    }

    ReadingRoom(RoomRules rules, ChildCommand command) {
        this(rules, new Children(rules, command));
    }

    private ReadingRoom(RoomRules rules, Children children) {
        this.rules = rules;
        this.children = children;
        this.seats =
                new Seats(rules.seats(), rules.seatsPerCaller(), rules.waiting(), rules.patience());
        this.atExit = new Thread(children::close, "reading-room-closes");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Reads a file for the only caller there is. */
    public Reading read(String name, byte[] bytes) {
        return read("", name, bytes);
    }

    /**
     * Reads a whole file. Waits for its turn first, at most as long as the rules say. Interrupting
     * the thread ends the reading.
     *
     * @param caller whoever should neither wait for others' files nor share a process with them
     * @param name the file's own name, shown to people and compared with the content; never a path
     */
    public Reading read(String caller, String name, byte[] bytes) {
        if (bytes.length == 0 || bytes.length > rules.limits().uploadBytes()) {
            return new StatementReader(rules.limits(), Clock.systemUTC()).read(name, bytes);
        }
        return inTurn(
                caller,
                new Question(name, rules.limits(), Question.Wanted.TEXT),
                bytes,
                Answering.TEXT);
    }

    /**
     * Reads the tables of a file, within {@link ReadingLimits#ofTables()}, onto disk. As {@link
     * #read} otherwise.
     *
     * @throws UncheckedIOException if this machine has no room for the rows
     */
    public TablesRead tables(String caller, String name, byte[] bytes) {
        ReadingLimits limits = ReadingLimits.ofTables();
        if (bytes.length == 0 || bytes.length > limits.uploadBytes()) {
            long size = bytes.length;
            return new TablesRead.Refused(
                    List.of(
                            size == 0
                                    ? new Reason.Empty(0)
                                    : new Reason.OverLimit(
                                            Limit.UPLOAD, limits.uploadBytes(), size)));
        }
        Path file = spool();
        boolean kept = false;
        try {
            TablesRead read =
                    inTurn(
                            caller,
                            new Question(name, limits, Question.Wanted.TABLES),
                            bytes,
                            new TableSpool.Filling(file));
            kept = read instanceof TableSpool;
            return read;
        } finally {
            if (!kept) {
                discard(file);
            }
        }
    }

    /**
     * A photograph (JPEG or PNG) drawn anew, at most {@value SmallPicture#SIDE} pixels on its
     * longer side, as a JPEG that holds nothing but what is seen. Empty for whatever cannot be
     * drawn: no picture, a damaged one, one of too many pixels, or one that its reader died of.
     */
    public Optional<byte[]> picture(String caller, String name, byte[] bytes) {
        if (bytes.length == 0 || bytes.length > rules.limits().uploadBytes()) {
            return Optional.empty();
        }
        return inTurn(
                caller,
                new Question(name, rules.limits(), Question.Wanted.PICTURE),
                bytes,
                Answering.PICTURE);
    }

    private static Path spool() {
        try {
            return Files.createTempFile("bihuan-tables-", ".rows");
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException leftBehind) {
            file.toFile().deleteOnExit();
        }
    }

    private <A> A inTurn(String caller, Question question, byte[] bytes, Answering<A> answering) {
        try {
            return switch (seats.take(caller)) {
                case SEATED -> readInTurn(caller, question, bytes, answering);
                case TOO_MANY_WAIT -> refused(answering, Failure.BUSY);
                case CLOSED -> refused(answering, Failure.STOPPED);
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refused(answering, Failure.STOPPED);
        }
    }

    private <A> A readInTurn(String caller, Question question, byte[] bytes, Answering<A> answering)
            throws InterruptedException {
        try {
            Child child = children.forCaller(caller);
            boolean fresh = child.files() == 0;
            Outcome<A> outcome = ask(caller, child, question, bytes, answering);
            if (!fresh && outcome.perhapsNotThisFile()) {
                outcome = ask(caller, children.forCaller(caller), question, bytes, answering);
            }
            return outcome.failed() && children.isClosed()
                    ? refused(answering, Failure.STOPPED)
                    : outcome.answer();
        } catch (IOException machine) {
            return refused(answering, children.isClosed() ? Failure.STOPPED : Failure.NOT_STARTED);
        } finally {
            seats.leave(caller);
        }
    }

    private <A> Outcome<A> ask(
            String caller, Child child, Question question, byte[] bytes, Answering<A> answering)
            throws InterruptedException {
        boolean keep = false;
        try {
            Outcome<A> outcome = child.ask(question, bytes, rules.starting(), answering);
            keep = !outcome.failed() && child.files() < rules.filesPerReader();
            return outcome;
        } finally {
            if (keep) {
                children.keep(caller, child);
            } else {
                children.end(child);
            }
        }
    }

    /** Files that are being read right now. */
    public int underWay() {
        return seats.taken();
    }

    /** Whether readers have no network: not every system lets us take it from them. */
    public boolean isCutOff() {
        return children.areCutOff();
    }

    /** Ends all readers; whoever waits is refused, and so is whoever comes later. */
    @Override
    public void close() {
        seats.close();
        children.close();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyEnding) {
            return;
        }
    }

    private static <A> A refused(Answering<A> answering, Failure why) {
        return answering.refused(List.of(new Reason.ReaderFailed(why)));
    }
}
