package org.bihuan.server.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A notice as it is read, by whoever issued it and by whoever got it. Public only because templates
 * are elsewhere.
 *
 * @param issuer name of the unit that issued it; empty text where it is out of sight
 * @param by name of the person; empty text where out of sight
 * @param fileHref of the document; empty text without one
 * @param versions all of the thread that can be opened from here, the newest first
 */
public record NoticePaper(
        String title,
        String number,
        int version,
        String issuer,
        String by,
        Instant at,
        String framework,
        String round,
        String period,
        String theme,
        List<String> words,
        LocalDate signBy,
        LocalDate from,
        LocalDate until,
        String reason,
        String fileName,
        String fileHref,
        List<Version> versions) {

    public NoticePaper {
        words = List.copyOf(words);
        versions = List.copyOf(versions);
    }

    /**
     * @param here whether this is the version that is shown
     */
    public record Version(int number, Instant at, String href, boolean here) {}

    /** Whether a later version has taken its place. */
    public boolean isSuperseded() {
        return !versions.isEmpty() && versions.getFirst().number() > version;
    }
}
