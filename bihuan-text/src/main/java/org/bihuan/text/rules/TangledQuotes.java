package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.rules.QuoteReading.Pair;
import org.bihuan.text.rules.QuoteReading.Stretch;

/**
 * T02: double quotes inside double quotes, book title marks inside book title marks, marks without
 * a partner or the wrong way round, straight quotes around Chinese. Of marks without a partner only
 * the first of a stretch is shown: behind it the reading is guesswork.
 */
final class TangledQuotes implements Rule {
    /** Marks further apart than this are hardly the two ends of one quotation. */
    private static final int NEAR = 60;

    /** So many paragraphs with marks a quotation may go on for. */
    private static final int LONG_QUOTATION = 12;

    @Override
    public String id() {
        return "T02";
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        String text = subject.text();
        List<Hit> hits = new ArrayList<>();
        List<Span> stretches = QuoteReading.stretches(subject.source());
        int quotedUntil = -1;
        for (int n = 0; n < stretches.size(); n++) {
            Span stretch = stretches.get(n);
            List<Integer> straight = straight(text, stretch);
            Stretch quoted = QuoteReading.read(text, stretch, '“', '”');
            if (opensAtItsStart(text, quoted)) {
                quotedUntil = Math.max(quotedUntil, endOfLongQuotation(text, stretches, n));
            }
            boolean ofLongQuotation = n <= quotedUntil && (opens(quoted) || closes(quoted));
            if (!ofLongQuotation) {
                quotes(text, quoted, straight, hits);
            }
            straightPairs(text, straight, hits);
            titles(text, QuoteReading.read(text, stretch, '《', '》'), hits);
        }
        return hits;
    }

    private static void quotes(
            String text, Stretch stretch, List<Integer> straight, List<Hit> hits) {
        for (Pair pair : stretch.pairs()) {
            if (pair.nested() && pair.depth() % 2 == 1) {
                String inner = text.substring(pair.open + 1, pair.close);
                hits.add(Hit.at(pair.span(), "nested").offering("‘" + inner + "’"));
            }
        }
        List<Pair> unclosed = stretch.unclosed();
        List<Integer> strays = stretch.strayCloses();
        if (!unclosed.isEmpty() && !strays.isEmpty()) {
            crossed(text, unclosed.getFirst().open, strays.getFirst(), hits);
        } else if (unclosed.size() == 1 && quotationGoesOn(text, stretch.span())) {
            return;
        } else if (!unclosed.isEmpty()) {
            unclosed(text, unclosed, straight, hits);
        } else if (strays.size() == 2 && strays.get(1) - strays.get(0) <= NEAR) {
            hits.add(Hit.at(new Span(strays.get(0), strays.get(1) + 1), "both-closing"));
        } else if (!strays.isEmpty()) {
            hits.add(Hit.at(one(strays.getFirst()), "no-opening", "”"));
        }
    }

    private static boolean opens(Stretch stretch) {
        return stretch.unclosed().size() == 1 && stretch.strayCloses().isEmpty();
    }

    private static boolean closes(Stretch stretch) {
        return stretch.unclosed().isEmpty() && stretch.strayCloses().size() == 1;
    }

    private static boolean opensAtItsStart(String text, Stretch stretch) {
        if (!opens(stretch)) {
            return false;
        }
        int open = stretch.unclosed().getFirst().open;
        String before = text.substring(stretch.span().start(), open);
        return before.isBlank() || before.endsWith("：");
    }

    /**
     * Rules that change other rules quote several paragraphs and put one mark at the very
     * beginning, or after a colon, and one at the very end or behind the end of a sentence.
     *
     * @return the stretch that ends the quotation; -1 where there is none near
     */
    private static int endOfLongQuotation(String text, List<Span> stretches, int first) {
        for (int n = first + 1; n < Math.min(stretches.size(), first + LONG_QUOTATION); n++) {
            Span span = stretches.get(n);
            Stretch stretch = QuoteReading.read(text, span, '“', '”');
            if (closes(stretch)) {
                int close = stretch.strayCloses().getFirst();
                boolean last = text.substring(close + 1, span.end()).strip().length() <= 1;
                return last || Chars.sentenceEnd(Chars.before(text, close)) ? n : -1;
            }
            if (!stretch.unclosed().isEmpty() || !stretch.strayCloses().isEmpty()) {
                return -1;
            }
        }
        return -1;
    }

