package org.bihuan.text.reuse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What folding dropped or changed, in a few bytes, so that the text as read can be made again from
 * its folded characters: how many of them to copy, then a usual mark by its number, or how many
 * folded characters to leave out and what stands there instead.
 */
final class Gaps {
    private static final int LITERAL = 0xFF;

    private static final List<String> USUAL =
            List.of(
                    "，", "。", "、", "；", "：", "“", "”", "《", "》", "（", "）", " ", "\n", "。\n", "\n　　",
                    "。\n　　", "　　", "　", "！", "？", "—", "——", "…", "……", "·", ",", ".", ":", ";",
                    "(", ")", "-", "/", "\"", "'", "%", "‘", "’", "「", "」", "〔", "〕", "[", "]",
                    "\t", "”。", "》，", "”，", "、“", "”“", "》《", "；\n", "：\n", "\n\n", "。”", "，“",
                    "》、《");

    private static final Map<String, Integer> NUMBERS = numbers();

    private Gaps() {}

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < USUAL.size(); i++) {
            numbers.put(USUAL.get(i), i);
        }
        return numbers;
    }

    static byte[] of(FoldedText text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length / 4 + 16);
        String raw = text.raw;
        int done = 0;
        int i = 0;
        while (done < raw.length() || i < text.length) {
            int copied = 0;
            while (i < text.length
                    && text.rawStart(i) == done
                    && raw.charAt(done) == text.chars[i]
                    && (i + 1 == text.length || text.rawStart(i + 1) > done)) {
                i++;
                done++;
                copied++;
            }
            int skipped = 0;
            int from = done;
            while (i < text.length || done < raw.length()) {
                if (i == text.length) {
                    done = raw.length();
                    break;
                }
                int at = text.rawStart(i);
                boolean plain =
                        raw.charAt(at) == text.chars[i]
                                && (i + 1 == text.length || text.rawStart(i + 1) > at);
                if (plain) {
                    done = at;
                    break;
                }
                done = text.rawEnd(i);
                i++;
                skipped++;
            }
            token(out, copied, skipped, raw.substring(from, done));
        }
        return out.toByteArray();
    }

    private static void token(ByteArrayOutputStream out, int copied, int skipped, String words) {
        number(out, copied);
        Integer usual = skipped == 0 ? NUMBERS.get(words) : null;
        if (usual != null) {
            out.write(usual);
            return;
        }
        byte[] bytes = words.getBytes(StandardCharsets.UTF_16LE);
        out.write(LITERAL);
        number(out, skipped);
        number(out, bytes.length / 2);
        out.writeBytes(bytes);
    }

    private static void number(ByteArrayOutputStream out, int value) {
        int left = value;
        while (left >= 0x80) {
            out.write((left & 0x7F) | 0x80);
            left >>>= 7;
        }
        out.write(left);
    }

    /**
     * The text as read, and where in it each folded character stands.
     *
     * @param folded all of its folded characters
     * @throws IndexOutOfBoundsException if the two do not belong together
     */
    static FoldedText restored(char[] folded, byte[] gaps, int begin, int rawLength) {
        char[] raw = new char[rawLength];
        int[] from = new int[folded.length];
        int[] at = {begin};
        int i = 0;
        int done = 0;
        while (at[0] < gaps.length) {
            int copied = number(gaps, at);
            System.arraycopy(folded, i, raw, done, copied);
            for (int end = i + copied; i < end; i++) {
                from[i] = done++;
            }
            int code = gaps[at[0]++] & 0xFF;
            if (code != LITERAL) {
                String usual = USUAL.get(code);
                usual.getChars(0, usual.length(), raw, done);
                done += usual.length();
                continue;
            }
            int skipped = number(gaps, at);
            int end = done + number(gaps, at);
            int begun = done;
            while (done < end) {
                raw[done++] = (char) ((gaps[at[0]] & 0xFF) | (gaps[at[0] + 1] << 8));
                at[0] += 2;
            }
            if (skipped > 0) {
                FoldedText again = Folding.fold(new String(raw, begun, end - begun));
                for (int k = 0; k < skipped; k++) {
                    from[i++] = begun + again.rawStart(k);
                }
            }
        }
        return new FoldedText(new String(raw), folded, from, folded.length);
    }

    private static int number(byte[] bytes, int[] at) {
        int value = 0;
        int shift = 0;
        while (true) {
            int next = bytes[at[0]++];
            value |= (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
            shift += 7;
        }
    }
}
