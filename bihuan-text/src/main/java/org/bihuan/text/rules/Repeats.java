package org.bihuan.text.rules;

import java.util.List;
import java.util.Set;
import org.bihuan.text.SourceText.Paragraph;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule.Hit;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.wording.CharBits;
import org.bihuan.text.wording.DataLines;

/**
 * Words that stand twice. Chinese doubles words for good reasons (研究研究, 踏踏实实, 一件一件), and words may
 * meet where two phrases join (党委委员, 组织组织): two-character words count only when they are on a list
 * of words that are never doubled, longer ones unless they look like a form of doubling.
 */
final class Repeats {
    private static final int LONGEST = 12;
    private static final CharBits DOUBLED_MARKS = CharBits.of("，、；：");
    private static final CharBits SEPARATORS = CharBits.of("，。；：！？、“”‘’（）《》\n");
    private static final String STARTS_DOUBLING = "一又再每";

    private final Set<String> neverDoubled =
            Set.copyOf(DataLines.words(Repeats.class, "words/never-doubled.txt"));
    private final Set<String> goesOn =
            Set.copyOf(DataLines.words(Repeats.class, "words/goes-on.txt"));
    private final Set<String> prepositions =
            Set.copyOf(DataLines.words(Repeats.class, "words/prepositions.txt"));

    void in(Subject subject, List<Hit> hits) {
        String text = subject.text();
        Recurrences recurrences = new Recurrences(text, LONGEST);
        for (Paragraph paragraph : subject.source().paragraphs()) {
            Span line = paragraph.span();
            recurrences.lookAt(line);
            side(text, line, recurrences, hits);
            coordinate(text, line, hits);
            if (recurrences.anyNeighbours()) {
                marks(text, line, hits);
            }
        }
    }

    /** The same word twice without anything between. */
    private void side(String text, Span line, Recurrences recurrences, List<Hit> hits) {
        int from = line.start();
        for (int n = 0; n < recurrences.count(); n++) {
            int i = recurrences.place(n);
            if (i < from) {
                continue;
            }
            for (int length = 2; length <= LONGEST && i + 2 * length <= line.end(); length++) {
                if (text.charAt(i) == text.charAt(i + length)
                        && text.regionMatches(i, text, i + length, length)) {
                    int end = runEnd(text, line, i, length);
                    if (isSlip(text, i, length)) {
                        String word = text.substring(i, i + length);
                        hits.add(Hit.at(new Span(i, end), "word-twice", word));
                        from = end;
                        break;
                    }
                    if (end - i > 3 * length) {
                        from = end - length;
                        break;
                    }
                }
            }
        }
    }

    private static int runEnd(String text, Span line, int start, int length) {
        int end = start + 2 * length;
        while (end + length <= line.end() && text.regionMatches(start, text, end, length)) {
            end += length;
        }
        return end;
    }

    private boolean isSlip(String text, int start, int length) {
        String word = text.substring(start, start + length);
        if (length == 2) {
            return neverDoubled.contains(word);
        }
        if (STARTS_DOUBLING.indexOf(word.charAt(0)) >= 0) {
            return false;
        }
        boolean same = true;
        for (int i = 0; i < length; i++) {
            if (!Chars.han(word.charAt(i))) {
                return false;
            }
            same &= word.charAt(i) == word.charAt(0);
        }
        return !same && !placeholder(word) && !wordsMeet(text, word, start + 2 * length);
    }

    /**
     * 管理的航道|的航道保护范围, 再审申请人|申请|人民法院: the second run of characters is cut otherwise into words than
     * the first.
     */
    private boolean wordsMeet(String text, String word, int end) {
        String across = word.charAt(word.length() - 1) + String.valueOf(Chars.at(text, end));
        return word.charAt(0) == '的' || goesOn.contains(across);
    }

    private static boolean placeholder(String word) {
        return word.contains("某") || word.contains("几");
    }

    /**
     * A term that stands before 、 and again right after it. Where the second one goes on, only a
     * prepositional phrase that goes on with 的 counts: 党组织、党组织书记 is in order.
     */
    private void coordinate(String text, Span line, List<Hit> hits) {
        int mark = text.indexOf('、', line.start(), line.end());
        while (mark >= 0) {
            int start = mark;
            while (start > line.start()
                    && mark - start <= LONGEST
                    && !SEPARATORS.has(text.charAt(start - 1))) {
                start--;
            }
            int length = mark - start;
            int end = mark + 1 + length;
            if (length >= 2
                    && length <= LONGEST
                    && end <= line.end()
                    && text.regionMatches(start, text, mark + 1, length)
                    && isTwice(text, text.substring(start, mark), end)) {
                hits.add(Hit.at(new Span(start, end), "term-twice", text.substring(start, mark)));
            }
            mark = text.indexOf('、', mark + 1, line.end());
        }
    }

    private boolean isTwice(String text, String term, int end) {
        for (int i = 0; i < term.length(); i++) {
            if (!Chars.han(term.charAt(i))) {
                return false;
            }
        }
        if (STARTS_DOUBLING.indexOf(term.charAt(0)) >= 0 || placeholder(term)) {
            return false;
        }
        char next = Chars.at(text, end);
        char afterNext = Chars.at(text, end + 1);
        boolean ends = SEPARATORS.has(next);
        boolean again = next == '、' && (afterNext == '再' || afterNext == '还');
        boolean preposition = prepositions.contains(term.substring(0, 1));
        return (ends && !again) || (preposition && next == '的');
    }

    /** 、、 or ，， are slips; 。。 may be meant as an ellipsis and is left alone. */
    private static void marks(String text, Span line, List<Hit> hits) {
        for (int i = line.start(); i + 1 < line.end(); i++) {
            char c = text.charAt(i);
            if (DOUBLED_MARKS.has(c) && text.charAt(i + 1) == c) {
                int end = i + 2;
                while (end < line.end() && text.charAt(end) == c) {
                    end++;
                }
                String mark = String.valueOf(c);
                hits.add(Hit.at(new Span(i, end), "mark-twice", mark).offering(mark));
                i = end - 1;
            }
        }
    }
}
