package org.bihuan.text.outline;

/** What a stretch of text states. */
public enum Kind {
    FINDING,
    CAUSE,
    MEASURE
}
