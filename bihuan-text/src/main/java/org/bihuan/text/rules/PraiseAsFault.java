package org.bihuan.text.rules;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Item;
import org.bihuan.text.wording.DataLines;
import org.bihuan.text.wording.Literals;
import org.bihuan.text.wording.WordingPack;
import org.bihuan.text.wording.WordingPack.Row;

/**
 * W04: a wording that names something good, used in a finding or a cause as what was wrong:
 * 倾向于稳中求进. That somebody did too little of it (稳中求进不够) is no such use.
 */
final class PraiseAsFault implements Rule {
    private static final String OPENING_MARKS = "“‘";

    private final List<String> tooMuch = DataLines.words(PraiseAsFault.class, "words/too-much.txt");
    private final List<String> tied =
            DataLines.words(PraiseAsFault.class, "words/tied-down-by.txt");
    private final Map<String, String> sources = new HashMap<>();
    private final Literals terms;

    PraiseAsFault(WordingPack pack) {
        pack.rows(Row.Positive.class).forEach(row -> sources.put(row.term(), row.source()));
        terms = new Literals(sources.keySet());
    }

    @Override
    public String id() {
        return "W04";
    }

    @Override
    public Optional<String> obstacle(Subject subject) {
        return subject.outline().findings().isEmpty() && subject.outline().causes().isEmpty()
                ? Optional.of("no-findings")
                : Optional.empty();
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        Set<Hit> hits = new LinkedHashSet<>();
        String text = subject.text();
        subject.outline().findings().forEach(f -> inspect(text, f, hits));
        subject.outline().causes().forEach(c -> inspect(text, c, hits));
        return List.copyOf(hits);
    }

    private void inspect(String text, Item item, Set<Hit> hits) {
        for (Literals.Found found : terms.in(text, item.span())) {
            place(text, found.span()).ifPresent(p -> hits.add(hit(found, p)));
        }
    }

    private Optional<Span> place(String text, Span term) {
        Optional<String> before = cueBefore(text, term.start());
        if (before.isPresent()) {
            int start = term.start();
            while (!text.startsWith(before.get(), start)) {
                start--;
            }
            return Optional.of(new Span(start, term.end()));
        }
        int end = "”’".indexOf(Chars.at(text, term.end())) >= 0 ? term.end() + 1 : term.end();
        return tied.stream().anyMatch(cue -> text.startsWith(cue, end))
                ? Optional.of(term)
                : Optional.empty();
    }

    private Hit hit(Literals.Found found, Span place) {
        return Hit.at(
                place, "as-fault", found.literal(), sources.getOrDefault(found.literal(), ""));
    }

    private Optional<String> cueBefore(String text, int at) {
        int end = OPENING_MARKS.indexOf(Chars.before(text, at)) >= 0 ? at - 1 : at;
        return tooMuch.stream()
                .filter(cue -> text.startsWith(cue, end - cue.length()))
                .filter(cue -> !denied(text, end - cue.length()))
                .findFirst();
    }

    private static boolean denied(String text, int at) {
        return "不非未没无防".indexOf(Chars.before(text, at)) >= 0
                || text.startsWith("不能", at - 2)
                || text.startsWith("避免", at - 2);
    }
}
