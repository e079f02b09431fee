package org.bihuan.text.reuse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bihuan.text.reuse.Store.Slot;
import org.bihuan.text.wording.WordingPack;
import org.jspecify.annotations.Nullable;

/**
 * Many texts, ready to be compared with one: in memory, or in a folder where they last.
 *
 * <p>Any number of threads may ask while one adds or removes: a question sees the texts as they
 * were when it was asked. What {@link #add} and {@link #remove} return from has reached the disk. A
 * folder has one writer at a time; others may open it for reading, and see it as it was when they
 * did. Failures of the disk are {@link UncheckedIOException}s.
 */
public final class ReuseIndex implements AutoCloseable {
    /** Below so many folded characters every rare gram is kept, so that shorter runs are found. */
    private static final long SMALL = 4_000_000;

    private final @Nullable Store store;
    private final Tiers tiers;
    private volatile List<Slot> slots;
    private @Nullable Map<String, Place> places;
    private @Nullable PackPhrases phrases;

    /** Which text of which segment file. */
    private record Place(long slot, int text) {}

    private record PackPhrases(WordingPack pack, Phrasebook phrases) {}

    private ReuseIndex(@Nullable Store store, Tiers tiers, List<Slot> slots) {
        this.store = store;
        this.tiers = tiers;
        this.slots = List.copyOf(slots);
    }

    /** Gone when the process ends. */
    public static ReuseIndex inMemory() {
        return new ReuseIndex(new Store.InMemory(), Tiers.usual(), List.of());
    }

    /** As {@link #inMemory}, merged in another way. */
    static ReuseIndex inMemory(Tiers tiers) {
        return new ReuseIndex(new Store.InMemory(), tiers, List.of());
    }

    /**
     * Opens a folder for writing and asking; makes it when there is none.
     *
     * @throws ReuseIndexException if it is damaged, or another process writes to it
     */
    public static ReuseIndex open(Path folder) throws IOException {
        return open(folder, Tiers.usual());
    }

