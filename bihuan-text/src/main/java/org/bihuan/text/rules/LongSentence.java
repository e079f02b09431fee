package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Item;

/** T06: a sentence of a statement that nobody can say in one breath. A semicolon ends it too. */
final class LongSentence implements Rule {
    @Override
    public String id() {
        return "T06";
    }

    @Override
    public Optional<String> obstacle(Subject subject) {
        return subject.expectations().limits().longestSentence().isEmpty()
                ? Optional.of("no-limits")
                : Items.noFindings(subject);
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        int longest = subject.expectations().limits().longestSentence().orElseThrow();
        TreeSet<Span> parts = new TreeSet<>();
        subject.outline().opening().ifPresent(parts::add);
        for (Item item : Items.inOrder(subject)) {
            parts.add(Items.words(item));
        }
        List<Hit> hits = new ArrayList<>();
        int seen = 0;
        for (Span part : parts) {
            for (Span sentence :
                    Clauses.sentences(subject.text(), part, longest + 1, Integer.MAX_VALUE)) {
                int letters = Clauses.letters(subject.text(), sentence);
                if (letters > longest && sentence.start() >= seen) {
                    hits.add(
                            Hit.at(
                                    sentence,
                                    "long",
                                    String.valueOf(letters),
                                    String.valueOf(longest)));
                    seen = sentence.end();
                }
            }
        }
        return hits;
    }
}
