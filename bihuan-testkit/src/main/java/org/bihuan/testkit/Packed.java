package org.bihuan.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Deflated content whose plain form never stood in memory. */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Packed(byte[] bytes, long crc, long size) {

    /** {@code before}, then the filling as often as is asked, then {@code after}. */
    static Packed of(String before, char filling, long count, String after) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CRC32 crc = new CRC32();
        byte[] block = String.valueOf(filling).repeat(1 << 16).getBytes(UTF_8);
        feed(deflater, before.getBytes(UTF_8), before.getBytes(UTF_8).length, crc, out);
        for (long left = count; left > 0; left -= block.length) {
            feed(deflater, block, (int) Math.min(left, block.length), crc, out);
        }
        feed(deflater, after.getBytes(UTF_8), after.getBytes(UTF_8).length, crc, out);
        deflater.finish();
        drain(deflater, out);
        long size = deflater.getBytesRead();
        deflater.end();
        return new Packed(out.toByteArray(), crc.getValue(), size);
    }

    void addTo(ZipMaker zip, String name) {
        zip.addPacked(name, bytes, 8, crc, size);
    }

    /** So many zeros as one zlib stream. */
    static byte[] zeros(long size) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = new byte[1 << 16];
        for (long left = size; left > 0; left -= block.length) {
            deflater.setInput(block, 0, (int) Math.min(left, block.length));
            drain(deflater, out);
        }
        deflater.finish();
        drain(deflater, out);
        deflater.end();
        return out.toByteArray();
    }

    /** As one zlib stream. */
    static byte[] zlib(byte[] bytes) {
        Deflater deflater = new Deflater();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        deflater.setInput(bytes);
        deflater.finish();
        drain(deflater, out);
        deflater.end();
        return out.toByteArray();
    }

    private static void feed(
            Deflater deflater, byte[] bytes, int length, CRC32 crc, ByteArrayOutputStream out) {
        crc.update(bytes, 0, length);
        deflater.setInput(bytes, 0, length);
        drain(deflater, out);
    }

    private static void drain(Deflater deflater, ByteArrayOutputStream out) {
        byte[] buffer = new byte[1 << 16];
        int count;
        do {
            count = deflater.deflate(buffer);
            out.write(buffer, 0, count);
        } while (count > 0);
    }
}
