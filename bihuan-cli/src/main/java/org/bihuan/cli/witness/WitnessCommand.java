package org.bihuan.cli.witness;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.bihuan.proof.VerifierKey;

/** {@code witness --data DIR [--log KEY]… [--port N] [--address IP]}. Runs until it is stopped. */
public final class WitnessCommand {
    private static final int PORT = 8091;
    private static final int MOST_PORTS = 65_535;

    private final BiFunction<String, Object, String> words;
    private final PrintStream err;
    private Optional<Path> data = Optional.empty();
    private final List<VerifierKey> logs = new ArrayList<>();
    private int port = PORT;
    private InetAddress address = InetAddress.getLoopbackAddress();
    private boolean understood = true;

    private WitnessCommand(BiFunction<String, Object, String> words, PrintStream err) {
        this.words = words;
        this.err = err;
    }

    /**
     * @param words says a key with one word in it
     * @return the exit code; returns only when it could not start
     */
    public static int run(
            List<String> arguments,
            BiFunction<String, Object, String> words,
            PrintStream out,
            PrintStream err) {
        WitnessCommand command = new WitnessCommand(words, err);
        Iterator<String> left =
                arguments.stream().flatMap(word -> List.of(word.split("=", 2)).stream()).iterator();
        while (left.hasNext()) {
            command.read(left.next(), left);
        }
        if (command.data.isEmpty() && command.understood) {
            command.complain("witness.data", "");
        }
        return command.understood ? command.serve(out) : 2;
    }

    private int serve(PrintStream out) {
        try {
            WitnessFolder folder = new WitnessFolder(data.orElseThrow(), logs);
            try (WitnessServer server =
                    new WitnessServer(
                            folder, new InetSocketAddress(address, port), Clock.systemUTC(), err)) {
                out.println(words.apply("witness.key", folder.ownKey().text()));
                out.println(words.apply("witness.watches", folder.size()));
                String host = address.getHostAddress();
                String shown = host.contains(":") ? "[" + host + "]" : host;
                out.println(
                        words.apply(
                                "witness.ready", "http://" + shown + ":" + server.port() + "/"));
                Thread.currentThread().join();
            }
        } catch (IOException | IllegalArgumentException broken) {
            err.println(words.apply("witness.failed", broken.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return 4;
    }

    private void read(String option, Iterator<String> left) {
        if (!List.of("--data", "--log", "--port", "--address").contains(option)) {
            complain("witness.option", option);
        } else if (!left.hasNext()) {
            complain("witness.no-value", option);
        } else {
            String value = left.next();
            try {
                readValue(option, value);
            } catch (IllegalArgumentException | UnknownHostException unusable) {
                complain("witness.value", option + " " + value);
            }
        }
    }

    private void readValue(String option, String value) throws UnknownHostException {
        switch (option) {
            case "--data" -> data = Optional.of(Path.of(value));
            case "--log" -> logs.add(VerifierKey.parse(value));
            case "--port" -> {
                port = Integer.parseInt(value);
                if (port < 0 || port > MOST_PORTS) {
                    throw new IllegalArgumentException(value);
                }
            }
            default -> address = InetAddress.ofLiteral(value);
        }
    }

    private void complain(String key, String word) {
        understood = false;
        err.println(words.apply(key, word));
    }
}
