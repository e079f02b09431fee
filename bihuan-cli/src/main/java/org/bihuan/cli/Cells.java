package org.bihuan.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How wide words stand in a terminal: a Chinese character takes two cells, a Latin letter one, a
 * combining mark none.
 *
 * <p>Source of the wide ranges: Unicode Standard Annex 11, East Asian Width, classes W and F, with
 * neighbouring unassigned code points closed up. The ambiguous class (such as “ and …) counts one
 * cell, as terminals with a UTF-8 locale do.
 */
final class Cells {
    /** Pairs of first and last code point, ascending. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0,
        0x23F3, 0x23F3, 0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F,
        0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5,
        0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5,
        0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728,
        0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
        0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55,
        0x2E80, 0x303E, 0x3041, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3,
        0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6,
        0x16FE0, 0x18D08, 0x1AFF0, 0x1B2FB, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E,
        0x1F191, 0x1F19A, 0x1F200, 0x1F320, 0x1F32D, 0x1F64F, 0x1F680, 0x1F6FC, 0x1F7E0, 0x1F7F0,
        0x1F90C, 0x1FAFF, 0x20000, 0x3FFFD
    };

    /** Never at the start of a line. */
    private static final String CLOSING = "，。；：！？、）】》〉」』”’…,.;:!?)]}%％";

    /** Never at the end of a line. */
    private static final String OPENING = "（【《〈「『“‘([{";

    private static final Pattern STEERING =
            Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]");

    private Cells() {}

    /**
     * Without what would steer a terminal or turn the direction of writing: a file may be called
     * anything.
     */
    static String harmless(String words) {
        return STEERING.matcher(words).replaceAll("\uFFFD");
    }

    static int width(String words) {
        return words.codePoints().map(Cells::width).sum();
    }

    static int width(int codePoint) {
        if (codePoint < 0x300) {
            return 1;
        }
        int place = Arrays.binarySearch(WIDE, codePoint);
        boolean wide = place >= 0 || (-place - 1) % 2 == 1;
        if (wide) {
            return 2;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> 1;
        };
    }

    /** Filled up with blanks on the right. */
    static String left(String words, int cells) {
        return words + " ".repeat(Math.max(0, cells - width(words)));
    }

    /** Filled up with blanks on the left. */
    static String right(String words, int cells) {
        return " ".repeat(Math.max(0, cells - width(words))) + words;
    }

    /** Cut in the middle when it is wider than {@code cells}: both ends of a file name tell. */
    static String shortened(String words, int cells) {
        if (width(words) <= cells) {
            return words;
        }
        int tail = (cells - 1) / 2;
        String head = head(words, cells - 1 - tail);
        String mirrored = new StringBuilder(words).reverse().toString();
        return head + "…" + new StringBuilder(head(mirrored, tail)).reverse();
    }

    private static String head(String words, int cells) {
        int end = 0;
        int used = 0;
        while (end < words.length()) {
            int codePoint = words.codePointAt(end);
            used += width(codePoint);
            if (used > cells) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return words.substring(0, end);
    }

    /**
     * Lines no wider than {@code cells}, broken where Chinese or Latin text may be broken; a word
     * that is too long by itself is cut.
     */
    static List<String> wrapped(String words, int cells) {
        List<String> lines = new ArrayList<>();
        String left = words;
        while (width(left) > cells) {
            int most =
                    Math.max(head(left, cells).length(), Character.charCount(left.codePointAt(0)));
            int end = breakBefore(left, most);
            lines.add(left.substring(0, end).stripTrailing());
            left = left.substring(end).stripLeading();
        }
        lines.add(left);
        return lines;
    }

    /** The last place up to {@code most} where a line may end; {@code most} when there is none. */
    private static int breakBefore(String words, int most) {
        for (int at = most; at > most / 2; at--) {
            if (mayBreak(words, at)) {
                return at;
            }
        }
        return most;
    }

    private static boolean mayBreak(String words, int at) {
        if (at <= 0 || at >= words.length() || Character.isLowSurrogate(words.charAt(at))) {
            return false;
        }
        int before = words.codePointBefore(at);
        int after = words.codePointAt(at);
        if (CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0) {
            return false;
        }
        return before == ' ' || after == ' ' || width(before) == 2 || width(after) == 2;
    }
}
