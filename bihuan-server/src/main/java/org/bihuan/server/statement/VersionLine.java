package org.bihuan.server.statement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A version in the list of versions; see {@link StoredVersion}. */
public record VersionLine(
        int number,
        String fileName,
        String format,
        Optional<String> encoding,
        List<String> doubts,
        String sha256,
        int bytes,
        String by,
        Instant at) {
    public VersionLine {
        doubts = List.copyOf(doubts);
    }
}
