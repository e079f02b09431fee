package org.bihuan.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bihuan.reading.Reason.TrickyPackage;
import org.bihuan.reading.Reason.TrickyPackage.Trick;

/**
 * A zip held in memory, read by its central directory, and refused when the local headers tell
 * another story. Only the parts that are asked for are inflated.
 *
 * <p>Ours, because the readers of the JDK silently pick one of two entries with the same name, and
 * which one differs from program to program: what Word shows and what we check would not be the
 * same document.
 */
final class ZipPackage {
    private static final int END_OF_DIRECTORY = 0x06054B50;
    private static final int DIRECTORY_ENTRY = 0x02014B50;
    private static final int LOCAL_HEADER = 0x04034B50;
    private static final int END_LENGTH = 22;

    record Entry(
            String name, int method, int flags, long crc, long packed, long headerAt, long dataAt) {
        boolean isEncrypted() {
            return (flags & 1) != 0;
        }
    }

    private final byte[] bytes;
    private final Budget budget;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private ZipPackage(byte[] bytes, Budget budget) {
        this.bytes = bytes;
        this.budget = budget;
    }

    static ZipPackage open(byte[] bytes, Budget budget) throws Refusal {
        ZipPackage zip = new ZipPackage(bytes, budget);
        zip.readDirectory(zip.findEnd());
        zip.refuseOverlaps();
        return zip;
    }

    boolean has(String name) {
        return entries.containsKey(folded(name));
    }

    List<String> names() {
        return entries.values().stream().map(Entry::name).toList();
    }

    /**
     * The inflated bytes of a part, counted while they are read; empty when there is no such part.
     */
    Optional<InputStream> open(String name) throws Refusal {
        Entry entry = entries.get(folded(name));
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.isEncrypted()) {
            throw new Refusal(new Reason.UnreadFormat(FileFormat.ENCRYPTED));
        }
        if (entry.method() != 0 && entry.method() != 8) {
            throw damaged(name);
        }
        return Optional.of(new CountedPart(bytes, entry, budget));
    }

    /** Up to {@code most} bytes from the beginning of a part. */
    byte[] head(String name, int most) throws Refusal {
        Optional<InputStream> part = open(name);
        if (part.isEmpty()) {
            return new byte[0];
        }
        try (InputStream in = part.get()) {
            return in.readNBytes(most);
        } catch (CountedPart.Stopped stopped) {
            throw stopped.refusal();
        } catch (IOException e) {
            throw damaged(name);
        }
    }

    private int findEnd() throws Refusal {
        int lowest = Math.max(0, bytes.length - END_LENGTH - 0xFFFF);
        for (int at = bytes.length - END_LENGTH; at >= lowest; at--) {
            if (int32(at) == END_OF_DIRECTORY && at + END_LENGTH + int16(at + 20) <= bytes.length) {
                return at;
            }
        }
        throw damaged("zip");
    }

    private void readDirectory(int end) throws Refusal {
        long count = int16(end + 10);
        long at = int32(end + 16) & 0xFFFFFFFFL;
        Optional<long[]> large = ZipLargeFields.ofDirectory(bytes, end);
        if (large.isPresent()) {
            count = large.get()[0];
            at = large.get()[1];
        }
        Budget.stopWhen(Limit.ENTRIES, budget.limits().entries(), count);
        for (long i = 0; i < count; i++) {
            budget.tick();
            if (at < 0 || at + 46 > end || int32((int) at) != DIRECTORY_ENTRY) {
                throw damaged("zip");
            }
            at = readEntry((int) at, end);
        }
    }

    private long readEntry(int at, int end) throws Refusal {
        int nameLength = int16(at + 28);
        int extraLength = int16(at + 30);
        long next = at + 46L + nameLength + extraLength + int16(at + 32);
        if (next > end) {
            throw damaged("zip");
        }
        String raw = ZipNames.decode(bytes, at + 46, nameLength, int16(at + 8));
        String name = ZipNames.normal(raw);
        if (ZipNames.leavesThePackage(raw)) {
            throw new Refusal(new TrickyPackage(Trick.PATH_NAME, ZipNames.shown(raw)));
        }
        long[] sizes = {
            int32(at + 24) & 0xFFFFFFFFL, int32(at + 20) & 0xFFFFFFFFL, int32(at + 42) & 0xFFFFFFFFL
        };
        ZipLargeFields.fill(bytes, at + 46 + nameLength, extraLength, sizes);
        long dataAt = checkLocalHeader(raw, sizes[2], at);
        if (dataAt + sizes[1] > end) {
            throw damaged(ZipNames.shown(name));
        }
        Entry entry =
                new Entry(
                        name,
                        int16(at + 10),
                        int16(at + 8),
                        int32(at + 16) & 0xFFFFFFFFL,
                        sizes[1],
                        sizes[2],
                        dataAt);
        Entry twin = entries.put(folded(name), entry);
        if (twin != null) {
            Trick trick = twin.name().equals(name) ? Trick.DUPLICATE_NAME : Trick.CASE_TWIN;
            throw new Refusal(new TrickyPackage(trick, ZipNames.shown(name)));
        }
        return next;
    }

    /** A program that reads from the front would see the local header's name: it must agree. */
    private long checkLocalHeader(String name, long at, int directoryAt) throws Refusal {
        if (at < 0 || at + 30 > directoryAt || int32((int) at) != LOCAL_HEADER) {
            throw damaged(ZipNames.shown(name));
        }
        int local = (int) at;
        int length = int16(local + 26);
        if (local + 30L + length > directoryAt) {
            throw damaged(ZipNames.shown(name));
        }
        boolean sameName =
                ZipNames.decode(bytes, local + 30, length, int16(local + 6)).equals(name);
        boolean sameMethod = int16(local + 8) == int16(directoryAt + 10);
        if (!sameName || !sameMethod) {
            throw new Refusal(new TrickyPackage(Trick.HEADER_MISMATCH, ZipNames.shown(name)));
        }
        return local + 30L + length + int16(local + 28);
    }

    private void refuseOverlaps() throws Refusal {
        List<Entry> inOrder = new ArrayList<>(entries.values());
        inOrder.sort(Comparator.comparingLong(Entry::headerAt));
        long free = 0;
        for (Entry entry : inOrder) {
            if (entry.headerAt() < free) {
                throw new Refusal(new TrickyPackage(Trick.OVERLAP, ZipNames.shown(entry.name())));
            }
            free = entry.dataAt() + entry.packed();
        }
    }

    /** Part names are the same whatever their case, and Word goes by that. */
    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private int int16(int at) {
        return ZipLargeFields.int16(bytes, at);
    }

    private int int32(int at) {
        return ZipLargeFields.int32(bytes, at);
    }

    private static Refusal damaged(String where) {
        return new Refusal(new Reason.DamagedPackage(where));
    }
}
