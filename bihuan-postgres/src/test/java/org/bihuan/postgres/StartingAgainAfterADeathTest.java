package org.bihuan.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every way to die that can be arranged on one machine. A power cut cannot: the page cache survives
 * {@code kill -9}.
 */
class StartingAgainAfterADeathTest {

    @TempDir Path directory;

    PostgresHome home;

    @BeforeEach
    void choose() {
        home = Servers.homeIn(directory);
    }

    @AfterEach
    void leaveNothingRunning() {
        try (ManagedPostgres server = Servers.running(home)) {
            assertThat(server.port()).isPositive();
        }
    }

    @Test
    void rowsSurviveAnOrderlyStop() throws Exception {
        try (ManagedPostgres server = Servers.running(home)) {
            Servers.execute(server, "create table kept as select 7 as n");
        }

        try (ManagedPostgres server = Servers.running(home)) {
            assertThat(Servers.one(server, "select n from kept")).isEqualTo("7");
        }
    }

    @Test
    void acknowledgedRowsSurviveTheDeathOfTheServer() throws Exception {
        try (ManagedPostgres server = Servers.running(home)) {
            Servers.execute(server, "create table kept (n int primary key)");
        }
        int acknowledged = 0;
        for (int round = 0; round < 3; round++) {
            ManagedPostgres server = Servers.running(home);
            try (var connection = Servers.connect(server, server.owner());
                    var insert = connection.prepareStatement("insert into kept values (?)")) {
                for (int i = 0; i < 200; i++) {
                    insert.setInt(1, acknowledged);
                    insert.execute();
                    acknowledged++;
                }
            }
            kill(serverProcess());
            server.close();
        }

        try (ManagedPostgres server = Servers.running(home)) {
            assertThat(Servers.one(server, "select count(*) from kept"))
                    .isEqualTo(Integer.toString(acknowledged));
        }
    }

    @Test
    void aServerLeftBehindByAKilledProcessIsStoppedFirst() throws Exception {
        Process other = StartAndWait.in(home);
        long orphan = serverProcess().pid();
        kill(other.toHandle());
        assertThat(ProcessHandle.of(orphan)).isPresent();

        try (ManagedPostgres server = Servers.running(home)) {
            assertThat(Servers.one(server, "select n from kept")).isEqualTo("7");
            assertThat(serverProcess().pid()).isNotEqualTo(orphan);
        }
    }

    @Test
    void ofTwoProcessesTheSecondIsToldWhoIsFirst() throws Exception {
        Process other = StartAndWait.in(home);
        try {
            Start refused = ManagedPostgres.start(home);

            assertThat(refused)
                    .isEqualTo(
                            new Start.Refused(
                                    List.of(
                                            new Refusal.HomeInUse(
                                                    home.directory(),
                                                    Long.toString(other.pid())))));
        } finally {
            kill(other.toHandle());
        }
    }

    @Test
    void aStrangersProcessWithTheOldNumberIsLeftAlone() throws Exception {
        try (ManagedPostgres server = Servers.running(home)) {
            Servers.execute(server, "create table kept as select 7 as n");
        }
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(
                    home.cluster().resolve("postmaster.pid"),
                    stranger.pid() + "\n" + home.cluster() + "\n1\n5432\n\n127.0.0.1\n");

            try (ManagedPostgres server = Servers.running(home)) {
                assertThat(Servers.one(server, "select n from kept")).isEqualTo("7");
            }

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aHalfMadeClusterIsMadeAnew() throws Exception {
        Files.createDirectories(home.unfinishedCluster());
        Files.writeString(home.unfinishedCluster().resolve("PG_VERSION"), "18\n");

        try (ManagedPostgres server = Servers.running(home)) {
            assertThat(Servers.one(server, "select 1")).isEqualTo("1");
        }
        assertThat(home.unfinishedCluster()).doesNotExist();
    }

    private ProcessHandle serverProcess() throws Exception {
        List<String> lines = Files.readAllLines(home.cluster().resolve("postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(lines.getFirst())).orElseThrow();
    }

    private static void kill(ProcessHandle process) throws Exception {
        new ProcessBuilder("kill", "-9", Long.toString(process.pid())).start().waitFor();
        process.onExit().get(60, TimeUnit.SECONDS);
    }
}
