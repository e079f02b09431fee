package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bihuan.text.SourceText.Paragraph;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Item;
import org.bihuan.text.rules.ListMarks.ListMark;

/**
 * T04: a semicolon that ends a list item which contains a full stop already (GB/T 15834). Without
 * list marks a semicolon after a full stop is in order: it joins clauses of a later sentence.
 */
final class SemicolonAfterFullStop implements Rule {
    @Override
    public String id() {
        return "T04";
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        String text = subject.text();
        SortedSet<Integer> places = new TreeSet<>();
        for (Item item : Items.inOrder(subject)) {
            judge(text, item.span(), places);
        }
        for (Paragraph paragraph : subject.source().paragraphs()) {
            List<ListMark> marks = ListMarks.in(text, paragraph.span());
            for (int i = 0; i + 1 < marks.size(); i++) {
                if (marks.get(i + 1).number() == marks.get(i).number() + 1) {
                    int from = marks.get(i).span().end();
                    judge(text, new Span(from, marks.get(i + 1).span().start()), places);
                }
            }
        }
        List<Hit> hits = new ArrayList<>();
        places.forEach(p -> hits.add(Hit.at(new Span(p, p + 1), "after-full-stop")));
        return hits;
    }

    private static void judge(String text, Span item, SortedSet<Integer> places) {
        int last = item.end() - 1;
        while (last > item.start() && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        if (last > item.start() && text.charAt(last) == '；' && hasStop(text, item.start(), last)) {
            places.add(last);
        }
    }

    /** A full stop inside quotation marks belongs to what is quoted. */
    private static boolean hasStop(String text, int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '“') {
                depth++;
            } else if (c == '”') {
                depth = Math.max(0, depth - 1);
            } else if (c == '。' && depth == 0) {
                return true;
            }
        }
        return false;
    }
}
