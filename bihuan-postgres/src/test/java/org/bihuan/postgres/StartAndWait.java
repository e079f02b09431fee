package org.bihuan.postgres;

import java.nio.file.Path;

/** Another JVM that starts a server and then waits to be killed. */
final class StartAndWait {

    private StartAndWait() {}

    public static void main(String[] arguments) throws Exception {
        ManagedPostgres server = Servers.running(Servers.homeIn(Path.of(arguments[0])));
        Servers.execute(server, "create table kept as select 7 as n");
        System.out.println("ready");
        Thread.currentThread().join();
    }

    /** Returns once that JVM's server answers. */
    static Process in(PostgresHome home) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                StartAndWait.class.getName(),
                                home.directory().toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String line = process.inputReader().readLine();
        if (!"ready".equals(line)) {
            throw new AssertionError("the other process said: " + line);
        }
        return process;
    }
}
