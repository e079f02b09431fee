package org.bihuan.text.reuse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Which files are the index, and which of their texts are gone. It is replaced as a whole: whoever
 * reads it sees the list before a change or after it, and a crash leaves one of the two.
 *
 * @param next number of the next segment file
 */
record Manifest(long next, List<Part> parts) {
    static final String NAME = "corpus.bihuan";

    private static final long MAGIC = 0x0054_5355_4552_4842L;
    private static final int VERSION = 1;

    /** A segment file. */
    record Part(long number, BitSet removed) {
        String name() {
            return "segment-%06d.bihuan".formatted(number);
        }
    }

    static Manifest empty() {
        return new Manifest(1, List.of());
    }

    static Manifest read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new ReuseIndexException(folder, ReuseIndexException.Why.NO_INDEX);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < 32 || in.getLong() != MAGIC) {
            throw new ReuseIndexException(file, ReuseIndexException.Why.MANIFEST);
        }
        if (in.getInt() != VERSION) {
            throw new ReuseIndexException(file, ReuseIndexException.Why.OTHER_VERSION);
        }
        if (in.getInt() != sum(bytes, bytes.length)) {
            throw new ReuseIndexException(file, ReuseIndexException.Why.MANIFEST);
        }
        long next = in.getLong();
        List<Part> parts = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            long number = in.getLong();
            long[] removed = new long[in.getInt()];
            for (int i = 0; i < removed.length; i++) {
                removed[i] = in.getLong();
            }
            parts.add(new Part(number, BitSet.valueOf(removed)));
        }
        return new Manifest(next, parts);
    }

    /** Everything but the checksum itself. */
    private static int sum(byte[] bytes, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, 12);
        sum.update(bytes, 16, length - 16);
        return (int) sum.getValue();
    }

    void write(Path folder) throws IOException {
        int length = 32;
        for (Part part : parts) {
            length += 12 + 8 * part.removed().toLongArray().length;
        }
        ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        out.putLong(MAGIC).putInt(VERSION).putInt(0).putLong(next).putInt(parts.size());
        for (Part part : parts) {
            long[] removed = part.removed().toLongArray();
            out.putLong(part.number()).putInt(removed.length);
            Arrays.stream(removed).forEach(out::putLong);
        }
        out.putInt(12, sum(out.array(), length));
        Path part = folder.resolve(NAME + ".part");
        try (FileChannel channel =
                FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer whole = out.clear();
            while (whole.hasRemaining()) {
                channel.write(whole);
            }
            channel.force(true);
        }
        Files.move(
                part,
                folder.resolve(NAME),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        forceFolder(folder);
    }

    /** Makes a new name last; systems that cannot open a folder need no such care. */
    static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows keeps names in another way.
        }
    }
}
