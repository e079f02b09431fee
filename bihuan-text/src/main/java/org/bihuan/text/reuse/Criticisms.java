package org.bihuan.text.reuse;

import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * Where a text criticises colleagues: below a heading that says so, or in a paragraph that does.
 */
final class Criticisms {
    private static final Pattern HEADING =
            Pattern.compile("^[（(]?[一二三四五六七八九十0-9]*[、.．）)]?.{0,12}(互相批评|相互批评|批评意见|批评发言).{0,12}$");
    private static final Pattern OPENING =
            Pattern.compile("^.{0,6}(对|给|向).{1,12}(同志)?(的|提出|提).{0,6}批评");
    private static final Pattern NEXT = Pattern.compile("^[（(]?[一二三四五六七八九十]{1,3}[、）)].{2,30}$");

    /** Both patterns that begin one have it. */
    private static final String WORD = "批评";

    private Criticisms() {}

    /** By UTF-16 offset of the text as read. */
    static BitSet in(String raw) {
        BitSet criticism = new BitSet();
        if (!raw.contains(WORD)) {
            return criticism;
        }
        boolean inside = false;
        int start = 0;
        while (start < raw.length()) {
            int end = raw.indexOf('\n', start);
            end = end < 0 ? raw.length() : end;
            String line = raw.substring(start, end).strip();
            if (HEADING.matcher(line).find()) {
                inside = true;
            } else if (inside && NEXT.matcher(line).find() && !line.contains("同志")) {
                inside = false;
            }
            if (inside || OPENING.matcher(line).find()) {
                criticism.set(start, end);
            }
            start = end + 1;
        }
        return criticism;
    }
}
