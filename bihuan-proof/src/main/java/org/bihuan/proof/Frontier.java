package org.bihuan.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing tree: the roots of its complete subtrees, the largest first, one for
 * each bit of its size. It is all that is needed to go on, 32 bytes for each doubling. Not safe for
 * use by several threads.
 */
public final class Frontier {
    private final List<Hash> peaks;
    private long size;

    /** Of an empty tree. */
    public Frontier() {
        this(0, List.of());
    }

    /**
     * Where an earlier frontier stopped.
     *
     * @param peaks as {@link #peaks()} gave them at this size
     * @throws IllegalArgumentException if there are not as many as the size has bits
     */
    public Frontier(long size, List<Hash> peaks) {
        if (size < 0 || Long.bitCount(size) != peaks.size()) {
            throw new IllegalArgumentException(peaks.size() + " peaks for a size of " + size);
        }
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    public void add(Hash leaf) {
        Hash grown = leaf;
        for (long bits = size; (bits & 1) == 1; bits >>>= 1) {
            grown = Hash.ofNode(peaks.removeLast(), grown);
        }
        peaks.add(grown);
        size++;
    }

    public long size() {
        return size;
    }

    public List<Hash> peaks() {
        return List.copyOf(peaks);
    }

    public Hash root() {
        if (peaks.isEmpty()) {
            return Hash.ofNothing();
        }
        Hash root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Hash.ofNode(peaks.get(i), root);
        }
        return root;
    }
}
