package org.bihuan.server.statement;

/**
 * What one upload may be at most; every refusal names the limit it ran into.
 *
 * @param fileBytes of the file as uploaded
 * @param characters of the running text, in UTF-16 code units
 * @param titleCharacters of the title that people give
 * @param reasonCharacters of a "not a fault, because"
 * @param versions of one statement
 */
record UploadLimits(
        long fileBytes, int characters, int titleCharacters, int reasonCharacters, int versions) {

    static UploadLimits standard() {
        return new UploadLimits(20L * 1024 * 1024, 2_000_000, 120, 1_000, 200);
    }
}
