import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.bihuan.postgres.ManagedPostgres;
import org.bihuan.postgres.PostgresHome;
import org.bihuan.postgres.Start;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Migrates an empty PostgreSQL and writes the classes of its tables, so that SQL in Java is checked
 * by the compiler against the very schema that will run. Run by Maven as a single source file.
 *
 * <p>Arguments: folder of the migrations, folder of the build.
 */
class Codegen {

    public static void main(String[] arguments) throws Exception {
        Path migrations = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        Path sources = target.resolve("generated-sources/schema");
        Path stamp = target.resolve("schema.stamp");
        String state = stateOf(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(state) && Files.exists(sources)) {
            return;
        }
        quieten();
        PostgresHome home =
                new PostgresHome(
                        target.resolve("schema-postgres"), target.resolve("postgres-binaries"));
        switch (ManagedPostgres.start(home)) {
            case Start.Running(ManagedPostgres server) -> {
                try (server) {
                    migrate(server, migrations);
                    generate(server, sources);
                }
            }
            case Start.Refused refused -> {
                System.err.println("No PostgreSQL to generate from: " + refused.reasons());
                System.exit(4);
            }
        }
        Files.writeString(stamp, state);
    }

    private static void quieten() {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME))
                .setLevel(ch.qos.logback.classic.Level.WARN);
    }

    private static void migrate(ManagedPostgres server, Path migrations) {
        Flyway flyway =
                Flyway.configure()
                        .dataSource(
                                server.jdbcUrl(),
                                server.owner().user(),
                                server.owner().password())
                        .locations("filesystem:" + migrations)
                        .cleanDisabled(false)
                        .load();
        flyway.clean();
        flyway.migrate();
    }

    private static void generate(ManagedPostgres server, Path sources) throws Exception {
        GenerationTool.generate(
                new Configuration()
                        .withLogging(Logging.WARN)
                        .withJdbc(
                                new Jdbc()
                                        .withDriver("org.postgresql.Driver")
                                        .withUrl(server.jdbcUrl())
                                        .withUser(server.owner().user())
                                        .withPassword(server.owner().password()))
                        .withGenerator(
                                new Generator()
                                        .withDatabase(database())
                                        .withGenerate(
                                                new Generate()
                                                        .withGlobalObjectReferences(true)
                                                        .withJavaTimeTypes(true)
                                                        .withImplicitJoinPathsToOne(false)
                                                        .withImplicitJoinPathsToMany(false)
                                                        .withImplicitJoinPathsManyToMany(false)
                                                        .withDeprecated(false))
                                        .withTarget(
                                                new Target()
                                                        .withPackageName("org.bihuan.server.schema")
                                                        .withDirectory(sources.toString())
                                                        .withClean(true))));
    }

    private static Database database() {
        return new Database()
                .withName("org.jooq.meta.postgres.PostgresDatabase")
                .withInputSchema("public")
                .withOutputSchemaToDefault(true)
                .withExcludes("flyway_schema_history|bihuan_.*|refuse_change")
                .withForcedTypes(
                        new ForcedType()
                                .withName("INSTANT")
                                .withIncludeTypes("(?i:timestamp with time zone|timestamptz)"));
    }

    private static String stateOf(Path migrations) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        List<Path> files;
        try (var listed = Files.list(migrations)) {
            files = listed.sorted().toList();
        }
        for (Path file : files) {
            digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
        Path self = migrations.resolve("../../../../build/Codegen.java").normalize();
        digest.update(Files.readAllBytes(self));
        return HexFormat.of().formatHex(digest.digest());
    }
}
