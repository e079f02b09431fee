package org.bihuan.postgres;

import java.nio.file.Path;

/**
 * The folders of one managed server.
 *
 * @param directory belongs to this server alone: cluster, passwords, log and lock
 * @param binaries where the executables are unpacked; may be shared by several homes
 */
public record PostgresHome(Path directory, Path binaries) {

    public PostgresHome {
        directory = directory.toAbsolutePath().normalize();
        binaries = binaries.toAbsolutePath().normalize();
    }

    /** A home that keeps everything, the executables too, below one directory. */
    public static PostgresHome at(Path directory) {
        return new PostgresHome(directory, directory.resolve("binaries"));
    }

    Path cluster() {
        return directory.resolve("data");
    }

    /**
     * Where {@code initdb} works, so that a half-made cluster is never mistaken for a whole one.
     */
    Path unfinishedCluster() {
        return directory.resolve("data.unfinished");
    }

    Path lockFile() {
        return directory.resolve("lock");
    }

    Path loginsFile() {
        return directory.resolve("logins.properties");
    }

    Path log() {
        return directory.resolve("server.log");
    }

    Path commandOutput() {
        return directory.resolve("command.log");
    }
}
