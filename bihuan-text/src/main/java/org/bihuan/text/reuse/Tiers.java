package org.bihuan.text.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.text.reuse.Store.Slot;

/**
 * When segments are merged: as soon as there are so many of about one size, so that a text is
 * written anew only a few times however many come one by one, and a question meets few segments.
 *
 * @param together so many of a size become one
 * @param longest folded characters of a segment at most
 */
record Tiers(int together, long longest) {
    /** Where the numbers of places end. */
    private static final long MOST = 1L << 30;

    /** Building takes about so many bytes of memory for a character. */
    private static final int BYTES_A_CHARACTER = 8;

    private static final long LEAST = 1L << 24;

    static Tiers usual() {
        long room = Runtime.getRuntime().maxMemory() / BYTES_A_CHARACTER;
        return new Tiers(8, Math.clamp(room, LEAST, MOST));
    }

    /** Every segment stays as it is. */
    static Tiers never() {
        return new Tiers(Integer.MAX_VALUE, MOST);
    }

    /** Segments to be merged now; none when there is no need. */
    List<Slot> due(List<Slot> slots) {
        Map<Integer, List<Slot>> tiers = new HashMap<>();
        for (Slot slot : slots) {
            tiers.computeIfAbsent(tier(slot), t -> new ArrayList<>()).add(slot);
        }
        for (List<Slot> tier : tiers.values()) {
            if (tier.size() >= together && size(tier) <= longest) {
                return tier;
            }
        }
        return List.of();
    }

    /** Everything, in groups that each become one segment. */
    List<List<Slot>> groups(List<Slot> slots) {
        List<Slot> smallestFirst = new ArrayList<>(slots);
        smallestFirst.sort(Comparator.comparingLong(s -> s.live().segment().size()));
        List<List<Slot>> groups = new ArrayList<>();
        for (Slot slot : smallestFirst) {
            boolean fits =
                    !groups.isEmpty()
                            && size(groups.getLast()) + slot.live().segment().size() <= longest;
            if (!fits) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(slot);
        }
        groups.removeIf(g -> g.size() == 1 && g.getFirst().live().removed().isEmpty());
        return groups;
    }

    private int tier(Slot slot) {
        long size = Math.max(1, slot.live().segment().size());
        return (63 - Long.numberOfLeadingZeros(size)) / 3;
    }

    private static long size(List<Slot> slots) {
        return slots.stream().mapToLong(s -> s.live().segment().size()).sum();
    }
}
