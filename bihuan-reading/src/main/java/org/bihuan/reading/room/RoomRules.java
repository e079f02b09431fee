package org.bihuan.reading.room;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.bihuan.reading.ReadingLimits;

/**
 * How a reading room is run.
 *
 * @param limits of one reading; their time is by the clock on the wall, whatever the reader does
 * @param seats processes at most, each of less than 256 MB at its worst (160 MB of heap)
 * @param seatsPerCaller of these, so that nobody takes all
 * @param filesPerReader after which a process is replaced
 * @param waiting files at most that wait for a seat
 * @param patience how long one waits
 * @param starting how long a process may take to get ready, which is never the file's fault
 * @param idle how long a process is kept for its caller's next file
 * @param startUpCache of the JVM, when somebody made one
 */
public record RoomRules(
        ReadingLimits limits,
        int seats,
        int seatsPerCaller,
        int filesPerReader,
        int waiting,
        Duration patience,
        Duration starting,
        Duration idle,
        Optional<Path> startUpCache) {

    /** For one person's files, one after the other or as many at once as there are seats. */
    public static RoomRules forOne(int seats) {
        return new RoomRules(
                ReadingLimits.standard(),
                seats,
                seats,
                100,
                Integer.MAX_VALUE,
                Duration.ofDays(1),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                Optional.empty());
    }

    /** For many people at once: one seat is always out of reach of each of them. */
    public static RoomRules forMany(int seats) {
        return new RoomRules(
                ReadingLimits.standard(),
                seats,
                Math.max(1, seats - 1),
                50,
                100,
                Duration.ofMinutes(1),
                Duration.ofSeconds(30),
                Duration.ofSeconds(20),
                Optional.empty());
    }

    public RoomRules withLimits(ReadingLimits other) {
        return new RoomRules(
                other,
                seats,
                seatsPerCaller,
                filesPerReader,
                waiting,
                patience,
                starting,
                idle,
                startUpCache);
    }

    public RoomRules withStartUpCache(Optional<Path> cache) {
        return new RoomRules(
                limits,
                seats,
                seatsPerCaller,
                filesPerReader,
                waiting,
                patience,
                starting,
                idle,
                cache);
    }
}
