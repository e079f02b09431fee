package org.bihuan.server.ledger;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;

/** The states of {@link LedgerItem} by name, for rows, filters and words. */
enum ItemState {
    ISSUED(Tone.IDLE),
    RECEIVED(Tone.IDLE),
    IN_PROGRESS(Tone.GOING),
    SUBMITTED(Tone.WAITING),
    RETURNED(Tone.BAD),
    VERIFIED(Tone.WAITING),
    CLOSED(Tone.GOOD),
    SUSPENDED(Tone.NOTE),
    MERGED(Tone.NOTE),
    SPLIT(Tone.NOTE);

    /** Nothing more happens to these; what was merged or split, others carry on. */
    static final Set<ItemState> ENDED = EnumSet.of(CLOSED, MERGED, SPLIT);

    /** Others carry on with these. */
    static final Set<ItemState> CARRIED_ON = EnumSet.of(MERGED, SPLIT);

    private final Tone tone;

    ItemState(Tone tone) {
        this.tone = tone;
    }

    static ItemState of(LedgerItem item) {
        return switch (item) {
            case LedgerItem.Issued _ -> ISSUED;
            case LedgerItem.Received _ -> RECEIVED;
            case LedgerItem.InProgress _ -> IN_PROGRESS;
            case LedgerItem.Submitted _ -> SUBMITTED;
            case LedgerItem.Returned _ -> RETURNED;
            case LedgerItem.Verified _ -> VERIFIED;
            case LedgerItem.Closed _ -> CLOSED;
            case LedgerItem.Suspended _ -> SUSPENDED;
            case LedgerItem.Merged _ -> MERGED;
            case LedgerItem.Split _ -> SPLIT;
        };
    }

    /** Whether somebody still has to do something about it. */
    boolean isOpen() {
        return !ENDED.contains(this);
    }

    /** The states that are over, as the database writes them. */
    static List<String> storedEnded() {
        return ENDED.stream().map(ItemState::stored).toList();
    }

    /** As the database writes it, such as {@code in_progress}. */
    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As addresses and message keys write it, such as {@code in-progress}. */
    String word() {
        return stored().replace('_', '-');
    }

    static Optional<ItemState> byWord(String word) {
        return Stream.of(values()).filter(state -> state.word().equals(word)).findFirst();
    }

    static ItemState byStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    Tone tone() {
        return tone;
    }

    Said said() {
        return Said.of("ledger.state." + word());
    }
}
