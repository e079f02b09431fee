package org.bihuan.reading.room;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.bihuan.reading.Limit;
import org.bihuan.reading.ReadingLimits;
import org.bihuan.reading.Reason;
import org.bihuan.reading.Reason.ReaderFailed.Failure;

/**
 * A reader's process, seen from outside. One question at a time; after a failure it is of no more
 * use and must be ended.
 */
final class Child {
    /** The JVM's exit code when a flag made it end for want of memory. */
    private static final int OUT_OF_MEMORY = 3;

    private final Process process;
    private final Path folder;
    private long number = Frame.READY;
    private int files;

    private Child(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /**
     * @throws IOException if the machine refuses a folder or a process
     */
    static Child start(ChildCommand command) throws IOException {
        Path folder = Files.createTempDirectory("bihuan-reading-");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command.in(folder))
                            .directory(folder.toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().clear();
            // Without it the JVM could not open a jar in a folder with a Chinese name.
            builder.environment().put("LC_ALL", locale());
            // Otherwise the C library sets memory aside for every thread on its own.
            builder.environment().put("MALLOC_ARENA_MAX", "1");
            return new Child(builder.start(), folder);
        } catch (IOException e) {
            remove(folder);
            throw e;
        }
    }

    private static String locale() {
        return Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(System::getenv)
                .filter(value -> value != null && !value.isEmpty())
                .findFirst()
                .orElse("C.UTF-8");
    }

    /** What came of a question; after {@code failed} the child is to be ended. */
    record Outcome<A>(A answer, List<Reason> reasons, boolean failed) {
        Outcome {
            reasons = List.copyOf(reasons);
        }

        /** A reader that has read before may have died of that. */
        boolean perhapsNotThisFile() {
            return failed && reasons.stream().anyMatch(Outcome::perhapsNotThisFile);
        }

        private static boolean perhapsNotThisFile(Reason reason) {
            return reason instanceof Reason.ReaderFailed(Failure why)
                    && (why == Failure.MEMORY || why == Failure.DIED);
        }

        static <A> Outcome<A> failure(Answering<A> answering, Reason why) {
            return new Outcome<>(answering.refused(List.of(why)), List.of(why), true);
        }
    }

    /**
     * Returns within the time for starting and the time for reading, whatever the child does.
     *
     * @throws InterruptedException if this thread should stop; the child is to be ended then too
     */
    <A> Outcome<A> ask(Question question, byte[] file, Duration starting, Answering<A> answering)
            throws InterruptedException {
        files++;
        CompletableFuture<Void> ready = new CompletableFuture<>();
        CompletableFuture<A> answer = new CompletableFuture<>();
        Thread.ofPlatform()
                .daemon()
                .name("reading-" + process.pid())
                .start(() -> exchange(question, file, ready, answering, answer));
        try {
            ready.get(starting.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException notStarted) {
            return Outcome.failure(answering, new Reason.ReaderFailed(Failure.NOT_STARTED));
        }
        ReadingLimits limits = question.limits();
        try {
            A read = answer.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
            List<Reason> reasons = answering.reasons(read);
            return new Outcome<>(read, reasons, confessesFailure(reasons));
        } catch (TimeoutException tooLong) {
            long seconds = limits.time().toSeconds();
            return Outcome.failure(answering, new Reason.OverLimit(Limit.TIME, seconds, seconds));
        } catch (ExecutionException broken) {
            Failure why = broken.getCause() instanceof Garbled ? Failure.GARBLED : howItEnded();
            return Outcome.failure(answering, new Reason.ReaderFailed(why));
        }
    }

    /** In a thread of its own: when the child is ended, the pipes close and this comes back. */
    private <A> void exchange(
            Question question,
            byte[] file,
            CompletableFuture<Void> ready,
            Answering<A> answering,
            CompletableFuture<A> answer) {
        try {
            if (number == Frame.READY) {
                Frame.read(process.getInputStream(), Frame.READY, 0);
            }
            ready.complete(null);
            number++;
            new Frame(number, Messages.question(question, file)).write(process.getOutputStream());
            answer.complete(answering.take(process.getInputStream(), number, question.limits()));
        } catch (IOException | Garbled | RuntimeException | OutOfMemoryError broken) {
            ready.completeExceptionally(broken);
            answer.completeExceptionally(broken);
        }
    }

    private static boolean confessesFailure(List<Reason> reasons) {
        return reasons.stream().anyMatch(Reason.ReaderFailed.class::isInstance);
    }

    private Failure howItEnded() throws InterruptedException {
        boolean ended = process.waitFor(1, TimeUnit.SECONDS);
        return ended && process.exitValue() == OUT_OF_MEMORY ? Failure.MEMORY : Failure.DIED;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int files() {
        return files;
    }

    /** Kills the process and everything in its folder. */
    void end() {
        process.destroyForcibly();
        boolean interrupted = Thread.interrupted();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        remove(folder);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException leftBehind) {
            folder.toFile().deleteOnExit();
        }
    }
}
