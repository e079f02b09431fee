package org.bihuan.text.reuse;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/** Of a text: its folded characters in UTF-16, the lower byte first, and its tail. */
final class Checksum {
    private ByteBuffer bytes = ByteBuffer.allocate(0);

    int of(char[] chars, int length, byte[] tail) {
        if (bytes.capacity() < 2 * length) {
            bytes = ByteBuffer.allocate(2 * length + length / 4).order(ByteOrder.LITTLE_ENDIAN);
        }
        bytes.asCharBuffer().put(chars, 0, length);
        CRC32C sum = new CRC32C();
        sum.update(bytes.array(), 0, 2 * length);
        sum.update(tail);
        return (int) sum.getValue();
    }
}
