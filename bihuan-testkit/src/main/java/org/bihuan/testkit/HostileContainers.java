package org.bihuan.testkit;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * OLE2 containers (.doc, .wps, .xls) with a broken inside: chains that run in a ring, sizes that
 * are lies. Sector 0 is the allocation table, sector 1 the directory, the rest belongs to one
 * stream.
 */
public final class HostileContainers {
    private static final int SECTOR = 512;
    private static final int FREE = -1;
    private static final int END = -2;
    private static final int TABLE = -3;

    private final ByteBuffer bytes;

    private HostileContainers(String stream, int sectors) {
        bytes = ByteBuffer.allocate(SECTOR * (3 + sectors)).order(ByteOrder.LITTLE_ENDIAN);
        header();
        for (int i = 0; i < SECTOR / 4; i++) {
            next(i, FREE);
        }
        next(0, TABLE);
        next(1, END);
        for (int i = 0; i < sectors; i++) {
            next(2 + i, i == sectors - 1 ? END : 3 + i);
        }
        entry(0, "Root Entry", 5, 1, END, 0);
        entry(1, stream, 2, -1, 2, sectors * SECTOR);
    }

    /** Sound as a container, with zeros in its stream. */
    public static byte[] empty(String stream) {
        return new HostileContainers(stream, 16).bytes.array();
    }

    /** The stream's last sector leads to its first. */
    public static byte[] ringOfSectors(String stream) {
        HostileContainers ole = new HostileContainers(stream, 16);
        ole.next(17, 2);
        return ole.size(1, Integer.MAX_VALUE).bytes.array();
    }

    /** The directory's sectors lead round in a ring. */
    public static byte[] ringOfDirectories(String stream) {
        HostileContainers ole = new HostileContainers(stream, 16);
        ole.next(1, 1);
        return ole.bytes.array();
    }

    /** An entry of the directory is its own brother and child. */
    public static byte[] ringOfEntries(String stream) {
        HostileContainers ole = new HostileContainers(stream, 16);
        int at = 2 * SECTOR + 128;
        ole.bytes.putInt(at + 68, 1).putInt(at + 72, 1).putInt(at + 76, 1);
        return ole.bytes.array();
    }

    /** The allocation table says that it goes on in a ring of further tables. */
    public static byte[] ringOfTables(String stream) {
        HostileContainers ole = new HostileContainers(stream, 16);
        ole.bytes.putInt(68, 0).putInt(72, 1);
        ole.bytes.putInt(SECTOR + SECTOR - 4, 0);
        return ole.bytes.array();
    }

    public static byte[] streamLargerThanTheFile(String stream) {
        return new HostileContainers(stream, 16).size(1, 0x7FFFFFF0).bytes.array();
    }

    public static byte[] tablesWithoutEnd(String stream) {
        HostileContainers ole = new HostileContainers(stream, 16);
        ole.bytes.putInt(44, Integer.MAX_VALUE);
        return ole.bytes.array();
    }

    /** Sectors of two to the 31st bytes. */
    public static byte[] absurdSectors(String stream) {
        HostileContainers ole = new HostileContainers(stream, 16);
        ole.bytes.putShort(30, (short) 31);
        return ole.bytes.array();
    }

    public static byte[] startBeyondTheEnd(String stream) {
        HostileContainers ole = new HostileContainers(stream, 16);
        ole.bytes.putInt(48, 0x00FFFFFF);
        return ole.bytes.array();
    }

    public static byte[] headerOnly(String stream) {
        return Arrays.copyOf(empty(stream), SECTOR);
    }

    /** A head that says Word 97, and then nonsense with a fixed seed. */
    public static byte[] wordOfNonsense(int encryption) {
        HostileContainers ole = new HostileContainers("WordDocument", 16);
        byte[] chance = Seeds.of(97).bytes(16 * SECTOR);
        ByteBuffer head = ByteBuffer.wrap(chance).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort(0, (short) 0xA5EC).putShort(2, (short) 193).putShort(10, (short) encryption);
        ole.bytes.put(3 * SECTOR, chance);
        return ole.bytes.array();
    }

    private void header() {
        bytes.putLong(0, 0xE11AB1A1E011CFD0L);
        bytes.putShort(24, (short) 0x3E).putShort(26, (short) 3).putShort(28, (short) 0xFFFE);
        bytes.putShort(30, (short) 9).putShort(32, (short) 6);
        bytes.putInt(44, 1).putInt(48, 1).putInt(56, 4096).putInt(60, END).putInt(68, END);
        bytes.putInt(76, 0);
        for (int i = 1; i < 109; i++) {
            bytes.putInt(76 + 4 * i, FREE);
        }
    }

    private void next(int sector, int following) {
        bytes.putInt(SECTOR + 4 * sector, following);
    }

    private void entry(int which, String name, int type, int child, int start, int size) {
        int at = 2 * SECTOR + 128 * which;
        byte[] letters = name.getBytes(UTF_16LE);
        bytes.put(at, letters);
        bytes.putShort(at + 64, (short) (letters.length + 2));
        bytes.put(at + 66, (byte) type).put(at + 67, (byte) 1);
        bytes.putInt(at + 68, -1).putInt(at + 72, -1).putInt(at + 76, child);
        bytes.putInt(at + 116, start).putInt(at + 120, size);
    }

    private HostileContainers size(int which, int size) {
        bytes.putInt(2 * SECTOR + 128 * which + 120, size);
        return this;
    }
}
