package org.bihuan.text.reuse;

import java.util.Arrays;
import org.bihuan.text.Span;

/** A text as {@link Folding} leaves it, and the way back to the text as read. */
final class FoldedText {
    final String raw;

    /** Only the first {@link #length} count. */
    final char[] chars;

    final int length;

    /** By index of a folded character: where it stands in {@link #raw}. */
    private final int[] from;

    FoldedText(String raw, char[] chars, int[] from, int length) {
        this.raw = raw;
        this.chars = chars;
        this.from = from;
        this.length = length;
    }

    /** Where a folded character stands in the text as read. */
    int rawStart(int index) {
        return from[index];
    }

    /** Where the character behind it begins in the text as read. */
    int rawEnd(int index) {
        int at = from[index];
        return at + Character.charCount(raw.codePointAt(at));
    }

    /** From the first to the last of the folded characters {@code start} to before {@code end}. */
    Span raw(int start, int end) {
        return new Span(rawStart(start), rawEnd(end - 1));
    }

    /** Index of the first folded character that stands at or behind {@code offset}. */
    int folded(int offset) {
        int place = Arrays.binarySearch(from, 0, length, offset);
        if (place < 0) {
            return -place - 1;
        }
        while (place > 0 && from[place - 1] == offset) {
            place--;
        }
        return place;
    }

    char[] trimmed() {
        return Arrays.copyOf(chars, length);
    }
}
