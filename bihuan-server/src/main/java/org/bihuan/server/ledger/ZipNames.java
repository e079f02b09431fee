package org.bihuan.server.ledger;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The names in the central directory of a zip archive, in lower case. Nothing is inflated, so an
 * archive that would grow without end costs nothing here.
 */
final class ZipNames {
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int CENTRAL_HEADER = 0x02014b50;
    private static final int END_OF_DIRECTORY = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int CENTRAL_LENGTH = 46;

    private ZipNames() {}

    /** Empty for anything that is not a zip archive from its first byte to its last. */
    static Set<String> of(byte[] bytes) {
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < END_LENGTH || zip.getInt(0) != LOCAL_HEADER) {
            return Set.of();
        }
        int end = endOfDirectory(zip);
        if (end < 0) {
            return Set.of();
        }
        Set<String> names = new HashSet<>();
        int entries = zip.getShort(end + 10) & 0xFFFF;
        long at = zip.getInt(end + 16) & 0xFFFFFFFFL;
        for (int i = 0; i < entries; i++) {
            if (at + CENTRAL_LENGTH > end || zip.getInt((int) at) != CENTRAL_HEADER) {
                return Set.of();
            }
            int nameLength = zip.getShort((int) at + 28) & 0xFFFF;
            int extra = zip.getShort((int) at + 30) & 0xFFFF;
            int comment = zip.getShort((int) at + 32) & 0xFFFF;
            if (at + CENTRAL_LENGTH + nameLength > end) {
                return Set.of();
            }
            names.add(
                    new String(bytes, (int) at + CENTRAL_LENGTH, nameLength, StandardCharsets.UTF_8)
                            .toLowerCase(Locale.ROOT));
            at += CENTRAL_LENGTH + nameLength + extra + comment;
        }
        return names;
    }

    private static int endOfDirectory(ByteBuffer zip) {
        int last = zip.capacity() - END_LENGTH;
        for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
            if (zip.getInt(at) == END_OF_DIRECTORY) {
                return at;
            }
        }
        return -1;
    }
}
