package org.bihuan.cli;

/**
 * What the program knows of the place where a person reads along.
 *
 * @param colour only where a person reads along and has not asked for plain text
 * @param bar whether standard error is watched, so that a line may be drawn over
 * @param columns width of standard output in half-width cells; 0 when nobody watches it
 */
record Screen(boolean colour, boolean bar, int columns) {

    /** Nobody watches: a pipe or a file. */
    static Screen none() {
        return new Screen(false, false, 0);
    }

    String painted(String code, String words) {
        return colour ? "\u001B[" + code + "m" + words + "\u001B[0m" : words;
    }

    String strong(String words) {
        return painted("1", words);
    }
}
