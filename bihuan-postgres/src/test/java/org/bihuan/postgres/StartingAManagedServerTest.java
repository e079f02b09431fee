package org.bihuan.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartingAManagedServerTest {

    @TempDir static Path directory;

    static ManagedPostgres server;

    @BeforeAll
    static void start() {
        server = Servers.running(Servers.homeIn(directory));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theServerIsOfTheVersionThatTheArchiveSays() throws Exception {
        assertThat(Servers.one(server, "show server_version")).startsWith(Binaries.MAJOR + ".");
    }

    @Test
    void everySettingThatKeepsAcknowledgedRowsIsOn() throws Exception {
        for (String setting :
                List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            assertThat(Servers.one(server, "show " + setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    void textIsUnicodeWithoutTheSystemsLocales() throws Exception {
        String row =
                Servers.one(
                        server,
                        "select concat_ws(' ', pg_encoding_to_char(encoding), datlocprovider, datlocale)"
                                + " from pg_database where datname = current_database()");

        assertThat(row).isEqualTo("UTF8 b C.UTF-8");
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        assertThatThrownBy(() ->
                        DriverManager.getConnection(
                                server.jdbcUrl(), server.owner().user(), "wrong"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void otherMachinesFindNoOpenPort() throws Exception {
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(network.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    assertThatThrownBy(() -> new Socket(address, server.port()).close())
                            .as(address.toString())
                            .hasMessageContaining("refused");
                }
            }
        }
    }

    @Test
    void passwordsAreForTheOwnerOfTheFileOnly() throws Exception {
        Path file = Servers.homeIn(directory).loginsFile();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(server.owner().password()).hasSize(43);
        assertThat(server.owner().toString()).doesNotContain(server.owner().password());
    }

    @Test
    void theApplicationsRoleHasNoPowerAndOwnsNothing() throws Exception {
        String powers =
                Servers.one(
                        server,
                        "select concat_ws(' ', rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication)"
                                + " from pg_roles where rolname = 'bihuan_app'");

        assertThat(powers).isEqualTo("f f f f f");
        try (var connection = Servers.connect(server, server.application());
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create table mine (a int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aSecondStartInTheSameHomeIsRefused() {
        Start second = ManagedPostgres.start(Servers.homeIn(directory));

        assertThat(second)
                .isEqualTo(
                        new Start.Refused(
                                List.of(
                                        new Refusal.HomeInUse(
                                                directory.toAbsolutePath(),
                                                Long.toString(ProcessHandle.current().pid())))));
    }
}
