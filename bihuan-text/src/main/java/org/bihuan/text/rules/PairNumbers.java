package org.bihuan.text.rules;

import java.util.Arrays;

/** Numbers pairs of characters from 0 in the order in which they are first asked for. */
final class PairNumbers {
    /** One more than the number of a pair, where the pair belongs; 0 where a slot is free. */
    private int[] slots;

    /** The pair of each number. */
    private int[] pairs;

    private int size;

    /**
     * @param expected about how many pairs there will be
     */
    PairNumbers(int expected) {
        int room = 64;
        while (room < expected + expected / 2 && room < 1 << 16) {
            room *= 2;
        }
        slots = new int[room];
        pairs = new int[room / 2];
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
            return slots[slot] - 1;
        }
        if (2 * size >= slots.length) {
            grow();
            slot = slotOf(pair);
        }
        pairs[size] = pair;
        slots[slot] = ++size;
        return size - 1;
    }

    /** The number of a pair that was asked for before; -1 for any other. */
    int known(int pair) {
        return slots[slotOf(pair)] - 1;
    }

    /** Where the pair stands, or the free slot where it belongs. */
    private int slotOf(int pair) {
        int mask = slots.length - 1;
        int slot = (pair * 0x9E3779B1) >>> 8 & mask;
        while (slots[slot] != 0 && pairs[slots[slot] - 1] != pair) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        pairs = Arrays.copyOf(pairs, slots.length / 2);
        for (int number = 0; number < size; number++) {
            slots[slotOf(pairs[number])] = number + 1;
        }
    }
}
