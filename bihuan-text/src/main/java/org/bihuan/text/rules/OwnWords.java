package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bihuan.text.Span;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.wording.BoundedPattern;
import org.bihuan.text.wording.Literals;
import org.bihuan.text.wording.WordingPack;
import org.bihuan.text.wording.WordingPack.Row;

/** W06: a word that the unit's own list wants replaced or avoided. */
final class OwnWords implements Rule {
    private final Map<String, Row.Own> byWords = new HashMap<>();
    private final List<Row.Own> expressions = new ArrayList<>();
    private final Literals words;

    OwnWords(WordingPack pack) {
        for (Row.Own row : pack.rows(Row.Own.class)) {
            row.words()
                    .words()
                    .ifPresentOrElse(w -> byWords.put(w, row), () -> expressions.add(row));
        }
        words = new Literals(byWords.keySet());
    }

    @Override
    public String id() {
        return "W06";
    }

    @Override
    public Optional<String> obstacle(Subject subject) {
        return byWords.isEmpty() && expressions.isEmpty()
                ? Optional.of("no-own-words")
                : Optional.empty();
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        List<Hit> hits = new ArrayList<>();
        String text = subject.text();
        for (Literals.Found found : words.in(text)) {
            Row.Own row = byWords.get(found.literal());
            if (row != null && !standsInInstead(text, found, row)) {
                hits.add(hit(found.span(), found.literal(), row.instead(), row));
            }
        }
        for (Row.Own row : expressions) {
            BoundedPattern.Places places = row.words().in(text, row.instead());
            for (BoundedPattern.Place place : places.places()) {
                String words = place.span().in(text);
                if (!place.instead().contains(words)) {
                    hits.add(hit(place.span(), words, place.instead(), row));
                }
            }
            if (!places.complete()) {
                hits.add(Hit.at(new Span(0, 0), "given-up", row.words().shown()));
            }
        }
        return hits;
    }

    private static Hit hit(Span span, String words, List<String> instead, Row.Own row) {
        String said = row.note().isEmpty() ? "@no-note" : row.note();
        Hit hit =
                instead.isEmpty()
                        ? Hit.at(span, "avoid", words, said)
                        : Hit.at(span, "instead", words, String.join("、", instead), said);
        Hit offering = instead.size() == 1 ? hit.offering(instead.getFirst()) : hit;
        return offering.weighing(
                row.weight().map(w -> Severity.valueOf(w.toUpperCase(Locale.ROOT))));
    }

    /** {@code 帮扶} is in order within {@code 帮扶工作} where that is what the list wants. */
    private static boolean standsInInstead(String text, Literals.Found found, Row.Own row) {
        for (String instead : row.instead()) {
            int within = instead.indexOf(found.literal());
            if (within >= 0 && text.startsWith(instead, found.span().start() - within)) {
                return true;
            }
        }
        return false;
    }
}
