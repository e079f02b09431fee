package org.bihuan.framework;

import java.util.List;
import org.bihuan.text.wording.WordingPack;

/** The result of reading a wording pack: the pack, or every mistake in it. */
public sealed interface WordingReading {
    record Read(WordingPack pack) implements WordingReading {}

    /** Nothing of a pack with a mistake is used. {@code mistakes}: in reading order. */
    record Refused(List<Mistake> mistakes) implements WordingReading {
        public Refused {
            mistakes = List.copyOf(mistakes);
        }
    }
}
