package org.bihuan.server.reuse;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.statement.Submitted;
import org.bihuan.text.reuse.ReuseText;

/**
 * What a text of the index is, as its id there says.
 *
 * @param statement empty for a reference text
 * @param text id of the version, or of the reference text
 */
record Entry(UUID unitId, Optional<UUID> statement, UUID text) {

    private static final String VERSION = "v";
    private static final String REFERENCE = "r";

    static Entry of(Submitted version) {
        return new Entry(version.unitId(), Optional.of(version.statementId()), version.versionId());
    }

    static Entry of(ReferenceText reference) {
        return new Entry(reference.unitId(), Optional.empty(), reference.id());
    }

    static Entry read(String id) {
        List<String> parts = List.of(id.split("/", -1));
        return new Entry(
                UUID.fromString(parts.get(1)),
                parts.getFirst().equals(VERSION)
                        ? Optional.of(UUID.fromString(parts.get(2)))
                        : Optional.empty(),
                UUID.fromString(parts.getLast()));
    }

    String id() {
        return statement
                .map(whole -> VERSION + "/" + unitId + "/" + whole + "/" + text)
                .orElseGet(() -> REFERENCE + "/" + unitId + "/" + text);
    }

    /** Of a person, or of the unit's team: texts of the same are earlier ones of his own. */
    static String author(UUID unitId, Optional<UUID> person) {
        return person.map(one -> "person/" + one).orElse("team/" + unitId);
    }

    ReuseText text(String author, boolean reference, String words) {
        return new ReuseText(id(), author, reference, words);
    }
}
