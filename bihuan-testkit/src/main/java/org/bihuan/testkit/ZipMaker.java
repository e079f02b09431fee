package org.bihuan.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes zip files byte by byte. Unlike the JDK's writer it also writes what no honest program
 * does: the same name twice, headers that disagree, entries that overlap.
 */
public final class ZipMaker {
    private record Entry(String name, int packed, int method, long crc, long size, int at) {}

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Entry> entries = new ArrayList<>();
    private int flags = 0x800;
    private boolean links;

    /** Marks all further entries as encrypted, without encrypting anything. */
    public ZipMaker markedEncrypted() {
        flags |= 1;
        return this;
    }

    /** Marks all entries as symbolic links of a Unix system, whose content is where they lead. */
    public ZipMaker asLinks() {
        links = true;
        return this;
    }

    public ZipMaker add(String name, String text) {
        return add(name, text.getBytes(UTF_8));
    }

    public ZipMaker add(String name, byte[] bytes) {
        return addPacked(name, deflated(bytes), 8, crc(bytes), bytes.length);
    }

    public ZipMaker addStored(String name, byte[] bytes) {
        return addPacked(name, bytes, 0, crc(bytes), bytes.length);
    }

    /** An entry whose header claims what it likes. */
    public ZipMaker addPacked(String name, byte[] packed, int method, long crc, long size) {
        return addUnderTwoNames(name, name, packed, method, crc, size);
    }

    /** The local header says one name, the directory another. */
    public ZipMaker addUnderTwoNames(String local, String listed, byte[] bytes) {
        return addUnderTwoNames(local, listed, deflated(bytes), 8, crc(bytes), bytes.length);
    }

    private ZipMaker addUnderTwoNames(
            String local, String listed, byte[] packed, int method, long crc, long size) {
        Entry entry = new Entry(listed, packed.length, method, crc, size, out.size());
        int32(out, 0x04034B50);
        header(out, entry, local.getBytes(UTF_8).length);
        out.writeBytes(local.getBytes(UTF_8));
        out.writeBytes(packed);
        entries.add(entry);
        return this;
    }

    /** Lists the last entry once more under another name: two names for the same bytes. */
    public ZipMaker listLastAgainAs(String name) {
        Entry last = entries.getLast();
        entries.add(
                new Entry(name, last.packed(), last.method(), last.crc(), last.size(), last.at()));
        return this;
    }

    /** A stored entry whose bytes are themselves a whole entry, listed in the directory as well. */
    public ZipMaker addOneInsideAnother(String outer, String inner, byte[] bytes) {
        ByteArrayOutputStream inside = new ByteArrayOutputStream();
        byte[] name = inner.getBytes(UTF_8);
        int at = out.size() + 30 + outer.getBytes(UTF_8).length;
        Entry hidden = new Entry(inner, bytes.length, 0, crc(bytes), bytes.length, at);
        int32(inside, 0x04034B50);
        header(inside, hidden, name.length);
        inside.writeBytes(name);
        inside.writeBytes(bytes);
        addStored(outer, inside.toByteArray());
        entries.add(hidden);
        return this;
    }

    public byte[] bytes() {
        return bytes(entries.size());
    }

    /** With a number of entries in the end record that need not be true. */
    public byte[] bytes(int claimedEntries) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(out.toByteArray());
        int directory = all.size();
        for (Entry entry : entries) {
            byte[] name = entry.name().getBytes(UTF_8);
            int32(all, 0x02014B50);
            int16(all, links ? 0x0314 : 20);
            header(all, entry, name.length);
            int16(all, 0);
            int16(all, 0);
            int16(all, 0);
            int32(all, links ? 0xA1FF0000L : 0);
            int32(all, entry.at());
            all.writeBytes(name);
        }
        int size = all.size() - directory;
        int32(all, 0x06054B50);
        int32(all, 0);
        int16(all, claimedEntries);
        int16(all, claimedEntries);
        int32(all, size);
        int32(all, directory);
        int16(all, 0);
        return all.toByteArray();
    }

    private void header(ByteArrayOutputStream to, Entry entry, int nameLength) {
        int16(to, 20);
        int16(to, flags);
        int16(to, entry.method());
        int32(to, 0x5A210000);
        int32(to, entry.crc());
        int32(to, entry.packed());
        int32(to, entry.size());
        int16(to, nameLength);
        int16(to, 0);
    }

    static long crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }

    private static void int16(ByteArrayOutputStream to, int value) {
        to.write(value);
        to.write(value >> 8);
    }

    private static void int32(ByteArrayOutputStream to, long value) {
        int16(to, (int) value);
        int16(to, (int) (value >> 16));
    }
}
