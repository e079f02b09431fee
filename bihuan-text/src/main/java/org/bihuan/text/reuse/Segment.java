package org.bihuan.text.reuse;

import static org.bihuan.text.reuse.Layout.BYTE;
import static org.bihuan.text.reuse.Layout.CHAR;
import static org.bihuan.text.reuse.Layout.INT;
import static org.bihuan.text.reuse.Layout.LONG;

import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.BitSet;
import org.bihuan.text.reuse.Layout.Fact;
import org.bihuan.text.reuse.Layout.Section;

/** A segment that can be asked: views of the sections of one file, always native or mapped. */
final class Segment {
    final int texts;
    final int stride;
    final int windows;
    private final MemorySegment whole;

    /** To name in a complaint. */
    private final Path file;

    private final MemorySegment starts;
    private final MemorySegment records;
    private final MemorySegment characters;
    final Letters letters;
    private final MemorySegment tails;
    final MemorySegment rareBuckets;
    final MemorySegment rareEntries;
    private final MemorySegment common;
    private final MemorySegment windowBuckets;
    private final MemorySegment windowKeys;
    private final MemorySegment windowTexts;
    private final MemorySegment windowFirst;
    private final MemorySegment windowPlaces;
    final int rareShift;
    private final int windowShift;
    private final long commonMask;

    /** Most bytes of a file whose texts are held against their checksums when it is opened. */
    private static final long CHECKED_AT_ONCE = 256L << 20;

    /**
     * Every section is held against its checksum; of large files only the list of texts and what
     * belongs to common grams, and each text when it is shown. Where texts were erased, those that
     * are left are held against their own.
     *
     * @param file to name in the complaint
     */
    static Segment open(MemorySegment whole, Path file, BitSet removed) throws ReuseIndexException {
        checkHeader(whole, file);
        boolean large = whole.byteSize() > CHECKED_AT_ONCE;
        for (Section section : Section.values()) {
            if (large ? section.isSmall() : !section.isText()) {
                checkSection(whole, section, file);
            }
        }
        Segment segment = new Segment(whole, file);
        if (!large) {
            segment.checkTexts(file, removed);
        }
        return segment;
    }

    /** One that was written this moment. */
    static Segment just(MemorySegment whole, Path file) {
        return new Segment(whole, file);
    }

    /** Holds everything against its checksum. */
    static void check(MemorySegment whole, Path file, BitSet removed) throws ReuseIndexException {
        checkHeader(whole, file);
        for (Section section : Section.values()) {
            if (!section.isText()) {
                checkSection(whole, section, file);
            }
        }
        new Segment(whole, file).checkTexts(file, removed);
    }

    private void checkTexts(Path file, BitSet removed) throws ReuseIndexException {
        if (removed.isEmpty()) {
            checkSection(whole, Section.CHARACTERS, file);
            checkSection(whole, Section.TAILS, file);
            return;
        }
        for (int text = 0; text < texts; text++) {
            if (!removed.get(text) && !isWhole(text)) {
                throw new ReuseIndexException(file, ReuseIndexException.Why.SECTION);
            }
        }
    }

    /** A passage with an equal run of this length counts. */
    int shortest() {
        return stride == 1 ? Grams.LENGTH : Grams.WINDOW;
    }

    MemorySegment whole() {
        return whole;
    }

    static void checkHeader(MemorySegment whole, Path file) throws ReuseIndexException {
        if (whole.byteSize() < Layout.HEADER || whole.get(LONG, 0) != Layout.MAGIC) {
            throw new ReuseIndexException(file, ReuseIndexException.Why.NO_SEGMENT);
        }
        if (whole.get(INT, 8) != Layout.VERSION) {
            throw new ReuseIndexException(file, ReuseIndexException.Why.OTHER_VERSION);
        }
        long sum = whole.get(LONG, Layout.CHECKSUM_AT);
        int own = Layout.checksum(whole.asSlice(0, Layout.CHECKSUM_AT));
        if ((int) sum != own) {
            throw new ReuseIndexException(file, ReuseIndexException.Why.HEADER);
        }
        if (whole.byteSize() != whole.get(LONG, Layout.LENGTH_AT)) {
            throw new ReuseIndexException(file, ReuseIndexException.Why.CUT_OFF);
        }
    }

    static void checkSection(MemorySegment whole, Section section, Path file)
            throws ReuseIndexException {
        long sum = whole.get(LONG, section.at() + 16);
        if ((int) sum != Layout.checksum(section(whole, section))) {
            throw new ReuseIndexException(file, ReuseIndexException.Why.SECTION);
        }
    }

    private static MemorySegment section(MemorySegment whole, Section section) {
        return whole.asSlice(whole.get(LONG, section.at()), whole.get(LONG, section.at() + 8));
    }

