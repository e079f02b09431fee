package org.bihuan.server.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.framework.Terms;
import org.bihuan.ledger.LedgerReader;
import org.bihuan.ledger.Meaning;
import org.bihuan.server.cycle.CycleTerms;
import org.bihuan.server.page.Language;
import org.bihuan.server.page.Words;
import org.springframework.stereotype.Component;

/** Headings that our own exports have in a unit, by the key of what they mean: they come back. */
@Component
class OwnHeadings {

    private final CycleTerms terms;
    private final Words words;

    OwnHeadings(CycleTerms terms, Words words) {
        this.terms = terms;
        this.words = words;
    }

    Map<String, Meaning> of(UUID unitId) {
        Terms shared = terms.shared(List.of(unitId));
        Map<String, Meaning> headings = new HashMap<>();
        for (Language language : Language.values()) {
            for (Meaning meaning : ExportColumns.whole()) {
                String heading =
                        words.speaking(shared).say(language, "exchange.column." + meaning.word());
                headings.putIfAbsent(LedgerReader.key(heading), meaning);
            }
        }
        return headings;
    }
}
