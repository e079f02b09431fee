package org.bihuan.text.wording;

import java.util.List;

/** The result of reading a pack: the pack, or every mistake in it. */
public sealed interface PackReading {
    record Read(WordingPack pack) implements PackReading {}

    /** Nothing of a pack with a mistake is used. {@code mistakes}: in reading order. */
    record Refused(List<PackMistake> mistakes) implements PackReading {
        public Refused {
            mistakes = List.copyOf(mistakes);
        }
    }
}
