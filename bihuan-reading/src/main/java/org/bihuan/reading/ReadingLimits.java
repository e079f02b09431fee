package org.bihuan.reading;

import java.time.Duration;

/**
 * How much of a stranger's file is read before the reader gives up. All are counted while reading,
 * never taken from a header.
 *
 * @param uploadBytes size of the file itself
 * @param entries number of entries in a zip package
 * @param inflatedBytes sum of all inflated parts, in bytes
 * @param entryBytes one inflated part, in bytes
 * @param characters running text and asides together, in UTF-16 code units
 * @param pieces paragraphs, styles, lists and notes together
 * @param depth nesting of XML elements, and of groups in RTF
 * @param pages of a PDF
 * @param time wall time of one reading
 */
public record ReadingLimits(
        long uploadBytes,
        int entries,
        long inflatedBytes,
        long entryBytes,
        int characters,
        int pieces,
        int depth,
        int pages,
        Duration time) {

    private static final long MEGABYTE = 1024L * 1024L;

    public static ReadingLimits standard() {
        return new ReadingLimits(
                20 * MEGABYTE,
                2_000,
                100 * MEGABYTE,
                64 * MEGABYTE,
                2_000_000,
                200_000,
                100,
                500,
                Duration.ofSeconds(10));
    }

    /** For workbooks: 20,000 rows of a full ledger have more text than any statement. */
    public static ReadingLimits ofTables() {
        return new ReadingLimits(
                20 * MEGABYTE,
                2_000,
                300 * MEGABYTE,
                200 * MEGABYTE,
                20_000_000,
                400_000,
                100,
                500,
                Duration.ofSeconds(60));
    }

    public ReadingLimits withUploadBytes(long bytes) {
        return new ReadingLimits(
                bytes, entries, inflatedBytes, entryBytes, characters, pieces, depth, pages, time);
    }

    public ReadingLimits withInflatedBytes(long all, long oneEntry) {
        return new ReadingLimits(
                uploadBytes, entries, all, oneEntry, characters, pieces, depth, pages, time);
    }

    public ReadingLimits withCharacters(int count) {
        return new ReadingLimits(
                uploadBytes, entries, inflatedBytes, entryBytes, count, pieces, depth, pages, time);
    }

    public ReadingLimits withTime(Duration longest) {
        return new ReadingLimits(
                uploadBytes,
                entries,
                inflatedBytes,
                entryBytes,
                characters,
                pieces,
                depth,
                pages,
                longest);
    }
}
