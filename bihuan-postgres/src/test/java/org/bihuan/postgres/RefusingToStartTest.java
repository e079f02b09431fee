package org.bihuan.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusingToStartTest {

    @TempDir Path directory;

    @Test
    void aClusterOfAnotherVersionIsLeftAlone() throws Exception {
        PostgresHome home = Servers.homeIn(directory);
        Files.createDirectories(home.cluster());
        Files.writeString(home.cluster().resolve("PG_VERSION"), "17\n");

        assertThat(reason(home))
                .isEqualTo(new Refusal.WrongVersion(home.directory(), "17", Binaries.MAJOR));
        assertThat(home.cluster().resolve("PG_VERSION")).hasContent("17");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.writeString(directory.resolve("a-file"), "");

        assertThat(reason(Servers.homeIn(file.resolve("home"))))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.HomeNotWritable.class))
                .returns(file.resolve("home").toAbsolutePath(), Refusal.HomeNotWritable::home);
    }

    @Test
    void aBrokenClusterIsToldWithTheEndOfTheLog() throws Exception {
        PostgresHome home = Servers.homeIn(directory);
        Servers.running(home).close();
        Files.delete(home.cluster().resolve("global/pg_control"));

        assertThat(reason(home))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.CannotStart.class))
                .satisfies(refusal -> {
                    assertThat(refusal.step()).isEqualTo("postgres");
                    assertThat(refusal.lastLines()).anyMatch(line -> line.contains("pg_control"));
                });
    }

    @Test
    void afterARefusalTheHomeIsFreeAgain() throws Exception {
        PostgresHome home = Servers.homeIn(directory);
        Files.createDirectories(home.cluster());
        Files.writeString(home.cluster().resolve("PG_VERSION"), "17\n");
        reason(home);
        Folders.delete(home.cluster());

        try (ManagedPostgres server = Servers.running(home)) {
            assertThat(Servers.one(server, "select 1")).isEqualTo("1");
        }
    }

    private static Refusal reason(PostgresHome home) {
        return switch (ManagedPostgres.start(home)) {
            case Start.Refused refused -> refused.reasons().getFirst();
            case Start.Running(ManagedPostgres server) -> {
                server.close();
                throw new AssertionError("it started");
            }
        };
    }
}