    /** A quotation of several paragraphs opens each of them and closes only the last. */
    private static boolean quotationGoesOn(String text, Span stretch) {
        int next = stretch.end();
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return Chars.at(text, next) == '“';
    }

    private static void crossed(String text, int open, int close, List<Hit> hits) {
        if (close < open && open - close <= NEAR) {
            String inner = text.substring(close + 1, open);
            hits.add(Hit.at(new Span(close, open + 1), "wrong-way").offering("“" + inner + "”"));
        } else {
            hits.add(Hit.at(one(open), "no-closing", "“"));
        }
    }

    private static void unclosed(
            String text, List<Pair> unclosed, List<Integer> straight, List<Hit> hits) {
        int first = unclosed.getFirst().open;
        if (unclosed.size() == 2 && unclosed.get(1).open - first <= NEAR) {
            hits.add(Hit.at(new Span(first, unclosed.get(1).open + 1), "both-opening"));
            return;
        }
        if (straight.size() % 2 == 1) {
            for (int i = 0; i < straight.size(); i++) {
                int end = straight.get(i);
                if (end > first && end - first <= NEAR) {
                    String inner = text.substring(first + 1, end);
                    hits.add(
                            Hit.at(new Span(first, end + 1), "straight")
                                    .offering("“" + inner + "”"));
                    straight.remove(/* index */ i);
                    return;
                }
            }
        }
        hits.add(Hit.at(one(first), "no-closing", "“"));
    }

    /** Of an odd number, one after a digit is the sign for inches. */
    private static List<Integer> straight(String text, Span stretch) {
        List<Integer> places = new ArrayList<>();
        for (int i = stretch.start(); i < stretch.end(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '＂') {
                places.add(i);
            }
        }
        for (int i = 0; i < places.size() && places.size() % 2 == 1; i++) {
            if (Chars.digit(Chars.before(text, places.get(i)))) {
                places.remove(/* index */ i);
            }
        }
        return places;
    }

    private static boolean touchesChinese(String text, int i) {
        return Chars.chinese(Chars.before(text, i)) || Chars.chinese(Chars.at(text, i + 1));
    }

    private static void straightPairs(String text, List<Integer> places, List<Hit> hits) {
        for (int i = 0; i + 1 < places.size(); i += 2) {
            Span pair = new Span(places.get(i), places.get(i + 1) + 1);
            String inner = text.substring(pair.start() + 1, pair.end() - 1);
            if (inner.chars().anyMatch(c -> Chars.han((char) c))) {
                hits.add(Hit.at(pair, "straight").offering("“" + inner + "”"));
            }
        }
        if (places.size() % 2 == 1 && touchesChinese(text, places.getLast())) {
            hits.add(Hit.at(one(places.getLast()), "straight"));
        }
    }

    private static void titles(String text, Stretch stretch, List<Hit> hits) {
        for (Pair pair : stretch.pairs()) {
            if (pair.nested() && pair.depth() % 2 == 1) {
                String inner = text.substring(pair.open + 1, pair.close);
                hits.add(Hit.at(pair.span(), "nested-title").offering("〈" + inner + "〉"));
            }
        }
        if (!stretch.unclosed().isEmpty()) {
            hits.add(Hit.at(one(stretch.unclosed().getFirst().open), "no-closing", "《"));
        } else if (!stretch.strayCloses().isEmpty()) {
            hits.add(Hit.at(one(stretch.strayCloses().getFirst()), "no-opening", "》"));
        }
    }

    private static Span one(int offset) {
        return new Span(offset, offset + 1);
    }
}