    private Segment(MemorySegment whole, Path file) {
        this.whole = whole;
        this.file = file;
        texts = whole.get(INT, Fact.TEXTS.at);
        stride = whole.get(INT, Fact.STRIDE.at);
        windows = whole.get(INT, Fact.WINDOWS.at);
        letters = new Letters(section(whole, Section.LETTERS).toArray(CHAR));
        starts = section(whole, Section.STARTS);
        records = section(whole, Section.TEXTS);
        characters = section(whole, Section.CHARACTERS);
        tails = section(whole, Section.TAILS);
        rareBuckets = section(whole, Section.RARE_BUCKETS);
        rareEntries = section(whole, Section.RARE_ENTRIES);
        common = section(whole, Section.COMMON);
        windowBuckets = section(whole, Section.WINDOW_BUCKETS);
        windowKeys = section(whole, Section.WINDOW_KEYS);
        windowTexts = section(whole, Section.WINDOW_TEXTS);
        windowFirst = section(whole, Section.WINDOW_FIRST);
        windowPlaces = section(whole, Section.WINDOW_PLACES);
        rareShift = 64 - whole.get(INT, Fact.RARE_BITS.at);
        windowShift = 64 - whole.get(INT, Fact.WINDOW_BITS.at);
        commonMask = (1L << whole.get(INT, Fact.COMMON_BITS.at)) - 1;
    }

    long bytes() {
        return whole.byteSize();
    }

    /** Folded characters, those between texts included. */
    long size() {
        return starts.get(INT, 4L * texts);
    }

    int start(int text) {
        return starts.getAtIndex(INT, text);
    }

    int length(int text) {
        return start(text + 1) - start(text) - 1;
    }

    /** The text that a place belongs to. */
    int text(int place) {
        int low = 0;
        int high = texts - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (start(middle) <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The number of the character at a place. */
    int number(int place) {
        return letters.number(characters, place);
    }

    /** The characters of a text by their numbers. */
    Aligner.Source numbers(int text) {
        int start = start(text);
        return (from, to, into) ->
                letters.numbers(characters, (long) start + from, to - from, into, from);
    }

    void copy(int text, char[] into) {
        letters.characters(characters, start(text), length(text), into);
    }

    char[] chars(int text) {
        char[] chars = new char[length(text)];
        copy(text, chars);
        return chars;
    }

    byte[] tail(int text) {
        long at = records.get(LONG, (long) text * Layout.RECORD);
        byte[] tail = new byte[records.get(INT, (long) text * Layout.RECORD + 8)];
        MemorySegment.copy(tails, BYTE, at, tail, 0, tail.length);
        return tail;
    }

    int rawLength(int text) {
        return records.get(INT, (long) text * Layout.RECORD + 12);
    }

    boolean isWhole(int text) {
        char[] chars = chars(text);
        int sum = records.get(INT, (long) text * Layout.RECORD + 16);
        return new Checksum().of(chars, chars.length, tail(text)) == sum;
    }

    /** The text as it was read. */
    ReuseText restored(int text) {
        return restored(text, folded(text));
    }

    ReuseText restored(int text, FoldedText folded) {
        Material.Tail who = who(text);
        return new ReuseText(who.id(), who.author(), who.reference(), folded.raw);
    }

    /**
     * The text as it was read, with its folded characters; held against its checksum, for a large
     * file is not read through when it is opened.
     *
     * @return an empty text where it was erased in the meantime
     */
    FoldedText folded(int text) {
        byte[] tail = tail(text);
        char[] chars = chars(text);
        int sum = records.get(INT, (long) text * Layout.RECORD + 16);
        if (new Checksum().of(chars, chars.length, tail) != sum) {
            if (isErased(text)) {
                return Folding.fold("");
            }
            throw new UncheckedIOException(
                    new ReuseIndexException(file, ReuseIndexException.Why.SECTION));
        }
        return Gaps.restored(chars, tail, Material.Tail.gaps(tail), rawLength(text));
    }

    Material.Tail who(int text) {
        return Material.Tail.of(tail(text));
    }

    boolean isErased(int text) {
        return length(text) == 0 || number(start(text)) == 0;
    }

    /** Overwrites a text for good; its name stays until the segment is merged. */
    void erase(int text, MemorySegment writable) {
        letters.erase(section(writable, Section.CHARACTERS), start(text), length(text));
        byte[] tail = tail(text);
        int gaps = Material.Tail.gaps(tail);
        long at = records.get(LONG, (long) text * Layout.RECORD);
        section(writable, Section.TAILS).asSlice(at + gaps, tail.length - gaps).fill((byte) 0);
    }

    boolean isCommon(long hash) {
        long slot = hash & commonMask;
        return (common.get(BYTE, slot >>> 3) & 1 << (slot & 7)) != 0;
    }

    /** Number of a window of common grams, or -1. */
    int window(long key) {
        long bucket = key >>> windowShift;
        int end = windowBuckets.getAtIndex(INT, bucket + 1);
        for (int i = windowBuckets.getAtIndex(INT, bucket); i < end; i++) {
            if (windowKeys.getAtIndex(INT, i) == (int) key) {
                return i;
            }
        }
        return -1;
    }

    /** How many texts hold it; those that were removed since the last merge count too. */
    int windowTexts(int window) {
        return windowTexts.getAtIndex(INT, window);
    }

    int windowFirst(int window) {
        return windowFirst.getAtIndex(INT, window);
    }

    int windowPlace(int index) {
        return windowPlaces.getAtIndex(INT, index);
    }
}
