package org.bihuan.server.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The texts and files that an entry speaks of. The entry holds none of them; it is committed to
 * them, so that whoever has one can show years later that it was this one. Salts are kept as long
 * as the content whose id this is.
 */
public final class Content {
    private final UUID id;
    private final List<Part> parts = new ArrayList<>();

    /** A text or a file under the name of its fact. */
    @SuppressWarnings("ArrayRecordComponent") // Hashed once and forgotten; never compared.
    record Part(String fact, boolean isText, byte[] bytes) {}

    private Content(UUID id) {
        this.id = id;
    }

    /**
     * @param id of the row with whose erasure the salts go: a statement, its version, a dismissal,
     *     an item of the ledger, a file of evidence
     */
    public static Content of(UUID id) {
        return new Content(id);
    }

    /**
     * @param fact lower-case letters; an empty text is none
     */
    public Content text(String fact, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(fact, true, text.getBytes(StandardCharsets.UTF_8)));
        }
        return this;
    }

    public Content file(String fact, byte[] bytes) {
        parts.add(new Part(fact, false, bytes));
        return this;
    }

    UUID id() {
        return id;
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }
}
