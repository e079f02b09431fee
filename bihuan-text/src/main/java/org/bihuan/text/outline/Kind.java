package org.bihuan.text.outline;

/** What a stretch of text states. */
enum Kind {
    FINDING,
    CAUSE,
    MEASURE
}
