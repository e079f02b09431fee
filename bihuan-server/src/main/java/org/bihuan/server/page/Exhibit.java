package org.bihuan.server.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A piece of evidence (佐证) as a list shows it.
 *
 * @param kind what sort of evidence it is, in the page's language
 * @param shows what it shows, in the words of the person who brought it
 * @param bytes size of the file
 * @param sha256 64 hexadecimal digits
 * @param details what was said besides, each ready to be read: day, place, people, what followed
 * @param photograph whether a small picture of it may be shown
 * @param outcome whether it shows a result, and not only an action
 */
public record Exhibit(
        UUID id,
        String name,
        String kind,
        String shows,
        long bytes,
        String sha256,
        boolean outcome,
        String by,
        Instant at,
        List<String> details,
        boolean photograph) {
    public Exhibit {
        details = List.copyOf(details);
    }

    public Exhibit(
            UUID id,
            String name,
            String kind,
            String shows,
            long bytes,
            String sha256,
            boolean outcome,
            String by,
            Instant at) {
        this(id, name, kind, shows, bytes, sha256, outcome, by, at, List.of(), false);
    }
}
