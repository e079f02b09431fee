package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Paragraph;
import org.bihuan.text.Span;
import org.bihuan.text.wording.CharBits;

/**
 * Quotation marks read as pairs, stretch by stretch. A stretch is a paragraph, or several when one
 * breaks off inside a quotation in mid-sentence, as hard-wrapped lines do.
 */
final class QuoteReading {
    private static final CharBits MARKS = CharBits.of("“”《》\"＂");

    private QuoteReading() {}

    /** A pair of marks, or a lone one ({@code close} below 0); {@code outer} encloses it. */
    static final class Pair {
        final int open;
        int close = -1;
        final Optional<Pair> outer;

        Pair(int open, Optional<Pair> outer) {
            this.open = open;
            this.outer = outer;
        }

        Span span() {
            return new Span(open, close + 1);
        }

        boolean closed() {
            return close >= 0;
        }

        /** Directly inside a pair of the same kind that is closed as well. */
        boolean nested() {
            return closed() && outer.isPresent() && outer.get().closed();
        }

        /** How many pairs enclose it; the inner mark of an inner one is the outer one again. */
        int depth() {
            int depth = 0;
            Optional<Pair> up = outer;
            while (up.isPresent() && depth < 8) {
                depth++;
                up = up.get().outer;
            }
            return depth;
        }
    }

    /** What one kind of marks gives in one stretch; {@code unclosed} are some of the pairs. */
    record Stretch(Span span, List<Pair> pairs, List<Pair> unclosed, List<Integer> strayCloses) {}

    /** The stretches that hold any such mark. */
    static List<Span> stretches(SourceText source) {
        String text = source.text();
        List<Span> stretches = new ArrayList<>();
        List<Paragraph> paragraphs = source.paragraphs();
        int start = -1;
        int depth = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            Span line = paragraphs.get(i).span();
            if (start < 0 && firstMark(text, line) < 0) {
                continue;
            }
            if (start < 0) {
                start = line.start();
                depth = 0;
            }
            depth += balance(text, line);
            boolean goesOn =
                    depth > 0
                            && i + 1 < paragraphs.size()
                            && brokenOff(text, line)
                            && Chars.han(Chars.at(text, paragraphs.get(i + 1).span().start()));
            if (!goesOn) {
                stretches.add(new Span(start, line.end()));
                start = -1;
            }
        }
        return stretches;
    }

    /** Where the first mark of a quotation or a title stands; negative if there is none. */
    private static int firstMark(String text, Span line) {
        for (int i = line.start(); i < line.end(); i++) {
            char c = text.charAt(i);
            if (MARKS.has(c)) {
                return i;
            }
        }
        return -1;
    }

    private static int balance(String text, Span line) {
        int depth = 0;
        for (int i = line.start(); i < line.end(); i++) {
            char c = text.charAt(i);
            if (c == '“' || c == '《') {
                depth++;
            } else if (c == '”' || c == '》') {
                depth--;
            }
        }
        return depth;
    }

    private static boolean brokenOff(String text, Span line) {
        int end = line.end();
        while (end > line.start() && Chars.blank(text.charAt(end - 1))) {
            end--;
        }
        char last = Chars.before(text, end);
        return line.length() >= 15 && (Chars.han(last) || last == '，' || last == '、');
    }

    static Stretch read(String text, Span stretch, char open, char close) {
        List<Pair> all = new ArrayList<>();
        List<Pair> waiting = new ArrayList<>();
        List<Integer> strays = new ArrayList<>();
        int nextOpen = next(text, open, stretch.start(), stretch.end());
        int nextClose = next(text, close, stretch.start(), stretch.end());
        while (nextOpen < stretch.end() || nextClose < stretch.end()) {
            if (nextOpen < nextClose) {
                Optional<Pair> outer =
                        waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.getLast());
                Pair pair = new Pair(nextOpen, outer);
                waiting.add(pair);
                all.add(pair);
                nextOpen = next(text, open, nextOpen + 1, stretch.end());
            } else {
                if (waiting.isEmpty()) {
                    strays.add(nextClose);
                } else {
                    waiting.removeLast().close = nextClose;
                }
                nextClose = next(text, close, nextClose + 1, stretch.end());
            }
        }
        return new Stretch(stretch, all, waiting, strays);
    }

    /** The next such mark, or {@code end}. */
    private static int next(String text, char mark, int from, int end) {
        int at = text.indexOf(mark, from, end);
        return at < 0 ? end : at;
    }
}
