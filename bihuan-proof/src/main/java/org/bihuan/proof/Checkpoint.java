package org.bihuan.proof;

import java.util.Optional;

/**
 * The head of a log (C2SP tlog-checkpoint): which log, how many entries, and the root over them.
 *
 * @param origin the one name of the log; neither blank nor with a line end
 */
public record Checkpoint(String origin, long size, Hash root) {

    public Checkpoint {
        if (origin.isEmpty() || origin.contains("\n") || size < 0) {
            throw new IllegalArgumentException("no head: " + origin + ", " + size);
        }
    }

    /** Three lines; what a log signs. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /** Empty unless it is spelt as {@link #text()} spells it; more lines may follow. */
    static Optional<Checkpoint> parse(String text) {
        String[] lines = text.split("\n", 4);
        if (lines.length < 4 || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            return Optional.empty();
        }
        try {
            long size = Long.parseLong(lines[1]);
            return Optional.of(new Checkpoint(lines[0], size, Hash.fromBase64(lines[2])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
