package org.bihuan.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * {@code gates CYCLE --server URL --user NAME}: how the steps of a round stand, in the very
 * sentences of a running server; or {@code gates FILE}, an answer that was saved. It computes
 * nothing itself.
 */
final class GatesCommand {
    private static final Set<String> OPTIONS = Set.of("--server", "--user", "--lang");

    private final List<String> words;
    private final Terminal terminal;
    private final Map<String, String> environment;
    private final BufferedReader input;

    GatesCommand(
            List<String> words,
            Terminal terminal,
            Map<String, String> environment,
            BufferedReader input) {
        this.words = words;
        this.terminal = terminal;
        this.environment = environment;
        this.input = input;
    }

    Exit run() {
        Map<String, String> options = new HashMap<>();
        String what = "";
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (OPTIONS.contains(word) && i + 1 < words.size()) {
                options.put(word, words.get(++i));
            } else if (word.startsWith("--")) {
                return refuse(phrases(options), "usage.gates.option", Exit.USAGE, word);
            } else {
                what = word;
            }
        }
        Phrases phrases = phrases(options);
        if (what.isEmpty()) {
            return refuse(phrases, "usage.gates", Exit.USAGE);
        }
        return options.containsKey("--server")
                ? ofServer(phrases, options, what)
                : ofFile(phrases, what);
    }

    private Phrases phrases(Map<String, String> options) {
        String wanted = options.getOrDefault("--lang", "");
        return new Phrases(
                wanted.equals("en")
                        ? Locale.ENGLISH
                        : wanted.equals("zh") ? Locale.CHINESE : terminal.language());
    }

    private Exit ofFile(Phrases phrases, String name) {
        try {
            Path path = Path.of(name);
            if (!Files.isRegularFile(path)) {
                return refuse(phrases, "usage.gates", Exit.USAGE);
            }
            return print(phrases, Files.readString(path));
        } catch (InvalidPathException e) {
            return refuse(phrases, "usage.gates", Exit.USAGE);
        } catch (IOException e) {
            return refuse(phrases, "gates.unreadable", Exit.REFUSED);
        }
    }

    private Exit ofServer(Phrases phrases, Map<String, String> options, String cycle) {
        String user = options.getOrDefault("--user", "");
        if (user.isEmpty() || !cycle.matches("[0-9a-fA-F-]{36}")) {
            return refuse(phrases, "usage.gates", Exit.USAGE);
        }
        try {
            GateServer server = new GateServer(options.getOrDefault("--server", ""));
            if (!server.signIn(user, password(phrases))) {
                return refuse(phrases, "gates.not-signed-in", Exit.REFUSED, user);
            }
            GateServer.Answer answer =
                    server.gates(cycle, phrases.language().equals(Locale.CHINESE) ? "zh" : "en");
            return answer.status() == 200
                    ? print(phrases, answer.body())
                    : refuse(phrases, "gates.not-there", Exit.REFUSED, cycle);
        } catch (IOException | IllegalArgumentException e) {
            return refuse(
                    phrases, "gates.no-server", Exit.FAILED, options.getOrDefault("--server", ""));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Exit.FAILED;
        }
    }

    /** From the environment, or the first line of the input: never a word of the command line. */
    private String password(Phrases phrases) throws IOException {
        String given = environment.get("BIHUAN_PASSWORD");
        if (given != null) {
            return given;
        }
        terminal.err().print(phrases.say("gates.password"));
        terminal.err().flush();
        String line = input.readLine();
        return line == null ? "" : line;
    }

    private Exit print(Phrases phrases, String json) {
        try {
            Object answer = Json.read(json);
            List<?> steps = Json.list(answer, "steps");
            if (steps.isEmpty()) {
                return refuse(phrases, "gates.unreadable", Exit.REFUSED);
            }
            terminal.out()
                    .println(
                            Json.text(answer, "title").orElse("")
                                    + "  "
                                    + Json.text(answer, "unit").orElse(""));
            boolean shut = false;
            for (Object step : steps) {
                shut |= Json.text(step, "state").filter("waiting"::equals).isPresent();
                print(step);
            }
            return shut ? Exit.REMARKS : Exit.CLEAN;
        } catch (Json.Unreadable unreadable) {
            return refuse(phrases, "gates.unreadable", Exit.REFUSED);
        }
    }

    private void print(Object step) {
        terminal.out()
                .println(
                        Json.text(step, "number").orElse("")
                                + ". "
                                + Json.text(step, "name").orElse("")
                                + "  "
                                + Json.text(step, "stateText").orElse(""));
        for (Object blocker : Json.list(step, "blockers")) {
            terminal.out().println("   · " + Json.text(blocker, "text").orElse(""));
        }
    }

    private Exit refuse(Phrases phrases, String key, Exit exit, String... arguments) {
        terminal.err().println(phrases.say(key, (Object[]) arguments));
        return exit;
    }
}
