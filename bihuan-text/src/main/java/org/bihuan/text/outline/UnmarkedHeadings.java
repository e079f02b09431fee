package org.bihuan.text.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.text.SourceText.Paragraph;
import org.bihuan.text.Span;

/**
 * Headings without a number: a short line of its own that names a part or an area, or that the word
 * processor marks as a heading.
 */
final class UnmarkedHeadings {
    private static final int LONGEST_PART = 22;
    private static final int LONGEST_AREA = 45;

    private final String text;
    private final Headings headings;
    private final Map<String, Integer> seen = new HashMap<>();
    private final boolean areas;

    UnmarkedHeadings(String text, Headings headings, Cues cues, List<Paragraph> lines) {
        this.text = text;
        this.headings = headings;
        int areaLines = 0;
        for (Paragraph line : lines) {
            String words = words(line);
            seen.merge(words, 1, Integer::sum);
            if (isLine(line, LONGEST_AREA) && endsAsArea(words)) {
                areaLines++;
            }
        }
        this.areas = areaLines > 1;
    }

    /** 1 for a part, 2 for an area inside a part, 0 for a line that is no heading. */
    int level(Paragraph line) {
        String words = words(line);
        if (words.isEmpty() || !isLine(line, LONGEST_AREA)) {
            return 0;
        }
        if (areas && endsAsArea(words)) {
            return 2;
        }
        if (line.headingLevel().isPresent()) {
            return line.headingLevel().get();
        }
        Optional<Role> role = headings.role(words);
        boolean once = seen.getOrDefault(words, 0) == 1;
        return role.isPresent()
                        && once
                        && words.length() <= LONGEST_PART
                        && !headings.namesFault(words)
                ? 1
                : 0;
    }

    private static boolean endsAsArea(String words) {
        return words.endsWith("方面") || words.endsWith("方面存在的问题") || words.endsWith("方面的问题");
    }

    private boolean isLine(Paragraph line, int longest) {
        Span span = Sentences.trim(text, line.span().start(), line.span().end());
        return !span.isEmpty()
                && span.length() <= longest
                && Sentences.find(text, span.start(), span.end(), "。；;！？") < 0
                && Sentences.find(text, span.start(), Math.max(span.start(), span.end() - 1), "：:")
                        < 0;
    }

    private String words(Paragraph line) {
        Span span = Sentences.trim(text, line.span().start(), line.span().end());
        String words = span.in(text);
        return words.endsWith("：") || words.endsWith(":")
                ? words.substring(0, words.length() - 1)
                : words;
    }
}
