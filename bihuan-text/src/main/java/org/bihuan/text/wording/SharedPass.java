package org.bihuan.text.wording;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets all {@link Literals} that are asked about one text share one pass over it. Belongs to one
 * checker.
 *
 * <p>Nobody has to say beforehand which lists there are: those that were asked for in one text are
 * looked for in the next. The vocabulary is made anew after 4, 8, 16 … texts if lists have come to
 * light, so that a single check pays nothing for it and the making of it stays a trifle. Whether a
 * list is answered from the pass or looks for itself, the answer is the same.
 */
public final class SharedPass {
    /** Before so many texts a vocabulary does not pay. */
    private static final int FEW = 4;

    private static final ScopedValue<Sightings> NOW = ScopedValue.newInstance();

    private final AtomicLong texts = new AtomicLong();
    private final Set<Literals> asked =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
    private volatile Vocabulary vocabulary = new Vocabulary(List.of());

    /** Does the work; what it asks about {@code text} is answered from one pass. */
    public <T> T over(String text, Supplier<T> work) {
        Sightings sightings = vocabulary.in(text);
        T done = ScopedValue.where(NOW, sightings).call(work::get);
        learn(sightings);
        return done;
    }

    private void learn(Sightings sightings) {
        long count = texts.incrementAndGet();
        asked.addAll(sightings.unknown());
        if (count >= FEW && Long.bitCount(count) == 1) {
            synchronized (asked) {
                if (asked.size() > vocabulary.lists().size()) {
                    vocabulary = new Vocabulary(List.copyOf(asked));
                }
            }
        }
    }

    /** What was seen in this very text; null outside of {@link #over}. */
    static @Nullable Sightings of(String text) {
        Sightings sightings = NOW.isBound() ? NOW.get() : null;
        return sightings != null && isSame(sightings.text, text) ? sightings : null;
    }

    @SuppressWarnings({"ReferenceEquality", "StringEquality"}) // a like text has the same places
    private static boolean isSame(String one, String other) {
        return one == other;
    }
}
