package org.bihuan.reading;

import java.util.Optional;

/** UTF-16 without a mark, recognised only by strict evidence. */
final class WideText {
    /** Lone surrogates stay as they are: the decoder of the JDK would refuse the whole file. */
    static String characters(byte[] bytes, int from, boolean littleEndian) {
        StringBuilder out = new StringBuilder((bytes.length - from) / 2);
        for (int i = from; i + 1 < bytes.length; i += 2) {
            int first = bytes[i] & 0xFF;
            int second = bytes[i + 1] & 0xFF;
            out.append((char) (littleEndian ? (second << 8) | first : (first << 8) | second));
        }
        return out.toString();
    }

    /**
     * Chinese read with the bytes of each pair exchanged is mostly no Chinese, and English becomes
     * Chinese characters whose second byte is zero: so one order fits wholly, the other does not.
     */
    static Optional<TextDecoding.Decoded> withoutMark(byte[] bytes) {
        if (bytes.length < 4 || bytes.length % 2 != 0) {
            return Optional.empty();
        }
        String little = characters(bytes, 0, true);
        String big = characters(bytes, 0, false);
        if (fits(little, big)) {
            return Optional.of(new TextDecoding.Decoded(little, "UTF-16LE", true));
        }
        if (fits(big, little)) {
            return Optional.of(new TextDecoding.Decoded(big, "UTF-16BE", true));
        }
        return Optional.empty();
    }

    private static boolean fits(String text, String exchanged) {
        if (text.indexOf(0) >= 0 || Likelihood.ofAllCharacters(text) < 0.98) {
            return false;
        }
        if (Likelihood.ofFrequent(text) < Likelihood.PROSE) {
            return false;
        }
        int ascii = ascii(text);
        return Likelihood.ofAllCharacters(exchanged) < 0.6
                || ascii >= 4 * Math.max(1, ascii(exchanged));
    }

    private static int ascii(String text) {
        return (int) text.chars().filter(c -> c < 0x80).count();
    }

    private WideText() {}
}
