package org.bihuan.reading.room;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.reading.Reading;
import org.bihuan.reading.ReadingLimits;

/**
 * A JVM with a room in it, to be killed: has one reader spin and another wait for a file, and says
 * so when both do.
 */
public final class RoomOfAnotherJvm {
    public static void main(String[] args) {
        List<Path> classPath = new ArrayList<>(ReadingJars.find());
        classPath.add(ReadingJars.placeOf(RoomOfAnotherJvm.class));
        OwnJvm jvm =
                new OwnJvm(List.of(), classPath, Optional.empty(), SpinningReader.class.getName());
        ReadingRoom room =
                new ReadingRoom(
                        RoomRules.forOne(2)
                                .withLimits(ReadingLimits.standard().withTime(Duration.ofDays(1))),
                        jvm);
        Reading idle = room.read("idle", "好".getBytes(UTF_8));
        if (!(idle instanceof Reading.Read)) {
            throw new IllegalStateException(idle.toString());
        }
        Thread.ofPlatform().start(() -> room.read("other", "spin", "x".getBytes(UTF_8)));
    }

    private RoomOfAnotherJvm() {}
}
