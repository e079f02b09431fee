package org.bihuan.text.reuse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.bihuan.text.reuse.Layout.Fact;
import org.bihuan.text.reuse.Layout.Section;

/**
 * Makes a segment of texts: counts grams, then goes over the texts once more and keeps, of the rare
 * ones, the first and last beside a common one and every {@code stride}-th between them, and every
 * window that is common throughout; then sorts both into buckets.
 *
 * <p>Why nothing is lost: a window of 13 has 6 grams. If one of them is rare, the window meets a
 * stretch of rare grams, and either holds an end of it, which is kept, or lies inside, where one of
 * six neighbours is kept. If none is rare, the window itself is kept.
 *
 * <p>Cost: two passes over the texts, some 13 bytes of memory for each kept gram (a sixth of the
 * characters), all of it given back at the end. Results do not depend on the number of threads.
 * Tried and dropped: sorting all grams at once (cache misses), atomic counters (slower than one
 * table a thread). Measure with {@code ./bihuan bench reuse}.
 */
final class SegmentBuilder {
    /** Entries in a bucket, on average. */
    private static final int IN_A_BUCKET = 6;

    private static final int PARTITION_BITS = 8;

    /** Above an entry stands its bucket, until all are sorted. */
    private static final int BUCKET_AT = 8 * Layout.ENTRY;

    /** Places of a window that more than {@link Grams#MOST} texts hold. */
    static final int REPRESENTATIVES = 4;

    private final Material material;
    private final int stride;
    private final Layout.Sink sink;
    private final int[] starts;
    private int rareBits;
    private Letters letters = new Letters(new char[0]);

    private SegmentBuilder(Material material, int stride, Layout.Sink sink) {
        this.material = material;
        this.stride = stride;
        this.sink = sink;
        this.starts = new int[material.count() + 1];
    }

    /**
     * @param stride 1 keeps every rare gram, {@link Grams#STRIDE} as few as the promise allows
     * @return bytes written
     */
    static long write(Material material, int stride, Layout.Target target) throws IOException {
        return new SegmentBuilder(material, stride, new Layout.Sink(target)).write();
    }

    private long write() throws IOException {
        long characters = 0;
        for (int text = 0; text < material.count(); text++) {
            starts[text] = Math.toIntExact(characters);
            characters += material.length(text) + 1;
        }
        starts[material.count()] = Math.toIntExact(characters);
        rareBits = bits(characters / stride / IN_A_BUCKET, PARTITION_BITS, 28);
        List<Work.Part> parts = Work.parts(material, characters);
        letters = Letters.of(material, parts);
        Common common = Common.of(material, parts, Common.bits(characters));
        List<Harvest> harvests =
                Work.all(
                        parts.stream()
                                .<Callable<Harvest>>map(part -> () -> harvest(part, common))
                                .toList());
        sink.fact(Fact.TEXTS, material.count());
        sink.fact(Fact.STRIDE, stride);
        writeTexts();
        writeRare(harvests);
        sink.begin();
        sink.put(common.set, common.set.length);
        sink.end(Section.COMMON);
        sink.fact(Fact.COMMON_BITS, Integer.numberOfTrailingZeros(common.set.length) + 3);
        Windows windows = harvests.getFirst().windows;
        harvests.subList(1, harvests.size()).forEach(h -> windows.addAll(h.windows));
        writeWindows(windows);
        writeLetters(Section.LETTERS_AGAIN);
        return sink.finish();
    }

    private static int bits(long wanted, int least, int most) {
        return Math.clamp(63 - Long.numberOfLeadingZeros(Math.max(1, wanted)) + 1, least, most);
    }

    /** What some of the texts give; the rare grams by their highest bits. */
    private static final class Harvest {
        final Longs[] rare = new Longs[1 << PARTITION_BITS];
        final Windows windows = new Windows();

        Harvest() {
            Arrays.setAll(rare, i -> new Longs());
        }
    }

