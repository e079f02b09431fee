package org.bihuan.text.reuse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.text.Span;
import org.bihuan.text.reuse.ReuseReport.Aside;
import org.bihuan.text.reuse.ReuseReport.Subtracted;
import org.jspecify.annotations.Nullable;

/** Which characters of a question are not its author's own by intent, and why. */
final class Subtraction {
    /** A quotation that goes on longer is not subtracted: whole copied texts hide in such. */
    private static final int LONGEST_QUOTATION = 200;

    private static final int LONGEST_HEADING = 40;
    private static final String OPENING = "“「『《〈‘";
    private static final String CLOSING = "”」』》〉’";
    private static final String NUMERALS = "一二三四五六七八九十0123456789";

    private final FoldedText text;
    private final @Nullable Subtracted[] by;

    Subtraction(FoldedText text) {
        this.text = text;
        this.by = new Subtracted[text.length];
    }

    /** What most of a passage's equal characters are subtracted for. */
    Optional<Subtracted> most(Passage passage) {
        Map<Subtracted, Integer> counts = new EnumMap<>(Subtracted.class);
        for (int run = 0; run < passage.runs(); run++) {
            for (int i = passage.start(run); i < passage.end(run); i++) {
                Subtracted why = by[i];
                if (why != null) {
                    counts.merge(why, 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    boolean isOwn(int index) {
        return by[index] == null;
    }

    /** What is not counted, as stretches of the text as read. */
    List<Aside> asides() {
        List<Aside> asides = new ArrayList<>();
        int start = 0;
        while (start < by.length) {
            int end = start + 1;
            Subtracted why = by[start];
            while (end < by.length && by[end] == why) {
                end++;
            }
            if (why != null) {
                asides.add(new Aside(text.raw(start, end), why));
            }
            start = end;
        }
        return asides;
    }

    void mark(int start, int end, Subtracted why) {
        for (int i = start; i < end; i++) {
            if (by[i] == null) {
                by[i] = why;
            }
        }
    }

    private void markRaw(Span span, Subtracted why) {
        mark(text.folded(span.start()), text.folded(span.end()), why);
    }

    /** Whatever the question shares with a notice, however short, from eight characters on. */
    void notices(List<String> notices) {
        if (notices.isEmpty() || text.length < Grams.LENGTH) {
            return;
        }
        Material material =
                new Material.Fresh(notices.stream().map(n -> new ReuseText("", n)).toList());
        Live live = new Live(Memory.segment(material, 1), new BitSet());
        Hits hits = new Finder(List.of(live), text, (s, t) -> false).find();
        for (int i = 0; i < hits.count; i++) {
            mark(hits.start(i), hits.start(i) + hits.length(i), Subtracted.NOTICE);
        }
    }

    void headings(List<String> headings) {
        Phrasebook.of(headings).find(text, (s, e) -> mark(s, e, Subtracted.HEADING));
        int start = 0;
        String raw = text.raw;
        while (start < raw.length()) {
            int end = raw.indexOf('\n', start);
            end = end < 0 ? raw.length() : end;
            if (looksLikeHeading(raw.substring(start, end).strip())) {
                markRaw(new Span(start, end), Subtracted.HEADING);
            }
            start = end + 1;
        }
    }

    /** A short numbered line that is no sentence. */
    private static boolean looksLikeHeading(String line) {
        if (line.length() < 3 || line.length() > LONGEST_HEADING || line.contains("。")) {
            return false;
        }
        int at = "（(".indexOf(line.charAt(0)) >= 0 ? 1 : 0;
        int numeral = at;
        while (at < line.length() && NUMERALS.indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at > numeral && at < line.length() && "、.．）)".indexOf(line.charAt(at)) >= 0;
    }

    void quotations() {
        Deque<Integer> open = new ArrayDeque<>();
        String raw = text.raw;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\n') {
                open.clear();
            } else if (OPENING.indexOf(c) >= 0) {
                open.push(i);
            } else if (CLOSING.indexOf(c) >= 0) {
                close(open, i);
            }
        }
    }

    private void close(Deque<Integer> open, int end) {
        int kind = CLOSING.indexOf(text.raw.charAt(end));
        while (!open.isEmpty()) {
            int start = open.pop();
            if (OPENING.indexOf(text.raw.charAt(start)) == kind) {
                if (end - start <= LONGEST_QUOTATION) {
                    markRaw(new Span(start, end), Subtracted.QUOTATION);
                }
                return;
            }
        }
    }

    void wording(Phrasebook phrases) {
        phrases.find(text, (s, e) -> mark(s, e, Subtracted.WORDING));
    }
}
