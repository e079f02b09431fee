package org.bihuan.server.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.ledger.Issuing.OneRow;

/** A draft's own words where it has any, what was typed for all where it has none. */
final class CompletedDraft {
    private CompletedDraft() {}

    /**
     * @param common what the names of fields begin with that were typed for all
     */
    static SheetForm of(Draft draft, Regime regime, SheetForm form, String common) {
        Map<String, List<String>> fields = new HashMap<>();
        form.sent()
                .forEach((name, values) -> {
                    if (name.startsWith(common + "-")) {
                        fields.put(OneRow.ID + name.substring(common.length()), values);
                    }
                });
        RowWords said = draft.said();
        put(fields, "findings", Optional.of(said.finding()));
        put(fields, Field.MEASURE.id(), Optional.of(said.measure()));
        put(fields, Field.OWNER.id(), draft.named().owner().map(UUID::toString));
        put(fields, Field.VERIFIER.id(), draft.named().verifier().map(UUID::toString));
        put(fields, Field.DUE.id(), draft.named().dueOn().map(Object::toString));
        DraftStages.of(draft, regime)
                .forEach((field, words) -> put(fields, field.id(), Optional.of(words)));
        UUID key = Ids.named(form.one("request_key") + draft.id());
        fields.put("request_key", List.of(key.toString()));
        return new SheetForm(fields);
    }

    private static void put(Map<String, List<String>> fields, String field, Optional<String> own) {
        own.filter(words -> !words.isEmpty())
                .ifPresent(words -> fields.put(OneRow.ID + "-" + field, List.of(words)));
    }
}
