package org.bihuan.bench;

import java.util.List;

/** The limit: one pass of Aho-Corasick over the decoded text. */
final class OnePass implements Contestant {
    private static final int PATTERNS = 1_000;

    private final AhoCorasick automaton;

    OnePass(List<String> texts) {
        automaton = new AhoCorasick(AhoCorasick.stretchesOf(texts, PATTERNS));
    }

    @Override
    public String name() {
        return "Aho-Corasick, one pass of 1,000 patterns";
    }

    @Override
    public long over(Text text) {
        return automaton.countIn(text.chars());
    }
}
