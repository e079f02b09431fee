package org.bihuan.testkit;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes OLE2 containers of a few streams, each filled up so that it needs no small sectors. */
final class Ole2Maker {
    private static final int SECTOR = 512;
    private static final int SMALLEST_STREAM = 4096;
    private static final int END_OF_CHAIN = -2;
    private static final int FAT_SECTOR = -3;
    private static final int NOTHING = -1;

    private final List<String> names = new ArrayList<>();
    private final List<byte[]> streams = new ArrayList<>();

    Ole2Maker add(String name, byte[] content) {
        int whole = Math.max(SMALLEST_STREAM, (content.length + SECTOR - 1) / SECTOR * SECTOR);
        names.add(name);
        streams.add(Arrays.copyOf(content, whole));
        return this;
    }

    byte[] bytes() {
        int directorySectors = (names.size() + 1 + 3) / 4;
        int data = streams.stream().mapToInt(s -> s.length / SECTOR).sum();
        int fatSectors = 1;
        while (fatSectors * 128 < fatSectors + directorySectors + data) {
            fatSectors++;
        }
        int all = fatSectors + directorySectors + data;
        ByteBuffer out = ByteBuffer.allocate((all + 1) * SECTOR).order(ByteOrder.LITTLE_ENDIAN);
        header(out, fatSectors);
        int first = fatSectors + directorySectors;
        int[] fat = new int[fatSectors * 128];
        Arrays.fill(fat, NOTHING);
        Arrays.fill(fat, 0, fatSectors, FAT_SECTOR);
        chain(fat, fatSectors, directorySectors);
        out.position((fatSectors + 1) * SECTOR);
        entry(out, "Root Entry", 5, END_OF_CHAIN, 0, 1);
        int at = first;
        for (int i = 0; i < names.size(); i++) {
            int sectors = streams.get(i).length / SECTOR;
            chain(fat, at, sectors);
            // The entries hang in one line, each to the right of the one before.
            int next = i + 1 < names.size() ? i + 2 : NOTHING;
            entry(out, names.get(i), 2, at, streams.get(i).length, next);
            at += sectors;
        }
        out.position((first + 1) * SECTOR);
        streams.forEach(out::put);
        out.position(SECTOR);
        for (int link : fat) {
            out.putInt(link);
        }
        return out.array();
    }

    private static void chain(int[] fat, int from, int count) {
        for (int i = 0; i < count; i++) {
            fat[from + i] = i + 1 < count ? from + i + 1 : END_OF_CHAIN;
        }
    }

    private static void header(ByteBuffer out, int fatSectors) {
        out.putLong(0xE11AB1A1E011CFD0L);
        out.position(24);
        out.putShort((short) 0x3E).putShort((short) 3).putShort((short) 0xFFFE);
        out.putShort((short) 9).putShort((short) 6);
        out.position(44);
        out.putInt(fatSectors).putInt(fatSectors).putInt(0).putInt(SMALLEST_STREAM);
        out.putInt(END_OF_CHAIN).putInt(0).putInt(END_OF_CHAIN).putInt(0);
        for (int i = 0; i < 109; i++) {
            out.putInt(i < fatSectors ? i : NOTHING);
        }
    }

    private static void entry(
            ByteBuffer out, String name, int type, int start, int size, int linked) {
        int at = out.position();
        out.put(name.getBytes(UTF_16LE));
        out.position(at + 64);
        out.putShort((short) (name.length() * 2 + 2)).put((byte) type).put((byte) 1);
        boolean root = type == 5;
        out.putInt(NOTHING).putInt(root ? NOTHING : linked).putInt(root ? linked : NOTHING);
        out.position(at + 116);
        out.putInt(start).putInt(size);
        out.position(at + 128);
    }
}
