package org.bihuan.server.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.audit.OpeningPages;
import org.bihuan.server.audit.Salts;
import org.bihuan.server.identity.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The texts and salts of an item, for whoever may see it: with them its words and its files of
 * evidence can be checked against the unit's log.
 */
@Controller
class ItemOpeningPages {
    private final LedgerReading reading;
    private final Salts salts;

    ItemOpeningPages(LedgerReading reading, Salts salts) {
        this.reading = reading;
        this.salts = salts;
    }

    @GetMapping("/ledger/items/{id}/openings")
    ResponseEntity<byte[]> openings(SignedIn who, @PathVariable UUID id) {
        Promise promise = reading.story(who, id).item().promise();
        Map<String, String> texts = new HashMap<>();
        texts.put(Salts.key(id, "measure"), promise.source().measure().text());
        texts.put(Salts.key(id, "finding"), promise.source().finding());
        List<UUID> contents = new ArrayList<>(List.of(id));
        for (StoryRows.Wording wording : reading.wordings(who, id)) {
            contents.add(wording.id());
            texts.put(Salts.key(wording.id(), "words"), wording.words());
        }
        return OpeningPages.named(
                promise.number(), salts.openings(promise.unitId(), contents, texts));
    }
}
