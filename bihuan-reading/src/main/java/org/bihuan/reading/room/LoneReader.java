package org.bihuan.reading.room;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.function.Function;
import org.bihuan.reading.FileFormat;
import org.bihuan.reading.Reading;
import org.bihuan.reading.Reason;
import org.bihuan.reading.Reason.ReaderFailed.Failure;
import org.bihuan.reading.StatementReader;
import org.bihuan.reading.TableReader;
import org.bihuan.reading.TableScan;

/**
 * The process that reads: questions come in, answers go out, and when nobody is left to ask it is
 * gone at once, even in the middle of a file.
 *
 * <p>Out of memory ends it (a JVM flag sees to that, because libraries catch errors); any other
 * fault ends it too. Nobody has to tidy up what a broken reader leaves.
 */
final class LoneReader {
    private static final int NOBODY_ASKS = 0;

    /** The room is trusted; this only keeps a slip from becoming an endless wait for memory. */
    private static final int MOST_ASKED = 1 << 30;

    private final OutputStream answers;
    private final Function<Messages.Asked, Reading> reading;
    private final SynchronousQueue<Frame> questions = new SynchronousQueue<>();

    private LoneReader(OutputStream answers, Function<Messages.Asked, Reading> reading) {
        this.answers = answers;
        this.reading = reading;
    }

    public static void main(String[] args) throws Exception {
        serve(new FileOutputStream(FileDescriptor.out), LoneReader::read);
    }

    /** Answers all that is asked on standard input; never returns. */
    static void serve(OutputStream answers, Function<Messages.Asked, Reading> reading)
            throws Exception {
        LoneReader reader = new LoneReader(answers, reading);
        // What a library prints must not get among the answers.
        System.setOut(System.err);
        Thread listening = new Thread(reader::listen, "questions");
        listening.setDaemon(true);
        listening.start();
        reader.answerAll();
    }

    private void listen() {
        try (InputStream in = new FileInputStream(FileDescriptor.in)) {
            while (true) {
                questions.put(Frame.read(in, Frame.ANY, MOST_ASKED));
            }
        } catch (IOException | Garbled | InterruptedException nobodyAsksAnyMore) {
            removeFolder();
            Runtime.getRuntime().halt(NOBODY_ASKS);
        }
    }

    /** The room does that, unless it was killed itself. Never anything but an empty folder. */
    private static void removeFolder() {
        try {
            Files.deleteIfExists(Path.of("").toAbsolutePath());
        } catch (IOException notOurs) {
            return;
        }
    }

    private void answerAll() throws IOException, Garbled, InterruptedException {
        new Frame(Frame.READY, new byte[0]).write(answers);
        while (true) {
            Frame question = questions.take();
            Messages.Asked asked = Messages.question(question.bytes());
            if (asked.question().wanted() == Question.Wanted.PICTURE) {
                byte[] drawn = SmallPicture.of(asked.file()).orElse(new byte[0]);
                new Frame(question.number(), drawn).write(answers);
                continue;
            }
            if (asked.question().wanted() == Question.Wanted.TABLES) {
                PieceWriter pieces = new PieceWriter(answers, question.number());
                pieces.write(tables(asked, pieces));
                continue;
            }
            new Frame(question.number(), Messages.answer(reading.apply(asked))).write(answers);
        }
    }

    /** The last piece; those before it have gone to {@code pieces}. */
    private static TablePiece tables(Messages.Asked asked, PieceWriter pieces) {
        try {
            Question question = asked.question();
            TableReader reader = new TableReader(question.limits(), Clock.systemUTC());
            return switch (reader.scan(question.name(), asked.file(), pieces)) {
                case TableScan.Read(FileFormat format) -> new TablePiece.Done(format);
                case TableScan.Refused(List<Reason> reasons) -> new TablePiece.Refused(reasons);
            };
        } catch (StackOverflowError tooDeep) {
            return new TablePiece.Refused(List.of(new Reason.ReaderFailed(Failure.NESTING)));
        }
    }

    static Reading read(Messages.Asked asked) {
        try {
            return new StatementReader(asked.question().limits(), Clock.systemUTC())
                    .read(asked.question().name(), asked.file());
        } catch (StackOverflowError tooDeep) {
            return new Reading.Refused(List.of(new Reason.ReaderFailed(Failure.NESTING)));
        }
    }
}
