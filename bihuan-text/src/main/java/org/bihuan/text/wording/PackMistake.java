package org.bihuan.text.wording;

import java.util.List;

/**
 * One mistake in a pack, at its line.
 *
 * @param line counted from 1
 * @param written what stands there
 * @param allowed what may stand there
 */
public record PackMistake(String file, int line, Kind kind, String written, List<String> allowed) {
    public PackMistake {
        allowed = List.copyOf(allowed);
    }

    /** What is wrong. */
    public enum Kind {
        /** The line begins with a word that names no kind of line. */
        UNKNOWN_KIND,
        /** The line has a cell that lines of this kind do not have. */
        UNKNOWN_CELL,
        /** A cell is there twice. */
        DUPLICATE,
        /** The line lacks what it is about, or a cell that it needs. */
        MISSING,
        /** A cell holds what it cannot hold. */
        NOT_ALLOWED
    }
}
