package org.bihuan.server.selfcheck;

import java.util.List;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;

/**
 * One control point (控制点).
 *
 * @param code in the keys of its words
 * @param found what was looked at just now; empty where there is nothing to look at
 */
record Point(String code, Standing standing, List<Said> found) {

    Point {
        found = List.copyOf(found);
    }

    /** How a point stands. */
    enum Standing {
        /** The product does its part. */
        PROVIDED("provided", Tone.GOOD),
        /** The product could, and something here keeps it from it. */
        LOOK("look", Tone.SOON),
        /** Whoever runs the machine does it. */
        YOURS("yours", Tone.WAITING),
        /** The product does not do it yet. */
        MISSING("missing", Tone.BAD);

        private final String word;
        private final Tone tone;

        Standing(String word, Tone tone) {
            this.word = word;
            this.tone = tone;
        }

        String said() {
            return "selfcheck.standing." + word;
        }

        Tone tone() {
            return tone;
        }
    }
}
