package org.bihuan.reading;

import java.util.EnumSet;
import java.util.Set;

/** Finds what the eye does not see or what no font may show; such characters stay in the text. */
final class OddCharacters {

    static Set<Doubt> in(CharSequence text) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x7F) {
                if (c < ' ' && !isLayout(c)) {
                    doubts.add(Doubt.CONTROL_CHARACTERS);
                }
            } else if (c < 0x2000 || within(c, 0x3000, 0xD7FF)) {
                early(c, doubts);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                pair(Character.toCodePoint(c, text.charAt(++i)), doubts);
            } else {
                late(c, doubts);
            }
        }
        return doubts;
    }

    static boolean within(int c, int first, int last) {
        return c >= first && c <= last;
    }

    static boolean isLayout(char c) {
        return c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x0B;
    }

    private static void early(char c, Set<Doubt> doubts) {
        if (c == 0x00AD) {
            doubts.add(Doubt.ZERO_WIDTH);
        } else if (c == 0x061C) {
            doubts.add(Doubt.BIDI_CONTROLS);
        } else if (c < 0xA0 && c != 0x85) {
            doubts.add(Doubt.CONTROL_CHARACTERS);
        }
    }

    private static void late(char c, Set<Doubt> doubts) {
        if (Character.isSurrogate(c)) {
            doubts.add(Doubt.LONE_SURROGATES);
        } else if (within(c, 0xE000, 0xF8FF)) {
            doubts.add(Doubt.PRIVATE_USE);
        } else if (c == 0xFFFD) {
            doubts.add(Doubt.REPLACED_CHARACTERS);
        } else if (within(c, 0x200B, 0x200D) || within(c, 0x2060, 0x2064) || c == 0xFEFF) {
            doubts.add(Doubt.ZERO_WIDTH);
        } else if (c == 0x200E
                || c == 0x200F
                || within(c, 0x202A, 0x202E)
                || within(c, 0x2066, 0x206F)) {
            doubts.add(Doubt.BIDI_CONTROLS);
        }
    }

    private static void pair(int codePoint, Set<Doubt> doubts) {
        if (codePoint >= 0xF0000) {
            doubts.add(Doubt.PRIVATE_USE);
        } else if (codePoint >= 0xE0000 && codePoint <= 0xE007F) {
            doubts.add(Doubt.ZERO_WIDTH);
        }
    }

    private OddCharacters() {}
}
