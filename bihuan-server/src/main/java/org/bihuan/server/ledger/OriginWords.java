package org.bihuan.server.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Page;
import org.springframework.stereotype.Component;

/** Says where an item comes from that no statement says. */
@Component
class OriginWords {

    private final LedgerReading reading;
    private final Drafts drafts;

    OriginWords(LedgerReading reading, Drafts drafts) {
        this.reading = reading;
        this.drafts = drafts;
    }

    /** Empty for a statement, which says its own title. */
    String words(SignedIn who, Page page, Promise.Origin origin) {
        return switch (origin) {
            case Promise.Origin.Text _ -> "";
            case Promise.Origin.Spoken _ -> page.say("ledger.origin.meeting");
            case Promise.Origin.Brought(UUID draft) ->
                    drafts.ofItem(draft)
                            .map(one -> page.say("ledger.origin.brought", one.place()))
                            .orElse("");
            case Promise.Origin.Returned(UUID item, LocalDate on) ->
                    reading.closed(who, item)
                            .map(old ->
                                    page.say(
                                            "ledger.origin.returned",
                                            old.number().toString(),
                                            page.date(old.closedOn()),
                                            on))
                            .orElseGet(() -> page.say("ledger.origin.returned.unseen", on));
        };
    }

    Optional<String> address(Promise.Origin origin) {
        return switch (origin) {
            case Promise.Origin.Text _ -> Optional.empty();
            case Promise.Origin.Spoken(UUID meeting, UUID entry) ->
                    Optional.of("/meetings/" + meeting + "#entry-" + entry);
            case Promise.Origin.Returned(UUID item, LocalDate _) ->
                    Optional.of("/ledger/items/" + item);
            case Promise.Origin.Brought _ -> Optional.empty();
        };
    }
}
