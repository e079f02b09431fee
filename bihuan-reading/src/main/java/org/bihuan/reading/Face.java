package org.bihuan.reading;

import java.util.Optional;

/**
 * How letters are set, as far as it is known.
 *
 * @param font of the Chinese letters, as the file names it
 * @param halfPoints size in half points
 */
record Face(Optional<Boolean> bold, Optional<String> font, Optional<Integer> halfPoints) {
    static final Face UNKNOWN = new Face(Optional.empty(), Optional.empty(), Optional.empty());

    /** This face, and where it says nothing, what {@code base} says. */
    Face over(Face base) {
        if (equals(UNKNOWN)) {
            return base;
        }
        return new Face(bold.or(base::bold), font.or(base::font), halfPoints.or(base::halfPoints));
    }

    boolean isBold() {
        return bold.orElse(false);
    }
}
