package org.bihuan.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/**
 * Looks over the bytes of a PDF before PDFBox does: inflates its deflated streams without keeping
 * anything, only to count, because PDFBox unpacks a stream whole before anybody could stop it. Also
 * sees whether the end of the file is missing.
 */
final class PdfStreams {
    /** A dictionary in front of a stream is shorter. */
    private static final int LONGEST_DICTIONARY = 4_096;

    /** Deeper packing is never met; each level may grow a thousandfold. */
    private static final int MOST_LEVELS = 8;

    private static final Pattern DEFLATED = Pattern.compile("/(?:FlateDecode|Fl)\\b");
    private static final Pattern PICTURE = Pattern.compile("/Subtype\\s*/Image\\b");
    private static final Pattern NO_PICTURE = Pattern.compile("/(?:Form|ObjStm|XRef)\\b");
    private static final byte[] STREAM = "stream".getBytes(ISO_8859_1);
    private static final byte[] END_OF_FILE = "%%EOF".getBytes(ISO_8859_1);
    private static final byte[] OBJECT = " obj".getBytes(ISO_8859_1);

    private final byte[] bytes;
    private final Budget budget;

    private PdfStreams(byte[] bytes, Budget budget) {
        this.bytes = bytes;
        this.budget = budget;
    }

    /**
     * @throws Refusal if the streams hold more than a reading may unpack
     */
    static void count(byte[] bytes, Budget budget) throws Refusal {
        new PdfStreams(bytes, budget).count();
    }

    /** Whether objects follow the last mark of an end, or there is none. */
    static boolean isCutOff(byte[] bytes) {
        int end = lastIndexOf(bytes, END_OF_FILE, bytes.length, 0);
        return end < 0 || lastIndexOf(bytes, OBJECT, bytes.length, end) > end;
    }

    private void count() throws Refusal {
        for (int at = 0; at < bytes.length - STREAM.length; at++) {
            if (bytes[at] == 's' && begins(at)) {
                budget.look();
                stream(at);
                at += STREAM.length;
            }
        }
    }

    /** The word after a dictionary and before a line end. */
    private boolean begins(int at) {
        if (!isAt(bytes, STREAM, at)) {
            return false;
        }
        byte after = bytes[at + STREAM.length];
        int before = at - 1;
        while (before > 0 && bytes[before] <= ' ' && bytes[before] >= 0) {
            before--;
        }
        return (after == '\r' || after == '\n') && before >= 0 && bytes[before] == '>';
    }

    private void stream(int word) throws Refusal {
        int from = Math.max(0, word - LONGEST_DICTIONARY);
        int object = lastIndexOf(bytes, OBJECT, word, from);
        String dictionary =
                new String(
                        bytes, Math.max(from, object), word - Math.max(from, object), ISO_8859_1);
        boolean picture =
                PICTURE.matcher(dictionary).find() && !NO_PICTURE.matcher(dictionary).find();
        int levels = (int) DEFLATED.matcher(dictionary).results().limit(MOST_LEVELS).count();
        if (levels > 0 && !picture) {
            int data = word + STREAM.length;
            while (data < bytes.length && (bytes[data] == '\r' || bytes[data] == '\n')) {
                data++;
            }
            inflate(data, levels);
        }
    }

    private void inflate(int data, int levels) throws Refusal {
        InputStream in = new ByteArrayInputStream(bytes, data, bytes.length - data);
        for (int i = 0; i < levels; i++) {
            in = new InflaterInputStream(in);
        }
        byte[] some = new byte[1 << 16];
        long all = 0;
        try (InputStream inflated = in) {
            for (int count = inflated.read(some); count >= 0; count = inflated.read(some)) {
                all += count;
                budget.inflated(count, all);
            }
        } catch (IOException notDeflatedAfterAll) {
            return;
        }
    }

    private static int lastIndexOf(byte[] bytes, byte[] word, int before, int least) {
        for (int at = Math.min(before, bytes.length) - word.length; at >= least; at--) {
            if (isAt(bytes, word, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isAt(byte[] bytes, byte[] word, int at) {
        for (int i = 0; i < word.length; i++) {
            if (at + i >= bytes.length || bytes[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }
}
