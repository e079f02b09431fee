package org.bihuan.text.wording;

/** A set of UTF-16 code units that answers as quickly as reading a character does. */
public final class CharBits {
    private final long[] bits = new long[1 << 10];

    /** The characters of the strings given. */
    public static CharBits of(String... characters) {
        CharBits set = new CharBits();
        for (String some : characters) {
            some.chars().forEach(c -> set.add((char) c));
        }
        return set;
    }

    public void add(char c) {
        bits[c >>> 6] |= 1L << c;
    }

    /** This set and the characters with which a string to look for begins. */
    public CharBits and(Literals beginnings) {
        CharBits set = new CharBits();
        for (int i = 0; i < bits.length; i++) {
            set.bits[i] = bits[i] | beginnings.firsts().bits[i];
        }
        return set;
    }

    public boolean has(char c) {
        return (bits[c >>> 6] & 1L << c) != 0;
    }
}
