package org.bihuan.server.statement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bihuan.text.SourceText;
import org.bihuan.text.Span;
import org.bihuan.text.check.Remark;

/**
 * What a remark is about, told without offsets, so that it can be found again in a changed text.
 *
 * @param core SHA-256, hexadecimal, of rule, variant and the quoted words; of rule, variant and
 *     arguments where nothing is quoted
 * @param before up to {@value #CONTEXT} letters or digits that precede the place in its paragraph
 * @param after as {@code before}, following
 * @param distinctive whether the quoted words are long enough to be known again by themselves
 */
record Fingerprint(String core, String before, String after, boolean distinctive) {

    private static final int CONTEXT = 8;

    /** Fewer letters than this may well occur again elsewhere by chance. */
    private static final int DISTINCTIVE = 10;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");

    static Fingerprint of(Remark remark, SourceText source) {
        Span span = remark.span();
        if (span.isEmpty()) {
            String about = String.join("\u0000", remark.arguments());
            return new Fingerprint(core(remark, about), "", "", true);
        }
        String quote = folded(source.slice(span));
        Span room = room(span, source.paragraphs());
        return new Fingerprint(
                core(remark, quote),
                lettersBefore(source.text(), span.start(), room.start()),
                lettersAfter(source.text(), span.end(), room.end()),
                letters(quote) >= DISTINCTIVE);
    }

    /**
     * How much speaks for this being the same place as {@code other} after somebody has worked on
     * the text: one for words that are known again by themselves, one for each unchanged neighbour;
     * 0 when the words differ.
     */
    int likeness(Fingerprint other) {
        return core.equals(other.core) ? (distinctive ? 1 : 0) + neighboursOf(other) : 0;
    }

    /** How many neighbours, 0 to 2, are those of {@code other}. */
    int neighboursOf(Fingerprint other) {
        return (kept(before, other.before) ? 1 : 0) + (kept(after, other.after) ? 1 : 0);
    }

    /** One key for the whole, to tell places apart in the database. */
    String key() {
        return sha256(String.join("\u0000", List.of(core, before, after)));
    }

    private static boolean kept(String mine, String other) {
        return !mine.isEmpty() && mine.equals(other);
    }

    private static String core(Remark remark, String about) {
        return sha256(String.join("\u0000", List.of(remark.rule(), remark.variant(), about)));
    }

    /**
     * The words themselves: a blank counts only where nothing but blanks is quoted, and an ordinal
     * mark only where nothing but the mark is.
     */
    static String folded(String quote) {
        if (quote.isBlank()) {
            return quote;
        }
        String words = BLANKS.matcher(quote).replaceAll("");
        String unmarked = OrdinalMarks.AHEAD.matcher(words).replaceFirst("");
        return letters(unmarked) == 0 ? words : unmarked;
    }

    /** From the start of the paragraph of the first character to the end of that of the last. */
    private static Span room(Span span, List<SourceText.Paragraph> paragraphs) {
        int start = span.start();
        int end = span.end();
        for (int i = firstEndingAfter(start, paragraphs); i < paragraphs.size(); i++) {
            Span paragraph = paragraphs.get(i).span();
            if (paragraph.start() >= span.end()) {
                break;
            }
            start = Math.min(start, paragraph.start());
            end = Math.max(end, paragraph.end());
        }
        return new Span(start, end);
    }

    private static int firstEndingAfter(int offset, List<SourceText.Paragraph> paragraphs) {
        int low = 0;
        int high = paragraphs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (paragraphs.get(middle).span().end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static String lettersBefore(String text, int from, int limit) {
        StringBuilder found = new StringBuilder();
        int at = from;
        int count = 0;
        while (at > limit && count < CONTEXT) {
            int letter = text.codePointBefore(at);
            at -= Character.charCount(letter);
            if (Character.isLetterOrDigit(letter)) {
                found.insert(0, Character.toString(letter));
                count++;
            }
        }
        return normal(found);
    }

    private static String lettersAfter(String text, int from, int limit) {
        StringBuilder found = new StringBuilder();
        int at = from;
        int count = 0;
        while (at < limit && count < CONTEXT) {
            int letter = text.codePointAt(at);
            at += Character.charCount(letter);
            if (Character.isLetterOrDigit(letter)) {
                found.appendCodePoint(letter);
                count++;
            }
        }
        return normal(found);
    }

    /** Full and half width, upper and lower case count as the same. */
    private static String normal(CharSequence letters) {
        return Normalizer.normalize(letters, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static long letters(String quote) {
        return quote.codePoints().filter(Character::isLetterOrDigit).count();
    }

    static String sha256(String words) {
        return sha256(words.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
