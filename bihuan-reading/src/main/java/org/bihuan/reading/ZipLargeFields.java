package org.bihuan.reading;

import java.util.Optional;

/**
 * Little-endian numbers of a zip, and the zip64 fields: some programs write them into small files
 * as well, with all ones in the ordinary field.
 */
final class ZipLargeFields {
    private static final int LOCATOR = 0x07064B50;
    private static final int LARGE_END = 0x06064B50;
    private static final long ALL_ONES = 0xFFFFFFFFL;

    /** Number of entries and place of the directory, when a zip64 end record tells them. */
    static Optional<long[]> ofDirectory(byte[] bytes, int end) {
        int locator = end - 20;
        if (locator < 0 || int32(bytes, locator) != LOCATOR) {
            return Optional.empty();
        }
        long at = int64(bytes, locator + 8);
        if (at < 0 || at + 56 > locator || int32(bytes, (int) at) != LARGE_END) {
            return Optional.empty();
        }
        long count = int64(bytes, (int) at + 32);
        // A negative count is one above two to the 63rd: far beyond any limit.
        return Optional.of(
                new long[] {count < 0 ? Long.MAX_VALUE : count, int64(bytes, (int) at + 48)});
    }

    /** Replaces those of {size, packed size, header offset} that are all ones. */
    static void fill(byte[] bytes, int extraAt, int extraLength, long[] sizes) {
        int at = extraAt;
        int end = extraAt + extraLength;
        while (at + 4 <= end) {
            int length = int16(bytes, at + 2);
            if (int16(bytes, at) == 1) {
                fillFrom(bytes, at + 4, Math.min(end, at + 4 + length), sizes);
                return;
            }
            at += 4 + length;
        }
    }

    private static void fillFrom(byte[] bytes, int from, int end, long[] sizes) {
        int at = from;
        for (int i = 0; i < sizes.length && at + 8 <= end; i++) {
            if (sizes[i] == ALL_ONES) {
                long value = int64(bytes, at);
                sizes[i] = value < 0 ? Long.MAX_VALUE / 2 : Math.min(value, Long.MAX_VALUE / 2);
                at += 8;
            }
        }
    }

    static int int16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | ((bytes[at + 1] & 0xFF) << 8);
    }

    static int int32(byte[] bytes, int at) {
        return int16(bytes, at) | (int16(bytes, at + 2) << 16);
    }

    static long int64(byte[] bytes, int at) {
        return (int32(bytes, at) & ALL_ONES) | ((long) int32(bytes, at + 4) << 32);
    }

    private ZipLargeFields() {}
}
