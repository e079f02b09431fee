package org.bihuan.server.ledger;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;

/** The states of {@link LedgerItem} by name, for rows, filters and words. */
enum ItemState {
    ISSUED(Tone.IDLE),
    IN_PROGRESS(Tone.GOING),
    SUBMITTED(Tone.WAITING),
    RETURNED(Tone.BAD),
    VERIFIED(Tone.WAITING),
    CLOSED(Tone.GOOD);

    private final Tone tone;

    ItemState(Tone tone) {
        this.tone = tone;
    }

    static ItemState of(LedgerItem item) {
        return switch (item) {
            case LedgerItem.Issued _ -> ISSUED;
            case LedgerItem.InProgress _ -> IN_PROGRESS;
            case LedgerItem.Submitted _ -> SUBMITTED;
            case LedgerItem.Returned _ -> RETURNED;
            case LedgerItem.Verified _ -> VERIFIED;
            case LedgerItem.Closed _ -> CLOSED;
        };
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