    static ReuseIndex open(Path folder, Tiers tiers) throws IOException {
        Store.InFolder store = Store.InFolder.lock(folder);
        try {
            Manifest manifest =
                    Files.exists(folder.resolve(Manifest.NAME))
                            ? Manifest.read(folder)
                            : Manifest.empty();
            List<Slot> slots = new ArrayList<>();
            for (Manifest.Part part : manifest.parts()) {
                slots.add(Store.InFolder.open(folder, part));
            }
            store.begin(manifest);
            ReuseIndex index = new ReuseIndex(store, tiers, slots);
            index.eraseWhatWasRemoved();
            return index;
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /**
     * Opens a folder for asking only; a writer may be at work on it.
     *
     * @throws ReuseIndexException if there is no index or it is damaged
     */
    public static ReuseIndex openForReading(Path folder) throws IOException {
        int tries = 5;
        while (true) {
            Manifest manifest = Manifest.read(folder);
            try {
                List<Slot> slots = new ArrayList<>();
                for (Manifest.Part part : manifest.parts()) {
                    slots.add(Store.InFolder.open(folder, part));
                }
                return new ReuseIndex(null, Tiers.usual(), slots);
            } catch (ReuseIndexException e) {
                // A writer may have merged between the reading of the list and that of its files.
                if (e.why() != ReuseIndexException.Why.MISSING || --tries == 0) {
                    throw e;
                }
            }
        }
    }

    public static boolean isIndex(Path folder) {
        return Files.isRegularFile(folder.resolve(Manifest.NAME));
    }

    /**
     * @throws ReuseIndexException if the folder holds nothing of an index
     */
    public static void requireIndex(Path folder) throws ReuseIndexException {
        boolean any = isIndex(folder) || Files.exists(folder.resolve("segment-000001.bihuan"));
        if (!any) {
            throw new ReuseIndexException(folder, ReuseIndexException.Why.NO_INDEX);
        }
    }

    /**
     * Holds every byte of a folder against its checksums.
     *
     * @throws ReuseIndexException at the first that does not agree
     */
    public static void verify(Path folder) throws IOException {
        for (Manifest.Part part : Manifest.read(folder).parts()) {
            Path file = folder.resolve(part.name());
            Segment.check(Store.InFolder.map(file, false), file, part.removed());
        }
    }

    /**
     * Makes a damaged folder whole again from the texts that are left in it.
     *
     * @return how many there are, and how many are lost and have to be added again
     */
    public static Rescued rescue(Path folder) throws IOException {
        return Rescue.run(folder);
    }

    /**
     * What a damaged index still held.
     *
     * @param lost at least so many; of a file whose both headers are gone nobody can say
     */
    public record Rescued(int kept, int lost) {}

    /** Texts that it holds. */
    public int size() {
        return slots.stream().mapToInt(s -> s.live().texts()).sum();
    }

    /** What it takes on the disk or in memory. */
    public long bytes() {
        return slots.stream().mapToLong(s -> s.live().segment().bytes()).sum();
    }

    int segments() {
        return slots.size();
    }

    /** Hands over every text that it holds, one after another. */
    public void forEach(Consumer<ReuseText> taker) {
        for (Slot slot : slots) {
            for (int text = 0; text < slot.live().segment().texts; text++) {
                if (slot.live().holds(text)) {
                    taker.accept(slot.live().segment().restored(text));
                }
            }
        }
    }

    /** The ids of all texts. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (Slot slot : slots) {
            for (int text = 0; text < slot.live().segment().texts; text++) {
                if (slot.live().holds(text)) {
                    ids.add(slot.live().segment().who(text).id());
                }
            }
        }
        return ids;
    }

    /**
     * Adds texts, all or none; they are found from the next question on. A text takes the place of
     * an earlier one with the same id. Many at once cost much less than one by one.
     */
    public synchronized void add(Collection<ReuseText> texts) {
        Map<String, ReuseText> last = new LinkedHashMap<>();
        texts.forEach(text -> last.put(text.id(), text));
        if (last.isEmpty()) {
            return;
        }
        Material fresh = new Material.Fresh(List.copyOf(last.values()));
        try {
            Slot added = writing().build(fresh, stride(fresh));
            List<Slot> more = new ArrayList<>(without(last.keySet()));
            more.add(added);
            publish(more);
            int number = 0;
            for (String id : last.keySet()) {
                places().put(id, new Place(added.number(), number++));
            }
            eraseWhatWasRemoved();
            merge(tiers.due(slots));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Removes texts for good: their words are overwritten before this returns.
     *
     * @return how many there were
     */
    public synchronized int remove(Collection<String> ids) {
        int before = size();
        try {
            List<Slot> left = without(ids);
            if (left.equals(slots)) {
                return 0;
            }
            publish(left);
            ids.forEach(places()::remove);
            eraseWhatWasRemoved();
            for (Slot slot : slots) {
                if (Orphans.any(slot.live())) {
                    merge(List.of(slot));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return before - size();
    }

    /** Merges all segments, and forgets the counts of texts that were removed. */
    public synchronized void compact() {
        try {
            List<Slot> open = slots;
            for (List<Slot> group : tiers.groups(open)) {
                merge(group);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ReuseReport ask(ReuseQuestion question) {
        return ask(List.of(this), question);
    }

    /** Asks several indexes as if they were one. */
    public static ReuseReport ask(List<ReuseIndex> indexes, ReuseQuestion question) {
        List<Live> live = indexes.stream().flatMap(i -> i.slots.stream()).map(Slot::live).toList();
        Phrasebook phrases = indexes.getFirst().phrases(question.wording());
        return new Judgement(live, question, phrases).report();
    }

    /** Making a book of phrases takes longer than asking. */
    private Phrasebook phrases(WordingPack pack) {
        PackPhrases known = phrases;
        if (known == null || !known.pack.equals(pack)) {
            known = new PackPhrases(pack, Phrasebook.of(pack));
            phrases = known;
        }
        return known.phrases;
    }

    private Store writing() {
        if (store == null) {
            throw new UnsupportedOperationException("opened for reading");
        }
        return store;
    }

    private int stride(Material material) {
        long all = slots.stream().mapToLong(s -> s.live().segment().size()).sum();
        for (int text = 0; text < material.count(); text++) {
            all += material.length(text);
        }
        return all < SMALL ? 1 : Grams.STRIDE;
    }

    private void publish(List<Slot> next) throws IOException {
        writing().publish(next);
        slots = List.copyOf(next);
    }

    /** The same segments, without the texts of these ids. */
    private List<Slot> without(Collection<String> ids) {
        Map<Long, BitSet> removed = new HashMap<>();
        for (String id : new HashSet<>(ids)) {
            Place place = places().get(id);
            if (place != null) {
                removed.computeIfAbsent(place.slot, n -> new BitSet()).set(place.text);
            }
        }
        List<Slot> left = new ArrayList<>();
        for (Slot slot : slots) {
            BitSet gone = removed.get(slot.number());
            if (gone == null) {
                left.add(slot);
                continue;
            }
            gone.or(slot.live().removed());
            left.add(new Slot(slot.number(), new Live(slot.live().segment(), gone)));
        }
        return left;
    }

    private Map<String, Place> places() {
        Map<String, Place> known = places;
        if (known == null) {
            known = new HashMap<>();
            for (Slot slot : slots) {
                for (int text = 0; text < slot.live().segment().texts; text++) {
                    if (slot.live().holds(text)) {
                        String id = slot.live().segment().who(text).id();
                        known.put(id, new Place(slot.number(), text));
                    }
                }
            }
            places = known;
        }
        return known;
    }

    private void eraseWhatWasRemoved() throws IOException {
        for (Slot slot : slots) {
            BitSet removed = slot.live().removed();
            for (int text = removed.nextSetBit(0); text >= 0; text = removed.nextSetBit(text + 1)) {
                if (!slot.live().segment().isErased(text)) {
                    writing().erase(slot, text);
                }
            }
        }
    }

    private void merge(List<Slot> old) throws IOException {
        if (old.isEmpty()) {
            return;
        }
        Material.Kept kept = new Material.Kept();
        for (Slot slot : old) {
            for (int text = 0; text < slot.live().segment().texts; text++) {
                if (slot.live().holds(text)) {
                    kept.add(slot.live().segment(), text);
                }
            }
        }
        Set<Slot> gone = new HashSet<>(old);
        List<Slot> next = new ArrayList<>();
        for (Slot slot : slots) {
            if (!gone.contains(slot)) {
                next.add(slot);
            }
        }
        if (kept.count() > 0) {
            long others = next.stream().mapToLong(s -> s.live().segment().size()).sum();
            long all = others + kept.characters();
            next.add(writing().build(kept, all < SMALL ? 1 : Grams.STRIDE));
        }
        publish(next);
        places = null;
        writing().drop(old);
    }

    @Override
    public void close() {
        if (store != null) {
            store.close();
        }
    }
}
