package org.bihuan.text.reuse;

import java.util.Arrays;

/**
 * Windows made of common grams only: how many texts hold each, and its first place in each of them,
 * up to one more than {@link Grams#MOST}. An open hash table, its places in chains.
 */
final class Windows {
    private static final int END = -1;

    private long[] keys = new long[1 << 10];
    private int[] texts = new int[1 << 10];
    private int[] last = new int[1 << 10];
    private int[] head = new int[1 << 10];
    private byte[] places = new byte[1 << 10];
    private int count;

    private int[] place = new int[1 << 10];
    private int[] earlier = new int[1 << 10];
    private int used;

    int count() {
        return count;
    }

    void add(long key, int position, int text) {
        int slot = open(key);
        if (last[slot] != text) {
            last[slot] = text;
            texts[slot]++;
            put(slot, position);
        }
    }

    /** As if what {@code later} holds had been added here; its texts come after ours. */
    void addAll(Windows later) {
        for (int from = 0; from < later.keys.length; from++) {
            if (later.keys[from] != 0) {
                int slot = open(later.keys[from]);
                texts[slot] += later.texts[from];
                last[slot] = later.last[from];
                for (int position : later.places(from)) {
                    put(slot, position);
                }
            }
        }
    }

    private void put(int slot, int position) {
        if (places[slot] > Grams.MOST) {
            return;
        }
        if (used == place.length) {
            place = Arrays.copyOf(place, used + used / 2);
            earlier = Arrays.copyOf(earlier, used + used / 2);
        }
        place[used] = position;
        earlier[used] = head[slot];
        head[slot] = used++;
        places[slot]++;
    }

    /** The slot of a key, which is made if there is none. */
    private int open(long key) {
        int slot = slot(key);
        if (keys[slot] == 0) {
            if ((count + 1) * 2 > keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            head[slot] = END;
            last[slot] = END;
            count++;
        }
        return slot;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key >>> 20) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTexts = texts;
        int[] oldLast = last;
        int[] oldHead = head;
        byte[] oldPlaces = places;
        int size = oldKeys.length * 2;
        keys = new long[size];
        texts = new int[size];
        last = new int[size];
        head = new int[size];
        places = new byte[size];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                texts[slot] = oldTexts[i];
                last[slot] = oldLast[i];
                head[slot] = oldHead[i];
                places[slot] = oldPlaces[i];
            }
        }
    }

    /** Every key once, in unsigned order, so that the highest bits choose a bucket. */
    long[] sortedKeys() {
        long[] sorted = new long[count];
        int n = 0;
        for (long key : keys) {
            if (key != 0) {
                sorted[n++] = key ^ Long.MIN_VALUE;
            }
        }
        Arrays.parallelSort(sorted);
        for (int i = 0; i < n; i++) {
            sorted[i] ^= Long.MIN_VALUE;
        }
        return sorted;
    }

    int texts(long key) {
        return texts[slot(key)];
    }

    /** Its places, the earliest first; more than {@link Grams#MOST} when not all are here. */
    int[] places(long key) {
        return places(slot(key));
    }

    private int[] places(int slot) {
        int[] out = new int[places[slot]];
        int at = out.length;
        for (int node = head[slot]; node != END; node = earlier[node]) {
            out[--at] = place[node];
        }
        return out;
    }
}
