package org.bihuan.server.page;

import java.time.Instant;
import java.util.UUID;

/**
 * A piece of evidence (佐证) as a list shows it.
 *
 * @param kind what sort of evidence it is, in the page's language
 * @param shows what it shows, in the words of the person who brought it
 * @param bytes size of the file
 * @param sha256 64 hexadecimal digits
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
        Instant at) {}
