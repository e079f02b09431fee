package org.bihuan.server.outside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.server.page.Said;

/**
 * A connection tried step by step, until one fails. Public only because templates are elsewhere.
 */
public final class Trial {

    /**
     * One step.
     *
     * @param said what was tried and, where it failed, why and what to do
     */
    public record Step(boolean good, Said said) {}

    /** What a step does; whatever it throws is why it failed. */
    interface Work {
        void run() throws IOException;
    }

    private final List<Step> steps = new ArrayList<>();

    public List<Step> steps() {
        return List.copyOf(steps);
    }

    public boolean isGood() {
        return steps.stream().allMatch(Step::good);
    }

    /** Not tried if an earlier one failed. */
    Trial step(String key, Object argument, Work work) {
        if (!isGood()) {
            return this;
        }
        try {
            work.run();
            steps.add(new Step(true, Said.of(key, argument)));
        } catch (IOException | RuntimeException failed) {
            Failure failure = Failure.of(failed);
            steps.add(
                    new Step(
                            false,
                            Said.of(
                                    "outside.trial.failed",
                                    Said.of(key, argument),
                                    failure.said())));
        }
        return this;
    }

    /** The first two steps of every trial. */
    Trial reaching(String url, int usualPort) {
        URI uri = uri(url);
        String host = uri.getHost() == null ? "" : uri.getHost();
        int port = uri.getPort() < 0 ? usualPort : uri.getPort();
        return step("outside.trial.address", url, () -> requireHost(host))
                .step("outside.trial.name", host, () -> InetAddress.getAllByName(bare(host)))
                .step(
                        "outside.trial.reach",
                        host + ":" + port,
                        () -> {
                            try (Socket socket = new Socket()) {
                                socket.connect(
                                        new InetSocketAddress(bare(host), port),
                                        (int) Outgoing.PATIENCE.toMillis());
                            }
                        });
    }

    private static void requireHost(String host) {
        if (host.isEmpty()) {
            throw new Failure.Told(Failure.ADDRESS_UNFIT);
        }
    }

    private static String bare(String host) {
        return host.replace("[", "").replace("]", "");
    }

    private static URI uri(String url) {
        try {
            return URI.create(url.strip());
        } catch (IllegalArgumentException unreadable) {
            return URI.create("");
        }
    }
}
