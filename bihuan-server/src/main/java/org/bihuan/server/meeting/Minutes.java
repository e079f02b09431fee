package org.bihuan.server.meeting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bihuan.server.page.Language;

/**
 * Minutes as they were when the meeting was closed.
 *
 * @param number of the closing, from 1: a meeting that was opened again has several
 * @param logRoot the short root of the unit's log at that moment; empty while it is empty
 * @param sha256 of the lines, UTF-8, each ended by a line feed; hexadecimal
 * @param reopened why they were opened again, if they were
 */
record Minutes(
        UUID id,
        UUID meetingId,
        int number,
        Language language,
        List<Line> lines,
        String sha256,
        String logRoot,
        UUID closedBy,
        Instant closedAt,
        Optional<Reopening> reopened) {
    Minutes {
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param about the person whose criticism it holds; it is shown to few
     */
    record Line(Rank rank, String words, Optional<UUID> about) {
        Line {
            if (words.indexOf('\n') >= 0 || words.indexOf('\r') >= 0) {
                throw new IllegalArgumentException("more than a line");
            }
        }
    }

    enum Rank {
        TITLE,
        HEADING,
        TEXT
    }

    record Reopening(String reason, UUID by, Instant at) {}

    static String text(List<Line> lines) {
        return lines.stream().map(line -> line.words() + "\n").collect(Collectors.joining());
    }

    static String sha256(List<Line> lines) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text(lines).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
