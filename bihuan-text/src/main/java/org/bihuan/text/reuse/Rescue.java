package org.bihuan.text.reuse;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bihuan.text.reuse.Layout.Fact;
import org.bihuan.text.reuse.Layout.Section;
import org.bihuan.text.reuse.ReuseIndex.Rescued;
import org.bihuan.text.reuse.Store.Slot;

/**
 * Makes an index anew from whatever its files still hold. Every text has a checksum of its own, so
 * that damage costs the texts that it lies in and no other; erased texts do not agree with theirs
 * and stay gone even when the list of what was removed is lost.
 */
final class Rescue {
    private Rescue() {}

    static Rescued run(Path folder) throws IOException {
        try (Store.InFolder store = Store.InFolder.lock(folder)) {
            Map<Long, BitSet> removed = removed(folder);
            List<Path> files = segments(folder, removed);
            List<ReuseText> texts = new ArrayList<>();
            int lost = 0;
            long last = 0;
            for (Path file : files) {
                long number = number(file);
                last = Math.max(last, number);
                lost += read(file, removed.getOrDefault(number, new BitSet()), texts);
            }
            Map<String, ReuseText> latest = new LinkedHashMap<>();
            texts.forEach(text -> latest.put(text.id(), text));
            Material fresh = new Material.Fresh(List.copyOf(latest.values()));
            store.beginBehind(last);
            List<Slot> slots =
                    fresh.count() == 0 ? List.of() : List.of(store.build(fresh, Grams.STRIDE));
            store.publish(slots);
            store.begin(Manifest.read(folder));
            return new Rescued(fresh.count(), lost);
        }
    }

    private static Map<Long, BitSet> removed(Path folder) throws IOException {
        Map<Long, BitSet> removed = new HashMap<>();
        try {
            for (Manifest.Part part : Manifest.read(folder).parts()) {
                removed.put(part.number(), part.removed());
            }
        } catch (ReuseIndexException e) {
            // The files speak for themselves then.
        }
        return removed;
    }

    /** Those of the list; all there are when it is lost. */
    private static List<Path> segments(Path folder, Map<Long, BitSet> listed) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().matches("segment-\\d+\\.bihuan"))
                    .filter(f -> listed.isEmpty() || listed.containsKey(number(f)))
                    .sorted()
                    .toList();
        }
    }

    private static long number(Path file) {
        return Long.parseLong(file.getFileName().toString().replaceAll("\\D", ""));
    }

    /** Adds what is whole, and says how many are not. */
    private static int read(Path file, BitSet removed, List<ReuseText> texts) throws IOException {
        MemorySegment whole = Store.InFolder.map(file, false);
        MemorySegment header = header(whole);
        if (header.byteSize() == 0) {
            return 1;
        }
        Letters letters = letters(whole, header);
        int lost = 0;
        int count = header.get(Layout.INT, Fact.TEXTS.at);
        for (int text = 0; text < count; text++) {
            if (!removed.get(text)) {
                lost += add(whole, header, letters, text, texts) ? 0 : 1;
            }
        }
        return lost;
    }

    private static MemorySegment header(MemorySegment whole) {
        for (long at : List.of(0L, whole.byteSize() - Layout.HEADER)) {
            if (at >= 0 && at + Layout.HEADER <= whole.byteSize()) {
                MemorySegment header = Arena.ofAuto().allocate(Layout.HEADER, 8);
                header.copyFrom(whole.asSlice(at, Layout.HEADER));
                int own = Layout.checksum(header.asSlice(0, Layout.CHECKSUM_AT));
                if (header.get(Layout.LONG, 0) == Layout.MAGIC
                        && (int) header.get(Layout.LONG, Layout.CHECKSUM_AT) == own) {
                    return header;
                }
            }
        }
        return MemorySegment.NULL;
    }

    /** From whichever of its two places agrees with its checksum; none when neither does. */
    private static Letters letters(MemorySegment whole, MemorySegment header) {
        for (Section section : List.of(Section.LETTERS, Section.LETTERS_AGAIN)) {
            long at = header.get(Layout.LONG, section.at());
            long length = header.get(Layout.LONG, section.at() + 8);
            if (at >= 0 && length >= 0 && at + length <= whole.byteSize()) {
                MemorySegment bytes = whole.asSlice(at, length);
                long sum = header.get(Layout.LONG, section.at() + 16);
                if (Layout.checksum(bytes) == (int) sum) {
                    return new Letters(bytes.toArray(Layout.CHAR));
                }
            }
        }
        return new Letters(new char[0]);
    }

    private static boolean add(
            MemorySegment whole,
            MemorySegment header,
            Letters letters,
            int text,
            List<ReuseText> texts) {
        try {
            long starts = header.get(Layout.LONG, Section.STARTS.at()) + 4L * text;
            int start = whole.get(Layout.INT, starts);
            char[] chars = new char[whole.get(Layout.INT, starts + 4) - start - 1];
            MemorySegment packed = whole.asSlice(header.get(Layout.LONG, Section.CHARACTERS.at()));
            letters.characters(packed, start, chars.length, chars);
            long record = header.get(Layout.LONG, Section.TEXTS.at()) + (long) Layout.RECORD * text;
            byte[] tail = new byte[whole.get(Layout.INT, record + 8)];
            long tails =
                    header.get(Layout.LONG, Section.TAILS.at()) + whole.get(Layout.LONG, record);
            MemorySegment.copy(whole, Layout.BYTE, tails, tail, 0, tail.length);
            if (new Checksum().of(chars, chars.length, tail)
                    != whole.get(Layout.INT, record + 16)) {
                return false;
            }
            Material.Tail who = Material.Tail.of(tail);
            int rawLength = whole.get(Layout.INT, record + 12);
            FoldedText folded = Gaps.restored(chars, tail, Material.Tail.gaps(tail), rawLength);
            texts.add(new ReuseText(who.id(), who.author(), who.reference(), folded.raw));
            return true;
        } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
            return false;
        }
    }
}
