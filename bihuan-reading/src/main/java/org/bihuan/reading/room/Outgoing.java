package org.bihuan.reading.room;

import java.nio.ByteBuffer;

/** Bytes on their way to the other process; grows as it is filled. */
final class Outgoing {
    private ByteBuffer bytes = ByteBuffer.allocate(1 << 12);

    /** Small numbers of either sign take one byte, any other up to ten. */
    void number(long value) {
        room(10);
        long left = (value << 1) ^ (value >> 63);
        while ((left & ~0x7FL) != 0) {
            bytes.put((byte) (left | 0x80));
            left >>>= 7;
        }
        bytes.put((byte) left);
    }

    void choice(int which) {
        room(1);
        bytes.put((byte) which);
    }

    /** Two bytes a character, so that half a surrogate pair arrives as such. */
    void words(String words) {
        number(words.length());
        room(2 * words.length());
        bytes.asCharBuffer().put(words);
        bytes.position(bytes.position() + 2 * words.length());
    }

    void raw(byte[] more) {
        room(more.length);
        bytes.put(more);
    }

    byte[] bytes() {
        byte[] all = new byte[bytes.position()];
        bytes.get(0, all);
        return all;
    }

    private void room(int more) {
        if (bytes.remaining() < more) {
            int size = Math.max(bytes.capacity() * 2, Math.addExact(bytes.position(), more));
            bytes = ByteBuffer.allocate(size).put(bytes.flip());
        }
    }
}
