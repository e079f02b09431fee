package org.bihuan.server.talk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** A talk that was held. */
record Talk(UUID id, Pair pair, LocalDate heldOn, Form form, UUID notedBy, Instant notedAt) {

    /** How they spoke. */
    enum Form {
        FACE,
        GROUP,
        PHONE,
        VIDEO;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        String key() {
            return "talk.form." + stored();
        }

        static java.util.Optional<Form> typed(String word) {
            return java.util.Arrays.stream(values())
                    .filter(form -> form.stored().equals(word))
                    .findFirst();
        }
    }
}
