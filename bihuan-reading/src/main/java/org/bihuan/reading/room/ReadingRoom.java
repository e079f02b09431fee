package org.bihuan.reading.room;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.bihuan.reading.Reading;
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
        try {
            return switch (seats.take(caller)) {
                case SEATED -> readInTurn(caller, name, bytes);
                case TOO_MANY_WAIT -> refused(Failure.BUSY);
                case CLOSED -> refused(Failure.STOPPED);
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refused(Failure.STOPPED);
        }
    }

    private Reading readInTurn(String caller, String name, byte[] bytes)
            throws InterruptedException {
        Question question = new Question(name, rules.limits());
        try {
            Child child = children.forCaller(caller);
            boolean fresh = child.files() == 0;
            Outcome outcome = ask(caller, child, question, bytes);
            if (!fresh && outcome.perhapsNotThisFile()) {
                outcome = ask(caller, children.forCaller(caller), question, bytes);
            }
            return outcome.failed() && children.isClosed()
                    ? refused(Failure.STOPPED)
                    : outcome.reading();
        } catch (IOException machine) {
            return refused(children.isClosed() ? Failure.STOPPED : Failure.NOT_STARTED);
        } finally {
            seats.leave(caller);
        }
    }

    private Outcome ask(String caller, Child child, Question question, byte[] bytes)
            throws InterruptedException {
        boolean keep = false;
        try {
            Outcome outcome = child.ask(question, bytes, rules.starting());
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

    private static Reading refused(Failure why) {
        return new Reading.Refused(List.of(new Reason.ReaderFailed(why)));
    }
}
