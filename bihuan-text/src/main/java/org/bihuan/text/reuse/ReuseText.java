package org.bihuan.text.reuse;

/**
 * A text that others are compared with.
 *
 * @param id names it in reports; a later text with the same id takes its place. At most {@link
 *     #LONGEST_NAME} bytes of UTF-8, as is the author
 * @param author who wrote it, in whatever way the caller tells people apart; empty when unknown
 * @param reference a loaded reference text: from a library, the net, a collection of samples
 * @param text as read; reports give offsets in it, in UTF-16 code units
 */
public record ReuseText(String id, String author, boolean reference, String text) {
    static final int LONGEST_NAME = 4_000;

    /** A colleague's text. */
    public ReuseText(String id, String text) {
        this(id, "", false, text);
    }
}
