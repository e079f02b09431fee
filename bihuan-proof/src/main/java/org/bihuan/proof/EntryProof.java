package org.bihuan.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * One entry and the path from it to a signed head: a file of its own that can be checked without
 * the log (C2SP tlog-proof). The entry itself travels as the extra data; only its hash counts.
 *
 * @param entry in its canonical spelling
 */
public record EntryProof(String entry, long index, List<Hash> path, SignedNote head) {
    static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final int LONGEST_PATH = 63;

    public EntryProof {
        path = List.copyOf(path);
    }

    /** As it is kept under the ending {@code .tlog-proof}. */
    public String file() {
        StringBuilder file = new StringBuilder(FIRST_LINE);
        file.append("\nextra ").append(Base64.getEncoder().encodeToString(bytes()));
        file.append("\nindex ").append(index).append('\n');
        path.forEach(hash -> file.append(hash.base64()).append('\n'));
        return file.append('\n').append(head.file()).toString();
    }

    /** Empty unless it is such a file, with an entry in it. */
    public static Optional<EntryProof> parse(String file) {
        int blank = file.indexOf("\n\n");
        String[] lines = blank < 0 ? new String[0] : file.substring(0, blank).split("\n", -1);
        if (lines.length < 3
                || lines.length > LONGEST_PATH + 3
                || !lines[0].equals(FIRST_LINE)
                || !lines[1].startsWith("extra ")
                || !lines[2].matches("index (0|[1-9][0-9]{0,17})")) {
            return Optional.empty();
        }
        try {
            byte[] extra = Base64.getDecoder().decode(lines[1].substring(6));
            String entry = new String(extra, StandardCharsets.UTF_8);
            List<Hash> path = new ArrayList<>();
            for (int i = 3; i < lines.length; i++) {
                path.add(Hash.fromBase64(lines[i]));
            }
            long index = Long.parseLong(lines[2].substring(6));
            return SignedNote.parse(file.substring(blank + 2))
                    .map(head -> new EntryProof(entry, index, path, head));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    byte[] bytes() {
        return entry.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the path leads to the head that the note is about. */
    boolean holds() {
        return head.head()
                .filter(h ->
                        MerkleTree.includes(Hash.ofLeaf(bytes()), index, h.size(), path, h.root()))
                .isPresent();
    }
}