    private static final class Longs {
        long[] values = new long[16];
        int count;

        void add(long value) {
            if (count == values.length) {
                values = Arrays.copyOf(values, count + count / 2);
            }
            values[count++] = value;
        }
    }

    private Harvest harvest(Work.Part part, Common common) {
        Harvest harvest = new Harvest();
        Work.Scratch scratch = new Work.Scratch();
        boolean[] rare = new boolean[0];
        for (int text = part.from(); text < part.to(); text++) {
            scratch.load(material, text);
            if (rare.length < scratch.grams) {
                rare = new boolean[scratch.grams + scratch.grams / 4];
            }
            for (int i = 0; i < scratch.grams; i++) {
                rare[i] = !common.holds(scratch.hashes[i]);
            }
            keep(scratch, rare, text, harvest);
        }
        return harvest;
    }

    private void keep(Work.Scratch scratch, boolean[] rare, int text, Harvest harvest) {
        long[] hashes = scratch.hashes;
        int grams = scratch.grams;
        int start = starts[text];
        int kept = -stride;
        int commonRun = 0;
        for (int i = 0; i < grams; i++) {
            if (!rare[i]) {
                if (++commonRun >= Grams.STRIDE) {
                    int from = i - Grams.STRIDE + 1;
                    harvest.windows.add(Grams.window(hashes[from], hashes[i]), start + from, text);
                }
                continue;
            }
            commonRun = 0;
            boolean first = i == 0 || !rare[i - 1];
            boolean last = i == grams - 1 || !rare[i + 1];
            if (first || last || i - kept >= stride) {
                kept = i;
                add(harvest, hashes[i], start + i);
            }
        }
    }

    /** Bucket within its partition and tag above, place below. */
    private void add(Harvest harvest, long hash, int place) {
        int partition = (int) (hash >>> (64 - PARTITION_BITS));
        long bucket = (hash >>> (64 - rareBits)) & ((1L << (rareBits - PARTITION_BITS)) - 1);
        long entry = ((long) Grams.tag(hash) << Layout.PLACE_BITS) | place;
        harvest.rare[partition].add((bucket << BUCKET_AT) | entry);
    }

    private void writeTexts() throws IOException {
        sink.begin();
        sink.put(starts, starts.length);
        sink.end(Section.STARTS);
        sink.begin();
        long tailAt = 0;
        Work.Scratch scratch = new Work.Scratch();
        Checksum checksum = new Checksum();
        for (int text = 0; text < material.count(); text++) {
            byte[] tail = material.tail(text);
            scratch.read(material, text);
            sink.put(tailAt);
            sink.put(tail.length);
            sink.put(material.rawLength(text));
            sink.put(checksum.of(scratch.chars, scratch.length, tail));
            sink.put(0);
            tailAt += tail.length;
        }
        sink.end(Section.TEXTS);
        writeLetters(Section.LETTERS);
        sink.begin();
        char[] numbers = letters.numbers();
        for (int text = 0; text < material.count(); text++) {
            scratch.read(material, text);
            for (int i = 0; i < scratch.length; i++) {
                scratch.chars[i] = numbers[scratch.chars[i]];
            }
            sink.pack(scratch.chars, scratch.length, letters.bits);
        }
        sink.packed();
        sink.put(0L);
        sink.end(Section.CHARACTERS);
        sink.begin();
        for (int text = 0; text < material.count(); text++) {
            byte[] tail = material.tail(text);
            sink.put(tail, tail.length);
        }
        sink.end(Section.TAILS);
    }

    private void writeLetters(Section section) throws IOException {
        sink.begin();
        sink.put(letters.all, letters.all.length);
        sink.end(section);
    }

