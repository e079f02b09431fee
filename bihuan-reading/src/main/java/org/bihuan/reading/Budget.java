package org.bihuan.reading;

import java.time.Instant;
import java.time.InstantSource;

/** What is left of the {@link ReadingLimits} in one reading. */
final class Budget {
    private final ReadingLimits limits;
    private final InstantSource clock;
    private final Instant began;
    private long inflated;
    private long characters;
    private long pieces;
    private int ticks;

    Budget(ReadingLimits limits, InstantSource clock) {
        this(limits, clock, clock.instant());
    }

    private Budget(ReadingLimits limits, InstantSource clock, Instant began) {
        this.limits = limits;
        this.clock = clock;
        this.began = began;
    }

    /** The same limits and the same beginning, for what was counted already. */
    Budget uncounted() {
        return new Budget(limits, clock, began);
    }

    ReadingLimits limits() {
        return limits;
    }

    /** Counts {@code bytes} more out of one part, which has given {@code ofEntry} in all. */
    void inflated(int bytes, long ofEntry) throws Refusal {
        inflated += bytes;
        stopWhen(Limit.ENTRY, limits.entryBytes(), ofEntry);
        stopWhen(Limit.INFLATED, limits.inflatedBytes(), inflated);
        // One tag can keep the parser busy for long, so every piece of it looks at the clock.
        look();
    }

    void characters(int more) throws Refusal {
        characters += more;
        stopWhen(Limit.CHARACTERS, limits.characters(), characters);
    }

    /** A paragraph, style, list or note more: each costs memory, even without text. */
    void piece() throws Refusal {
        stopWhen(Limit.PIECES, limits.pieces(), ++pieces);
    }

    void depth(int depth) throws Refusal {
        stopWhen(Limit.DEPTH, limits.depth(), depth);
        tick();
    }

    /** Looks at the clock now and then: a look costs more than the step it guards. */
    void tick() throws Refusal {
        if ((ticks++ & 0x1FF) == 0) {
            look();
        }
    }

    /** Looks at the clock now: before and after a step that cannot be interrupted. */
    void look() throws Refusal {
        long seconds = Math.max(0, clock.instant().getEpochSecond() - began.getEpochSecond());
        stopWhen(Limit.TIME, limits.time().toSeconds(), seconds);
    }

    static void stopWhen(Limit limit, long allowed, long found) throws Refusal {
        if (found > allowed) {
            throw new Refusal(new Reason.OverLimit(limit, allowed, found));
        }
    }
}
