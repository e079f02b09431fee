package org.bihuan.server.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.meeting.EntryItems;
import org.springframework.stereotype.Component;

/** Tells the meeting which items were made from what was said in it. */
@Component
class SpokenItems implements EntryItems {

    private final LedgerReading reading;

    SpokenItems(LedgerReading reading) {
        this.reading = reading;
    }

    @Override
    public Map<UUID, List<Item>> of(SignedIn who, UUID meetingId) {
        return reading.ofMeeting(who, meetingId).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                made -> made.getValue().stream().map(SpokenItems::item).toList()));
    }

    @Override
    public String address(SignedIn who, UUID unitId, UUID entryId) {
        return LedgerSight.mayIssue(who, unitId) ? "/meetings/entries/" + entryId + "/ledger" : "";
    }

    private static Item item(LedgerLine line) {
        return new Item(line.number().toString(), "/ledger/items/" + line.id());
    }
}
