package org.bihuan.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.bihuan.postgres.ColdBackup.Outcome;
import org.bihuan.postgres.ColdBackup.Why;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drill: a backup is one only after it has been restored and somebody has read from it. */
class ColdBackupTest {

    @TempDir Path folder;

    private PostgresHome home;
    private PostgresHome other;
    private Path backup;

    @BeforeEach
    void aServerThatWasUsedAndStopped() throws Exception {
        home = Servers.homeIn(folder.resolve("home"));
        other = Servers.homeIn(folder.resolve("other"));
        backup = folder.resolve("backup");
        try (ManagedPostgres server = Servers.running(home)) {
            Servers.execute(server, "create table kept (words text)");
            Servers.execute(
                    server, "insert into kept select 'row ' || n from generate_series(1, 5000) n");
            assertThat(ColdBackup.make(home, backup)).isInstanceOf(Outcome.Refused.class);
            assertThat(backup).doesNotExist();
        }
    }

    @Test
    void whatWasKeptIsThereAgainAfterARestore() throws Exception {
        assertThat(ColdBackup.make(home, backup)).isInstanceOf(Outcome.Done.class);
        assertThat(ColdBackup.restore(backup, other)).isInstanceOf(Outcome.Done.class);

        try (ManagedPostgres restored = Servers.running(other)) {
            assertThat(Servers.one(restored, "select count(distinct words) from kept"))
                    .isEqualTo("5000");
            Servers.execute(restored, "insert into kept values ('later')");
        }
        try (ManagedPostgres original = Servers.running(home)) {
            assertThat(Servers.one(original, "select count(*) from kept")).isEqualTo("5000");
        }
    }

    /** One changed byte, one file that is missing, one too many: nothing is written. */
    @Test
    void aDamagedBackupIsNotRestored() throws Exception {
        ColdBackup.make(home, backup);
        Path file = backup.resolve("data").resolve("PG_VERSION");
        byte[] honest = Files.readAllBytes(file);
        Path more = backup.resolve("data").resolve("more");
        List<Runnable> damages =
                List.of(
                        () -> write(file, new byte[] {1}),
                        () -> delete(file),
                        () -> write(more, new byte[] {1}));
        for (Runnable damage : damages) {
            damage.run();
            assertThat(ColdBackup.restore(backup, other))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.why()).isEqualTo(Why.DAMAGED));
            assertThat(other.cluster()).doesNotExist();
            write(file, honest);
        }
        delete(more);
        assertThat(ColdBackup.restore(backup, other)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void nothingIsOverwritten() throws Exception {
        ColdBackup.make(home, backup);

        assertThat(ColdBackup.make(home, backup))
                .isEqualTo(new Outcome.Refused(Why.IN_THE_WAY, backup));
        assertThat(ColdBackup.restore(backup, home))
                .isEqualTo(new Outcome.Refused(Why.IN_THE_WAY, home.directory()));
        assertThat(ColdBackup.restore(folder.resolve("nowhere"), other))
                .isEqualTo(new Outcome.Refused(Why.NOTHING_THERE, folder.resolve("nowhere")));
    }

    @Test
    void itIsForTheEyesOfItsOwnerOnly() throws Exception {
        ColdBackup.make(home, backup);

        try (var all = Files.walk(backup.resolve("data"))) {
            assertThat(all.toList())
                    .allSatisfy(path ->
                            assertThat(Files.getPosixFilePermissions(path).toString())
                                    .doesNotContain("GROUP", "OTHERS"));
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(
                    file, content, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
