package org.bihuan.reading;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/**
 * Bytes of a plain text file to characters, without a silent guess: a mark decides; otherwise every
 * candidate must fit to the last byte, and must look like a text that somebody wrote.
 */
final class TextDecoding {
    /** Below this share of everyday characters a fitting GB18030 reading is chance, not text. */
    private static final double GB_ACCEPTED = 0.55;

    private static final double GB_CERTAIN = 0.80;

    /**
     * @param certain false when another encoding fits nearly as well
     */
    record Decoded(String text, String encoding, boolean certain) {}

    private record Attempt(Optional<String> text, int badOffset) {}

    static Decoded decode(byte[] bytes) throws Refusal {
        if (FormatSniffer.startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return whole(bytes, UTF_8, 3);
        }
        // Before UTF-16, whose mark is the first half of this one.
        if (FormatSniffer.startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return whole(bytes, Charset.forName("UTF-32LE"), 4);
        }
        if (FormatSniffer.startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return whole(bytes, Charset.forName("UTF-32BE"), 4);
        }
        if (FormatSniffer.startsWith(bytes, 0xFF, 0xFE)) {
            return utf16(bytes, UTF_16LE);
        }
        if (FormatSniffer.startsWith(bytes, 0xFE, 0xFF)) {
            return utf16(bytes, UTF_16BE);
        }
        if (FormatSniffer.startsWith(bytes, 0x84, 0x31, 0x95, 0x33)) {
            return whole(bytes, gb18030(), 4);
        }
        Attempt utf8 = attempt(bytes, UTF_8, 0);
        int nul = firstNul(bytes);
        if (utf8.text().isPresent() && nul < 0) {
            return utf8OrGb(bytes, utf8.text().get());
        }
        Optional<Decoded> wide = WideText.withoutMark(bytes);
        if (wide.isPresent()) {
            return wide.get();
        }
        if (nul >= 0) {
            throw new Refusal(new Reason.NotText(nul));
        }
        return gbOrRefusal(bytes, utf8.badOffset());
    }

    /** A short GBK text can be well-formed UTF-8 by accident, but then it reads as nonsense. */
    private static Decoded utf8OrGb(byte[] bytes, String text) {
        double likely = Likelihood.ofCharacters(text);
        if (likely >= 0.7) {
            return new Decoded(text, "UTF-8", true);
        }
        double likelyGb = Likelihood.ofGbBytes(bytes);
        if (likelyGb < 0.9 || likelyGb <= likely) {
            return new Decoded(text, "UTF-8", true);
        }
        Attempt gb = attempt(bytes, gb18030(), 0);
        if (gb.text().isPresent() && likely <= 0.3) {
            return new Decoded(gb.text().get(), "GB18030", false);
        }
        return new Decoded(text, "UTF-8", gb.text().isEmpty());
    }

    private static Decoded gbOrRefusal(byte[] bytes, int badInUtf8) throws Refusal {
        Attempt gb = attempt(bytes, gb18030(), 0);
        double likely = Likelihood.ofGbBytes(bytes);
        if (gb.text().isPresent() && likely >= GB_ACCEPTED) {
            String text = gb.text().get();
            boolean prose = text.length() < 12 || Likelihood.ofFrequent(text) >= Likelihood.PROSE;
            return new Decoded(text, "GB18030", prose && likely >= GB_CERTAIN);
        }
        boolean gbCameFurther =
                gb.text().isEmpty() && gb.badOffset() > badInUtf8 && likely >= GB_ACCEPTED;
        int offset = gbCameFurther ? gb.badOffset() : badInUtf8;
        throw new Refusal(
                new Reason.BadByte(
                        gbCameFurther ? "GB18030" : "UTF-8", offset, bytes[offset] & 0xFF));
    }

    private static Decoded whole(byte[] bytes, Charset charset, int from) throws Refusal {
        Attempt attempt = attempt(bytes, charset, from);
        if (attempt.text().isEmpty()) {
            int at = attempt.badOffset();
            throw new Refusal(new Reason.BadByte(charset.name(), at, bytes[at] & 0xFF));
        }
        return new Decoded(attempt.text().get(), charset.name(), true);
    }

    private static Decoded utf16(byte[] bytes, Charset charset) throws Refusal {
        if (bytes.length % 2 != 0) {
            int last = bytes.length - 1;
            throw new Refusal(new Reason.BadByte(charset.name(), last, bytes[last] & 0xFF));
        }
        return new Decoded(
                WideText.characters(bytes, 2, charset.equals(UTF_16LE)), charset.name(), true);
    }

    private static Attempt attempt(byte[] bytes, Charset charset, int from) {
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isUnderflow()) {
            result = decoder.flush(out);
        }
        if (result.isError()) {
            return new Attempt(Optional.empty(), Math.min(in.position(), bytes.length - 1));
        }
        return new Attempt(Optional.of(out.flip().toString()), -1);
    }

    private static int firstNul(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private static Charset gb18030() {
        return Charset.forName("GB18030");
    }

    private TextDecoding() {}
}
