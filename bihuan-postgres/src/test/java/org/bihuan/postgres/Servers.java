package org.bihuan.postgres;

import java.nio.file.Path;

/** Real servers for these tests; the executables are unpacked once and shared. */
final class Servers {

    private Servers() {}

    static PostgresHome homeIn(Path directory) {
        return new PostgresHome(directory, Path.of("target", "postgres-binaries"));
    }

    static ManagedPostgres running(PostgresHome home) {
        return switch (ManagedPostgres.start(home)) {
            case Start.Running(ManagedPostgres server) -> server;
            case Start.Refused refused -> throw new AssertionError(refused.reasons().toString());
        };
    }
}
