package org.bihuan.reading.room;

import java.nio.ByteBuffer;

/**
 * Bytes from the other process. No number in them is believed: what is announced must be there, and
 * all lists together may hold only so many elements, since an element of one byte becomes an object
 * of fifty.
 */
final class Incoming {
    private final ByteBuffer bytes;
    private long elements;

    Incoming(byte[] bytes, long elements) {
        this.bytes = ByteBuffer.wrap(bytes);
        this.elements = elements;
    }

    long number() throws Garbled {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = one();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return (value >>> 1) ^ -(value & 1);
            }
        }
        throw new Garbled("number");
    }

    /** One of {@code among} possibilities, from 0. */
    int choice(int among) throws Garbled {
        int which = one() & 0xFF;
        if (which >= among) {
            throw new Garbled("choice");
        }
        return which;
    }

    String words() throws Garbled {
        long length = number();
        if (length < 0 || length > bytes.remaining() / 2) {
            throw new Garbled("words");
        }
        char[] words = new char[(int) length];
        bytes.asCharBuffer().get(words);
        bytes.position(bytes.position() + 2 * words.length);
        return new String(words);
    }

    /** How many elements a list has. */
    int count() throws Garbled {
        long count = number();
        if (count < 0 || count > bytes.remaining() || count > elements) {
            throw new Garbled("count");
        }
        elements -= count;
        return (int) count;
    }

    byte[] rest() {
        byte[] rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return rest;
    }

    void end() throws Garbled {
        if (bytes.hasRemaining()) {
            throw new Garbled("more than expected");
        }
    }

    private byte one() throws Garbled {
        if (!bytes.hasRemaining()) {
            throw new Garbled("less than expected");
        }
        return bytes.get();
    }
}
