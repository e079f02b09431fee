package org.bihuan.text.rules;

/** Numbers pairs of characters from 0 in the order in which they are first asked for. */
final class PairNumbers {
    /** A pair in the upper half, its number in the lower; 0 where a slot is free. */
    private long[] slots;

    private int size;

    /**
     * @param expected about how many pairs there will be
     */
    PairNumbers(int expected) {
        int room = 64;
        while (room < expected && room < 1 << 16) {
            room *= 2;
        }
        slots = new long[room];
    }

    int size() {
        return size;
    }

    /**
     * @param pair two characters, neither of them 0
     */
    int of(int pair) {
        int slot = slotOf(pair);
        if (slots[slot] != 0) {
            return (int) slots[slot];
        }
        if (2 * size >= slots.length) {
            grow();
            slot = slotOf(pair);
        }
        slots[slot] = (long) pair << Integer.SIZE | size;
        return size++;
    }

    /** The number of a pair that was asked for before; -1 for any other. */
    int known(int pair) {
        int slot = slotOf(pair);
        return slots[slot] != 0 ? (int) slots[slot] : -1;
    }

    /** Where the pair stands, or the free slot where it belongs. */
    private int slotOf(int pair) {
        int mask = slots.length - 1;
        int slot = (pair * 0x9E3779B1) >>> 8 & mask;
        while (slots[slot] != 0 && (int) (slots[slot] >>> Integer.SIZE) != pair) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[2 * old.length];
        for (long taken : old) {
            if (taken != 0) {
                slots[slotOf((int) (taken >>> Integer.SIZE))] = taken;
            }
        }
    }
}
