package org.bihuan.server.page;

import java.io.Serializable;
import java.util.List;

/**
 * Something to be said once the language is known: the key of a sentence and what fills it.
 *
 * @param key a key of a bundle, such as {@code ledger.refused.no-evidence}
 * @param arguments texts, numbers, dates ({@link java.time.LocalDate}) or further {@link Said}s
 */
public record Said(String key, List<Object> arguments) implements Serializable {
    public Said {
        arguments = List.copyOf(arguments);
    }

    public static Said of(String key, Object... arguments) {
        return new Said(key, List.of(arguments));
    }
}
