package org.bihuan.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A text and who signed it (C2SP signed-note). Here the text is a {@link Checkpoint}; witnesses add
 * the time at which they saw it (C2SP tlog-cosignature, Ed25519).
 *
 * @param text with its final line end
 */
public record SignedNote(String text, List<Line> lines) {
    private static final String DASH = "— ";
    private static final int MOST_LINES = 100;
    private static final int TIME_BYTES = 8;

    /**
     * A signature.
     *
     * @param name of the key
     * @param signature the key's id and what it signed, in base 64
     */
    record Line(String name, String signature) {
        byte[] bytes(int from) {
            byte[] all = Base64.getDecoder().decode(signature);
            return Arrays.copyOfRange(all, Math.min(from, all.length), all.length);
        }
    }

    /** What a note says of one key. */
    public enum Standing {
        SIGNED,
        /** There is a line under its name and id, and it is not its signature. */
        FORGED,
        ABSENT
    }

    public SignedNote {
        lines = List.copyOf(lines);
    }

    public static SignedNote of(Checkpoint head, SigningKey log) {
        byte[] signature = log.sign(head.text().getBytes(StandardCharsets.UTF_8));
        return new SignedNote(head.text(), List.of(line(log.verifier(), signature)));
    }

    /** The same note with what a witness says: I have seen this head at this time. */
    SignedNote seenBy(SigningKey witness, Instant now) {
        byte[] signature = witness.sign(seen(now.getEpochSecond()));
        byte[] timed =
                ByteBuffer.allocate(TIME_BYTES + signature.length)
                        .putLong(now.getEpochSecond())
                        .put(signature)
                        .array();
        List<Line> more = new ArrayList<>(lines);
        more.add(line(witness.verifier(), timed));
        return new SignedNote(text, more);
    }

    private static Line line(VerifierKey key, byte[] signature) {
        byte[] signed = Arrays.copyOf(key.id(), VerifierKey.ID_BYTES + signature.length);
        System.arraycopy(signature, 0, signed, VerifierKey.ID_BYTES, signature.length);
        return new Line(key.name(), Base64.getEncoder().encodeToString(signed));
    }

    private byte[] seen(long second) {
        return ("cosignature/v1\ntime " + second + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    public Standing standing(VerifierKey key) {
        Standing standing = Standing.ABSENT;
        for (Line line : lines) {
            if (line.name().equals(key.name())
                    && Arrays.equals(Arrays.copyOf(line.bytes(0), key.id().length), key.id())) {
                if (!isBy(key, line)) {
                    return Standing.FORGED;
                }
                standing = Standing.SIGNED;
            }
        }
        return standing;
    }

    private boolean isBy(VerifierKey key, Line line) {
        byte[] signature = line.bytes(VerifierKey.ID_BYTES);
        if (key.type() == VerifierKey.Type.LOG) {
            return key.signed(text.getBytes(StandardCharsets.UTF_8), signature);
        }
        if (signature.length <= TIME_BYTES) {
            return false;
        }
        long second = ByteBuffer.wrap(signature).getLong();
        byte[] bare = Arrays.copyOfRange(signature, TIME_BYTES, signature.length);
        return key.signed(seen(second), bare);
    }

    /** The note as a file. */
    public String file() {
        StringBuilder file = new StringBuilder(text).append('\n');
        for (Line line : lines) {
            file.append(DASH).append(line.name()).append(' ').append(line.signature()).append('\n');
        }
        return file.toString();
    }

    /** Empty unless it is a note with at least one signature. */
    public static Optional<SignedNote> parse(String file) {
        int blank = file.lastIndexOf("\n\n");
        boolean ended = file.endsWith("\n") && blank > 0 && blank + 2 < file.length();
        if (!ended || file.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        for (String row : file.substring(blank + 2).lines().toList()) {
            int gap = row.lastIndexOf(' ');
            if (!row.startsWith(DASH) || gap <= DASH.length() || lines.size() == MOST_LINES) {
                return Optional.empty();
            }
            try {
                Line line = new Line(row.substring(DASH.length(), gap), row.substring(gap + 1));
                line.bytes(0); // which is base 64, or else
                lines.add(line);
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return Optional.of(new SignedNote(file.substring(0, blank + 1), lines));
    }

    /** The head that the note is about; empty if it is about something else. */
    public Optional<Checkpoint> head() {
        return Checkpoint.parse(text);
    }
}
