package org.bihuan.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * A running PostgreSQL of our own: durable (fsync, checksums), reachable from this machine only,
 * with generated passwords. It starts again after every kind of death, its own or ours.
 */
public final class ManagedPostgres implements AutoCloseable {

    /** The one database, owned by {@link #owner()}. */
    public static final String DATABASE = "bihuan";

    /** Bytes: executables 60 MB, an empty cluster 40 MB, room to work. */
    private static final long SPACE_NEEDED = 256L << 20;

    private final HomeLock lock;
    private final Cluster cluster;
    private final Logins logins;
    private final int port;

    private ManagedPostgres(HomeLock lock, Cluster cluster, Logins logins, int port) {
        this.lock = lock;
        this.cluster = cluster;
        this.logins = logins;
        this.port = port;
    }

    /** Starts the server of this home, making whatever is missing. */
    public static Start start(PostgresHome home) {
        try {
            prepare(home);
            HomeLock lock = HomeLock.take(home);
            try {
                return new Start.Running(startLocked(home, lock));
            } catch (RefusedStart | IOException | SQLException failed) {
                lock.close();
                throw failed;
            }
        } catch (RefusedStart refused) {
            return new Start.Refused(List.of(refused.refusal()));
        } catch (IOException broken) {
            return new Start.Refused(
                    List.of(new Refusal.HomeNotWritable(home.directory(), broken.toString())));
        } catch (SQLException broken) {
            return new Start.Refused(
                    List.of(new Refusal.CannotStart("roles", List.of(broken.toString()))));
        }
    }

    private static void prepare(PostgresHome home) throws IOException, RefusedStart {
        Files.createDirectories(home.directory());
        Path directory = home.directory();
        long free = Files.getFileStore(directory).getUsableSpace();
        if (free < SPACE_NEEDED) {
            throw new RefusedStart(new Refusal.DiskTooFull(directory, free, SPACE_NEEDED));
        }
    }

    private static ManagedPostgres startLocked(PostgresHome home, HomeLock lock)
            throws IOException, RefusedStart, SQLException {
        Binaries binaries = Binaries.unpacked(home);
        Cluster cluster = new Cluster(home, binaries, Commands.forThisUser(home));
        Logins logins = Logins.of(home);
        cluster.endOrphan();
        cluster.prepare(logins.superuser());
        ManagedPostgres server = new ManagedPostgres(lock, cluster, logins, cluster.start());
        try {
            Roles.ensure(server.jdbcUrl("postgres"), logins);
        } catch (RefusedStart | SQLException failed) {
            cluster.stop();
            throw failed;
        }
        return server;
    }

    /** Address of {@link #DATABASE} for the PostgreSQL driver, without user or password. */
    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    /** Address of a database of this server by name. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Owns the database and its tables; migrations run as this role. */
    public Login owner() {
        return logins.owner();
    }

    /**
     * Owns nothing and cannot step around row-level security; the application runs as this role.
     */
    public Login application() {
        return logins.application();
    }

    /** For tests and repair only; the application never uses it. */
    public Login superuser() {
        return logins.superuser();
    }

    /** TCP port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Stops the server; everything committed is on the disk before this returns. */
    @Override
    public void close() {
        try (lock) {
            cluster.stop();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
