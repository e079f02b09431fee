package org.bihuan.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartingAManagedServerTest {

    @TempDir Path directory;

    @Test
    void anEmptyFolderBecomesAServerThatTheOwnerCanUse() throws Exception {
        try (ManagedPostgres server = Servers.running(Servers.homeIn(directory));
                var connection =
                        DriverManager.getConnection(
                                server.jdbcUrl(),
                                server.owner().user(),
                                server.owner().password())) {
            try (var rows = connection.createStatement().executeQuery("show server_version")) {
                rows.next();

                assertThat(rows.getString(1)).startsWith(Binaries.MAJOR + ".");
            }
        }
    }
}