    private void writeRare(List<Harvest> harvests) throws IOException {
        List<Callable<Sorted>> tasks = new ArrayList<>();
        for (int p = 0; p < 1 << PARTITION_BITS; p++) {
            int partition = p;
            tasks.add(() -> sorted(harvests, partition));
        }
        List<Sorted> all = allAtOnce(tasks, harvests.size());
        sink.fact(Fact.RARE_BITS, rareBits);
        sink.begin();
        int base = 0;
        for (Sorted sorted : all) {
            for (int i = 0; i < sorted.ends.length; i++) {
                sink.put(i == 0 ? base : base + sorted.ends[i - 1]);
            }
            base += sorted.entries.length;
        }
        sink.put(base);
        sink.end(Section.RARE_BUCKETS);
        sink.begin();
        for (Sorted sorted : all) {
            for (long entry : sorted.entries) {
                sink.entry(entry);
            }
        }
        sink.put(0L);
        sink.end(Section.RARE_ENTRIES);
    }

    private static List<Sorted> allAtOnce(List<Callable<Sorted>> tasks, int threads) {
        Sorted[] results = new Sorted[tasks.size()];
        Work.all(
                IntStream.range(0, threads)
                        .<Callable<Boolean>>mapToObj(t ->
                                () -> {
                                    for (int i = t; i < results.length; i += threads) {
                                        results[i] = tasks.get(i).call();
                                    }
                                    return true;
                                })
                        .toList());
        return Arrays.asList(results);
    }

    /** One partition by bucket, and where each bucket ends. */
    private static final class Sorted {
        final int[] ends;
        final long[] entries;

        Sorted(int buckets, int entries) {
            this.ends = new int[buckets];
            this.entries = new long[entries];
        }
    }

    private Sorted sorted(List<Harvest> harvests, int partition) {
        int entries = harvests.stream().mapToInt(h -> h.rare[partition].count).sum();
        Sorted sorted = new Sorted(1 << (rareBits - PARTITION_BITS), entries);
        for (Harvest harvest : harvests) {
            Longs from = harvest.rare[partition];
            for (int i = 0; i < from.count; i++) {
                sorted.ends[(int) (from.values[i] >>> BUCKET_AT)]++;
            }
        }
        int sum = 0;
        for (int b = 0; b < sorted.ends.length; b++) {
            int count = sorted.ends[b];
            sorted.ends[b] = sum;
            sum += count;
        }
        for (Harvest harvest : harvests) {
            Longs from = harvest.rare[partition];
            for (int i = 0; i < from.count; i++) {
                int to = sorted.ends[(int) (from.values[i] >>> BUCKET_AT)]++;
                sorted.entries[to] = from.values[i];
            }
            harvest.rare[partition] = new Longs();
        }
        return sorted;
    }

    private void writeWindows(Windows windows) throws IOException {
        long[] keys = windows.sortedKeys();
        int bits = bits(keys.length / 2, 1, 26);
        sink.fact(Fact.WINDOW_BITS, bits);
        sink.fact(Fact.WINDOWS, keys.length);
        sink.begin();
        int at = 0;
        for (int bucket = 0; bucket <= 1 << bits; bucket++) {
            while (at < keys.length && keys[at] >>> (64 - bits) < bucket) {
                at++;
            }
            sink.put(at);
        }
        sink.end(Section.WINDOW_BUCKETS);
        sink.begin();
        for (long key : keys) {
            sink.put((int) key);
        }
        sink.end(Section.WINDOW_KEYS);
        sink.begin();
        for (long key : keys) {
            sink.put(windows.texts(key));
        }
        sink.end(Section.WINDOW_TEXTS);
        sink.begin();
        int first = 0;
        for (long key : keys) {
            sink.put(first);
            first += placesKept(windows, key);
        }
        sink.put(first);
        sink.end(Section.WINDOW_FIRST);
        sink.begin();
        for (long key : keys) {
            sink.put(windows.places(key), placesKept(windows, key));
        }
        sink.end(Section.WINDOW_PLACES);
    }

    private static int placesKept(Windows windows, long key) {
        int texts = windows.texts(key);
        return texts > Grams.MOST ? REPRESENTATIVES : texts;
    }
}
