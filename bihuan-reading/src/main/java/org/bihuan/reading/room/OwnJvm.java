package org.bihuan.reading.room;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JVM of the same installation, with little memory, the jars that reading needs and no others,
 * and nothing of our environment.
 */
record OwnJvm(List<String> cutOff, List<Path> classPath, Optional<Path> startUpCache, String main)
        implements ChildCommand {

    OwnJvm {
        cutOff = List.copyOf(cutOff);
        classPath = List.copyOf(classPath);
    }

    /**
     * The heap and all that a JVM has beside it stay below 256 MB of real memory together. A
     * start-up cache holds for the very same flags only, so the launcher asks for these.
     */
    static List<String> flags() {
        return List.of(
                "-Xmx160m",
                "-Xss1m",
                "-XX:MaxMetaspaceSize=48m",
                "-XX:MaxDirectMemorySize=8m",
                "-XX:ReservedCodeCacheSize=24m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:+DisableAttachMechanism",
                "-XX:-UsePerfData",
                "-Xlog:disable",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8");
    }

    @Override
    public List<String> in(Path folder) {
        List<String> command = new ArrayList<>(cutOff);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags());
        startUpCache.ifPresent(cache -> command.add("-XX:AOTCache=" + cache.toAbsolutePath()));
        command.add("-Djava.io.tmpdir=" + folder);
        command.add("-Duser.home=" + folder);
        command.add("-cp");
        command.add(
                String.join(
                        File.pathSeparator,
                        classPath.stream().map(p -> p.toAbsolutePath().toString()).toList()));
        command.add(main);
        return command;
    }
}
