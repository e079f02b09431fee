package org.bihuan.server.statement;

import org.bihuan.reading.ReadingLimits;

/**
 * What one upload may be at most, beside what the reader of files demands ({@link
 * org.bihuan.reading.ReadingLimits}); every refusal names the limit it ran into.
 *
 * @param fileBytes of the file as uploaded
 * @param characters of the running text, in UTF-16 code units
 * @param titleCharacters of the title that people give
 * @param reasonCharacters of a "not a fault, because"
 * @param versions of one statement
 * @param filesPerHour that one person hands in, read or not
 * @param unitBytes of all files that are kept for one unit
 */
record UploadLimits(
        long fileBytes,
        int characters,
        int titleCharacters,
        int reasonCharacters,
        int versions,
        int filesPerHour,
        long unitBytes) {

    static UploadLimits standard() {
        ReadingLimits reading = ReadingLimits.standard();
        return new UploadLimits(
                reading.uploadBytes(), reading.characters(), 120, 1_000, 200, 30, 2L << 30);
    }
}
