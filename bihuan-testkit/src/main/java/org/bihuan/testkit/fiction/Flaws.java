package org.bihuan.testkit.fiction;

import java.util.ArrayList;
import java.util.List;

/** Defects of the frame, which only the layout can write. */
final class Flaws {
    enum Numbering {
        SKIPPED,
        TWICE,
        FIRST_MISSING
    }

    /**
     * A number that is wrong.
     *
     * @param list findings0 for those of the first dimension, causes, measures or dimensions
     * @param at index of the entry, from 0
     */
    record Wrong(String list, Numbering how, int at) {}

    final List<Wrong> numbers = new ArrayList<>();

    /** Lists in which the second mark is of another make, by name. */
    final List<String> oddMarks = new ArrayList<>();

    /** Titles of dimensions that the author left out. */
    final List<String> dropped = new ArrayList<>();

    /**
     * Whether the first item of the first list that stands in one paragraph ends in a semicolon.
     */
    boolean semicolon;

    /** Whether the causes are titles only. */
    boolean thinCauses;
}
