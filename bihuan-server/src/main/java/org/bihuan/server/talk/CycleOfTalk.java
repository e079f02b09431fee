package org.bihuan.server.talk;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bihuan.server.cycle.CycleOfAddress;
import org.springframework.stereotype.Component;

/** The words of a talk are those of its cycle. */
@Component
class CycleOfTalk implements CycleOfAddress {

    private final TalkRows rows;

    CycleOfTalk(TalkRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, Function<UUID, Optional<UUID>>> lookups() {
        return Map.of(
                "/talks/{talkId}", id -> rows.find(id).map(TalkRows.Kept::cycleId),
                "/talks/exceptions/{waiverId}",
                        id -> rows.findWaiver(id).map(TalkRows.KeptWaiver::cycleId));
    }
}
