package org.bihuan.reading;

/** Cuts an RTF file into its tokens: braces, control words, escaped and plain bytes. */
final class RtfTokens {
    enum Kind {
        OPEN,
        CLOSE,
        /** {@link #word()} with {@link #number()}, when it has one. */
        WORD,
        /** A backslash and one sign that is no letter; {@link #value()} is the sign. */
        SYMBOL,
        /** {@link #value()} is a byte of text, 0 to 255. */
        BYTE,
        END
    }

    private static final int LONGEST_WORD = 32;

    private final byte[] bytes;
    private int at;
    private int value;
    private String word = "";
    private boolean numbered;
    private int number;

    RtfTokens(byte[] bytes) {
        this.bytes = bytes;
    }

    Kind next() {
        while (at < bytes.length) {
            int b = bytes[at++] & 0xFF;
            switch (b) {
                case '{' -> {
                    return Kind.OPEN;
                }
                case '}' -> {
                    return Kind.CLOSE;
                }
                case '\\' -> {
                    return control();
                }
                case '\r', '\n', 0 -> {}
                default -> {
                    value = b;
                    return Kind.BYTE;
                }
            }
        }
        return Kind.END;
    }

    private Kind control() {
        if (at >= bytes.length) {
            return Kind.END;
        }
        int b = bytes[at] & 0xFF;
        if (isLetter(b)) {
            return readWord();
        }
        at++;
        if (b == '\'') {
            value = hex(at) * 16 + hex(at + 1);
            at = Math.min(bytes.length, at + 2);
            return Kind.BYTE;
        }
        if (b == '\\' || b == '{' || b == '}') {
            value = b;
            return Kind.BYTE;
        }
        value = b;
        return Kind.SYMBOL;
    }

    private Kind readWord() {
        int from = at;
        while (at < bytes.length && at - from < LONGEST_WORD && isLetter(bytes[at] & 0xFF)) {
            at++;
        }
        word = new String(bytes, from, at - from, java.nio.charset.StandardCharsets.US_ASCII);
        readNumber();
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        return Kind.WORD;
    }

    private void readNumber() {
        numbered = false;
        number = 0;
        boolean minus = at + 1 < bytes.length && bytes[at] == '-' && isDigit(bytes[at + 1]);
        int digits = minus ? at + 1 : at;
        while (digits < bytes.length && isDigit(bytes[digits])) {
            numbered = true;
            number = Math.min(number, 100_000_000) * 10 + bytes[digits] - '0';
            digits++;
        }
        if (numbered) {
            at = digits;
            number = minus ? -number : number;
        }
    }

    /** Passes over the raw bytes that follow {@code \bin}. */
    void skip(int count) {
        at = (int) Math.min(bytes.length, at + (long) Math.max(0, count));
    }

    private int hex(int index) {
        int digit = index < bytes.length ? Character.digit(bytes[index], 16) : -1;
        return Math.max(0, digit);
    }

    private static boolean isLetter(int b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    int value() {
        return value;
    }

    String word() {
        return word;
    }

    boolean hasNumber() {
        return numbered;
    }

    /** 0 when the word has none. */
    int number() {
        return number;
    }
}
