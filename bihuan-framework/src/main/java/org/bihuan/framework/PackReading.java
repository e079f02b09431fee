package org.bihuan.framework;

import java.util.List;

/** The result of reading a pack: the framework, or every mistake in it. */
public sealed interface PackReading {
    record Read(ReviewFramework framework) implements PackReading {}

    /** Nothing of a pack with a mistake is used. {@code mistakes}: in reading order. */
    record Refused(List<Mistake> mistakes) implements PackReading {
        public Refused {
            mistakes = List.copyOf(mistakes);
        }
    }
}
