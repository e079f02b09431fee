package org.bihuan.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of a database cluster and the one server process that works on them. */
final class Cluster {

    /** A port may be taken between asking and starting, and dying backends may need a moment. */
    private static final int TRIES = 6;

    private static final List<String> SETTINGS =
            List.of(
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "fsync=on",
                    "full_page_writes=on",
                    "synchronous_commit=on",
                    "max_connections=60",
                    "shared_buffers=64MB",
                    "timezone=UTC",
                    "log_timezone=UTC");

    private final PostgresHome home;
    private final Binaries binaries;
    private final Commands commands;

    Cluster(PostgresHome home, Binaries binaries, Commands commands) {
        this.home = home;
        this.binaries = binaries;
        this.commands = commands;
    }

    /** Makes the cluster if there is none, and refuses one made by another major version. */
    void prepare(Login superuser) throws IOException, RefusedStart {
        Path version = home.cluster().resolve("PG_VERSION");
        if (!Files.exists(version)) {
            initialise(superuser);
        }
        String found = Files.readString(version, StandardCharsets.US_ASCII).strip();
        if (!found.equals(Binaries.MAJOR)) {
            throw new RefusedStart(
                    new Refusal.WrongVersion(home.directory(), found, Binaries.MAJOR));
        }
    }

    private void initialise(Login superuser) throws IOException, RefusedStart {
        Path unfinished = home.unfinishedCluster();
        Folders.delete(unfinished);
        Files.createDirectory(unfinished);
        Path password = Files.createTempFile(home.directory(), "initdb-", ".txt");
        try {
            Files.writeString(password, superuser.password() + "\n");
            commands.handOver(unfinished);
            commands.handOver(password);
            if (!commands.run(initdb(superuser, unfinished, password))) {
                throw cannotStart("initdb", home.commandOutput());
            }
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(unfinished, home.cluster(), StandardCopyOption.ATOMIC_MOVE);
        Folders.sync(home.directory());
    }

    private List<String> initdb(Login superuser, Path folder, Path password) {
        return List.of(
                binaries.tool("initdb").toString(),
                "--pgdata=" + folder,
                "--username=" + superuser.user(),
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums");
    }

    /** Starts the server and gives its port. */
    int start() throws IOException, RefusedStart {
        commands.handOver(home.cluster());
        if (!Files.exists(home.log())) {
            Files.createFile(
                    home.log(),
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        commands.handOver(home.log());
        long logBefore = Files.size(home.log());
        for (int i = 0; i < TRIES; i++) {
            int port = freePort();
            if (commands.run(pgCtlStart(port))) {
                return port;
            }
        }
        throw cannotStart(
                "postgres", logBefore < Files.size(home.log()) ? home.log() : home.commandOutput());
    }

    private List<String> pgCtlStart(int port) {
        StringBuilder options = new StringBuilder("-p ").append(port);
        SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
        return List.of(
                binaries.tool("pg_ctl").toString(),
                "start",
                "--wait",
                "--timeout=120",
                "--pgdata=" + home.cluster(),
                "--log=" + home.log(),
                "--options=" + options);
    }

    /** Fast: open transactions are rolled back, committed ones are on the disk already. */
    boolean stop() throws IOException {
        return commands.run(pgCtlStop("fast")) || commands.run(pgCtlStop("immediate"));
    }

    private List<String> pgCtlStop(String mode) {
        return List.of(
                binaries.tool("pg_ctl").toString(),
                "stop",
                "--wait",
                "--timeout=30",
                "--mode=" + mode,
                "--pgdata=" + home.cluster());
    }

    /**
     * Ends a server that an earlier, killed JVM left behind. The caller holds the home's lock, so
     * whoever runs here is an orphan.
     */
    void endOrphan() throws IOException, RefusedStart {
        Path pidFile = home.cluster().resolve("postmaster.pid");
        Optional<ProcessHandle> process = processNamedIn(pidFile);
        if (process.isEmpty()) {
            return;
        }
        if (isOurs(process.get())) {
            if (!stop()) {
                throw cannotStart("pg_ctl", home.commandOutput());
            }
        } else if (isSomePostgres(process.get())) {
            throw new RefusedStart(
                    new Refusal.ForeignServer(home.directory(), process.get().pid()));
        } else {
            // The id belongs to a stranger by now; the server would take him for its predecessor.
            Files.delete(pidFile);
        }
    }

    private static Optional<ProcessHandle> processNamedIn(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile, StandardCharsets.UTF_8);
        return lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,10}")
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    }

    private boolean isOurs(ProcessHandle process) throws IOException {
        Path unpacked = home.binaries().toRealPath();
        return executable(process)
                .filter(path -> path.startsWith(unpacked) && path.endsWith("bin/postgres"))
                .isPresent();
    }

    private static boolean isSomePostgres(ProcessHandle process) {
        return executable(process).filter(path -> path.endsWith("postgres")).isPresent();
    }

    private static Optional<Path> executable(ProcessHandle process) {
        return process.info().command().map(Path::of);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static RefusedStart cannotStart(String step, Path log) throws IOException {
        return new RefusedStart(
                new Refusal.CannotStart(step, new ArrayList<>(Commands.lastLines(log))));
    }
}
