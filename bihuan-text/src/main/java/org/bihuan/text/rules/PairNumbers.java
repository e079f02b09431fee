package org.bihuan.text.rules;

/** Numbers pairs of characters from 0 in the order in which they are first asked for. */
final class PairNumbers {
    private int[] keys;
    private int[] values;
    private int size;

    /**
     * @param expected about how many pairs there will be
     */
    PairNumbers(int expected) {
        int slots = 64;
        while (slots < 2 * expected && slots < 1 << 16) {
            slots *= 2;
        }
        keys = new int[slots];
        values = new int[slots];
    }

    int size() {
        return size;
    }

    /**
     * @param pair two characters, neither of them 0
     */
    int of(int pair) {
        int slot = slotOf(pair);
        if (keys[slot] == pair) {
            return values[slot];
        }
        if (2 * size >= keys.length) {
            grow();
            slot = slotOf(pair);
        }
        keys[slot] = pair;
        values[slot] = size;
        return size++;
    }

    /** Where the pair stands, or the free slot where it belongs. */
    private int slotOf(int pair) {
        int mask = keys.length - 1;
        int slot = (pair * 0x9E3779B1) >>> 8 & mask;
        while (keys[slot] != 0 && keys[slot] != pair) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldValues = values;
        keys = new int[2 * oldKeys.length];
        values = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slotOf(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
