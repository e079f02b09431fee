package org.bihuan.reading.room;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * One message in the pipe: four bytes that say "this is ours", eight with the number of the
 * question, four with a length, and so many bytes.
 *
 * @param number an answer carries that of its question, so that no answer can be given in advance
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Frame(long number, byte[] bytes) {
    private static final int OURS = 0xB17A0001;

    /** Bytes before those of the message. */
    static final int HEAD = 16;

    /** What a child says when it is ready for the first question. */
    static final long READY = 0;

    void write(OutputStream to) throws IOException {
        byte[] head =
                ByteBuffer.allocate(HEAD).putInt(OURS).putLong(number).putInt(bytes.length).array();
        DataOutputStream out = new DataOutputStream(to);
        out.write(head);
        out.write(bytes);
        out.flush();
    }

    /**
     * @param most bytes; a longer frame is garbled, and no memory is set aside for what is only
     *     announced
     * @throws java.io.EOFException if the other side closed, or died
     */
    static Frame read(InputStream from, long expected, int most) throws IOException, Garbled {
        DataInputStream in = new DataInputStream(from);
        if (in.readInt() != OURS) {
            throw new Garbled("not a frame");
        }
        long number = in.readLong();
        int length = in.readInt();
        if (length < 0 || length > most || (expected != ANY && number != expected)) {
            throw new Garbled("frame");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new java.io.EOFException();
        }
        return new Frame(number, bytes);
    }

    static final long ANY = -1;
}
