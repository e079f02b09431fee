package org.bihuan.server.page;

import java.util.Optional;

/**
 * One reason why a form was not accepted.
 *
 * @param field id of the form field that mends it; empty when no field does
 */
public record Refusal(Said said, Optional<String> field) {

    public static Refusal at(String field, String key, Object... arguments) {
        return new Refusal(Said.of(key, arguments), Optional.of(field));
    }

    public static Refusal of(String key, Object... arguments) {
        return new Refusal(Said.of(key, arguments), Optional.empty());
    }
}
