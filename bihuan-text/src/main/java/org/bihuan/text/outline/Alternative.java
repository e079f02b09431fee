package org.bihuan.text.outline;

/**
 * One way to read a place.
 *
 * @param confidence percent; the alternatives of one place sum up to at most 100
 */
public record Alternative(Correction.Call call, int confidence) {
    public Alternative {
        if (confidence < 0 || confidence > 100) {
            throw new IllegalArgumentException("confidence " + confidence);
        }
    }
}
