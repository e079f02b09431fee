package org.bihuan.reading.room;

import org.bihuan.reading.ReadingLimits;

/**
 * What a child is asked; the file's bytes follow it.
 *
 * @param name the file's own, for people
 */
record Question(String name, ReadingLimits limits, Wanted wanted) {

    /** What is to be read of the file. */
    enum Wanted {
        TEXT,
        TABLES,
        /** A small picture of a photograph. */
        PICTURE
    }
}
