package org.bihuan.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Runs PostgreSQL's tools as somebody who is not root.
 *
 * <p>PostgreSQL looks at its effective user id and refuses 0. In a user namespace without a map
 * ({@code unshare -U}) the id reads as "nobody", while the kernel still lets the process at root's
 * files. Where namespaces are forbidden, as in many containers, {@code setpriv} really becomes
 * nobody and the cluster is handed over to it.
 *
 * @param prefix what to put before a command; empty for an ordinary user
 * @param owner the user id that the cluster has to belong to; empty when it is ours anyway
 */
record Commands(PostgresHome home, List<String> prefix, OptionalInt owner) {

    static final int NOBODY = 65534;

    private static final String UID = "unix:uid";

    static Commands forThisUser(PostgresHome home) throws IOException, RefusedStart {
        if (!isRoot() && hasName()) {
            return new Commands(home, List.of(), OptionalInt.empty());
        }
        Commands namespace =
                new Commands(
                        home,
                        List.of("unshare", "-U"),
                        isRoot() ? OptionalInt.of(0) : OptionalInt.empty());
        if (namespace.works("true")) {
            return namespace;
        }
        if (!isRoot()) {
            return new Commands(home, List.of(), OptionalInt.empty());
        }
        String id = Integer.toString(NOBODY);
        Commands nobody =
                new Commands(
                        home,
                        List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups"),
                        OptionalInt.of(NOBODY));
        if (nobody.works("test", "-x", home.directory().toString())) {
            return nobody;
        }
        throw new RefusedStart(new Refusal.CannotShedRoot(home.directory()));
    }

    /** Runs to the end; true if the exit code is 0. The output lies in the home's command log. */
    boolean run(List<String> command) throws IOException {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG"));
        environment.put("LC_ALL", "C");
        builder.directory(home.directory().toFile());
        builder.redirectErrorStream(true);
        builder.redirectOutput(home.commandOutput().toFile());
        try {
            return builder.start().waitFor() == 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    /** Gives a tree to the user that the server will be; it may have been another one last time. */
    void handOver(Path tree) throws IOException {
        if (owner.isEmpty()
                || Integer.valueOf(owner.getAsInt()).equals(Files.getAttribute(tree, UID))) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
                Files.setAttribute(path, "unix:gid", owner.getAsInt(), LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, UID, owner.getAsInt(), LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    static List<String> lastLines(Path log) throws IOException {
        if (!Files.exists(log)) {
            return List.of();
        }
        List<String> lines =
                new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
        return lines.subList(Math.max(0, lines.size() - 12), lines.size());
    }

    private boolean works(String... command) {
        try {
            return run(List.of(command));
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /** PostgreSQL refuses a user without a name, too, as containers give one. */
    private static boolean hasName() throws IOException {
        return !Files.getOwner(Path.of("/proc/self")).getName().matches("\\d+");
    }

    private static boolean isRoot() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), UID));
    }
}
