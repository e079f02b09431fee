package org.bihuan.reading.room;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Looks at the real memory of all processes below this one, again and again, where the system tells
 * it in {@code /proc}. The system itself keeps the most that a process had, so little is missed
 * between two looks.
 */
final class PeakMemory implements AutoCloseable {
    /** What a reader's process may take at its worst. */
    static final long MOST_MEGABYTES = 256;

    private static final long PAUSE_MILLIS = 10;

    private final Thread looking = new Thread(this::look, "peak-memory");
    private volatile long megabytes;
    private volatile boolean ended;

    static PeakMemory begin() {
        PeakMemory memory = new PeakMemory();
        memory.looking.setDaemon(true);
        memory.looking.start();
        return memory;
    }

    static boolean isKnownHere() {
        return Files.isReadable(Path.of("/proc/self/status"));
    }

    /** The most that any one process had until now; 0 where that is not known. */
    long megabytes() {
        return megabytes;
    }

    private void look() {
        while (!ended && isKnownHere()) {
            ProcessHandle.current()
                    .descendants()
                    .filter(PeakMemory::isItself)
                    .forEach(p -> megabytes = Math.max(megabytes, peak(p.pid())));
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Between its birth and its own program a process still is a picture of its parent. */
    private static boolean isItself(ProcessHandle process) {
        String[] own = ProcessHandle.current().info().arguments().orElse(new String[0]);
        String[] its = process.info().arguments().orElse(own);
        return !Arrays.equals(own, its);
    }

    private static long peak(long pid) {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc/" + pid + "/status"));
            return lines.stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }

    @Override
    public void close() {
        ended = true;
    }
}
