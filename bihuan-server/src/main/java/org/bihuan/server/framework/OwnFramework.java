package org.bihuan.server.framework;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A framework that a unit wrote itself.
 *
 * @param title in the language of whoever wrote it first: Chinese
 * @param typed as it came
 * @param whole the same, with what a variant takes from its base
 */
public record OwnFramework(
        UUID unitId,
        UUID id,
        String frameworkId,
        int version,
        State state,
        String title,
        String typed,
        String whole,
        Instant keptAt,
        Optional<Instant> publishedAt) {

    /** How far it has come. */
    public enum State {
        /** May still change; no cycle begins with it. */
        DRAFT,
        /** New cycles may begin with it. */
        PUBLISHED,
        /** A later version took its place; the cycles that began with it keep it. */
        SUPERSEDED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Id and version in one word. */
    public String reference() {
        return frameworkId + "@" + version;
    }

    public Pack pack() {
        return Pack.of(whole);
    }
}
