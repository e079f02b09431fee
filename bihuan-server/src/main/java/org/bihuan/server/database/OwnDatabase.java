package org.bihuan.server.database;

import java.nio.file.Path;
import java.util.List;
import org.bihuan.postgres.Login;
import org.bihuan.postgres.ManagedPostgres;
import org.bihuan.postgres.PostgresHome;
import org.bihuan.postgres.Refusal;
import org.bihuan.postgres.Start;
import org.bihuan.server.database.CannotServe.Reason;

/** The PostgreSQL in our data folder. */
record OwnDatabase(ManagedPostgres server) implements Database {

    static OwnDatabase in(Path home, Path binaries) {
        return switch (ManagedPostgres.start(new PostgresHome(home, binaries))) {
            case Start.Running(ManagedPostgres server) -> new OwnDatabase(server);
            case Start.Refused refused ->
                    throw new CannotServe(
                            refused.reasons().stream().map(OwnDatabase::reason).toList());
        };
    }

    private static Reason reason(Refusal refusal) {
        return switch (refusal) {
            case Refusal.HomeInUse(Path home, String holder) ->
                    Reason.of("console.database.home-in-use", home, holder);
            case Refusal.HomeNotWritable(Path home, String cause) ->
                    Reason.of("console.database.home-not-writable", home, cause);
            case Refusal.DiskTooFull(Path home, long free, long needed) ->
                    Reason.of("console.database.disk-too-full", home, free >> 20, needed >> 20);
            case Refusal.WrongVersion(Path home, String found, String needed) ->
                    Reason.of("console.database.wrong-version", home, found, needed);
            case Refusal.NoBinaries(String system, String architecture) ->
                    Reason.of("console.database.no-binaries", system, architecture);
            case Refusal.CannotShedRoot(Path home) ->
                    Reason.of("console.database.cannot-shed-root", home);
            case Refusal.ForeignServer(Path home, long pid) ->
                    Reason.of("console.database.foreign-server", home, pid);
            case Refusal.CannotStart(String step, List<String> lines) ->
                    Reason.of("console.database.cannot-start", step, String.join("\n", lines));
            case Refusal.UnsafeSetting(String setting, String value) ->
                    Reason.of("console.database.unsafe-setting", setting, value);
        };
    }

    @Override
    public String jdbcUrl() {
        return server.jdbcUrl();
    }

    @Override
    public Login owner() {
        return server.owner();
    }

    @Override
    public Login application() {
        return server.application();
    }

    @Override
    public void close() {
        server.close();
    }
}
