package org.bihuan.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Paths through the tree over a log's leaves (RFC 6962, 2.1.1 and 2.1.2), and what they prove (RFC
 * 9162, 2.1.3.2 and 2.1.4.2). Making a path reads the leaves below every hash on it, up to all of
 * them; checking one takes as many hashes as it has.
 */
public final class MerkleTree {
    private final LongFunction<Hash> leaves;

    /**
     * @param leaves the hash of the leaf at an index, from 0
     */
    public MerkleTree(LongFunction<Hash> leaves) {
        this.leaves = leaves;
    }

    /** The root over the first {@code size} leaves. */
    public Hash root(long size) {
        return range(0, size);
    }

    /**
     * The hashes that lead from a leaf to the root, the lowest first.
     *
     * @throws IndexOutOfBoundsException if the tree has no such leaf
     */
    public List<Hash> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("no leaf " + index + " in " + size);
        }
        List<Hash> path = new ArrayList<>();
        climb(index, 0, size, path);
        return path;
    }

    private void climb(long index, long from, long to, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + below(to - from);
        if (index < middle) {
            climb(index, from, middle, path);
            path.add(range(middle, to));
        } else {
            climb(index, middle, to, path);
            path.add(range(from, middle));
        }
    }

    /**
     * The hashes that show that a tree of the old size is the beginning of one of the new size.
     *
     * @throws IndexOutOfBoundsException unless 0 ≤ old ≤ size
     */
    public List<Hash> consistency(long old, long size) {
        if (old < 0 || old > size) {
            throw new IndexOutOfBoundsException(old + " is not within " + size);
        }
        List<Hash> path = new ArrayList<>();
        if (old > 0 && old < size) {
            grow(old, 0, size, true, path);
        }
        return path;
    }

    private void grow(long old, long from, long to, boolean whole, List<Hash> path) {
        if (old == to) {
            if (!whole) {
                path.add(range(from, to));
            }
            return;
        }
        long middle = from + below(to - from);
        if (old <= middle) {
            grow(old, from, middle, whole, path);
            path.add(range(middle, to));
        } else {
            grow(old, middle, to, false, path);
            path.add(range(from, middle));
        }
    }

    private Hash range(long from, long to) {
        Frontier frontier = new Frontier();
        for (long i = from; i < to; i++) {
            frontier.add(leaves.apply(i));
        }
        return frontier.root();
    }

    /** The largest power of two below a number above 1. */
    private static long below(long size) {
        return Long.highestOneBit(size - 1);
    }

    /** Whether a path leads from this leaf at this index to this root. */
    public static boolean includes(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long at = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                hash = Hash.ofNode(sibling, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>>= 1;
                    last >>>= 1;
                }
            } else {
                hash = Hash.ofNode(hash, sibling);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether a path shows that the old tree is the beginning of the new one. */
    public static boolean continues(long old, Hash oldRoot, long size, Hash root, List<Hash> path) {
        if (old < 0 || old > size) {
            return false;
        }
        if (old == size || old == 0) {
            Hash expected = old == 0 ? Hash.ofNothing() : root;
            return path.isEmpty() && oldRoot.equals(expected);
        }
        List<Hash> hashes = new ArrayList<>(path);
        if (Long.bitCount(old) == 1) {
            hashes.addFirst(oldRoot);
        }
        return !hashes.isEmpty() && rebuilds(old, oldRoot, size, root, hashes);
    }

    private static boolean rebuilds(
            long old, Hash oldRoot, long size, Hash root, List<Hash> hashes) {
        long shift = Long.numberOfTrailingZeros(old);
        long at = (old - 1) >>> shift;
        long last = (size - 1) >>> shift;
        Hash older = hashes.getFirst();
        Hash newer = hashes.getFirst();
        for (Hash hash : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                older = Hash.ofNode(hash, older);
                newer = Hash.ofNode(hash, newer);
                while ((at & 1) == 0 && at != 0) {
                    at >>>= 1;
                    last >>>= 1;
                }
            } else {
                newer = Hash.ofNode(newer, hash);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 && older.equals(oldRoot) && newer.equals(root);
    }
}
