package org.bihuan.ledger;

import java.util.List;

/**
 * What else stands in the clause of a time: what is to be done by then.
 *
 * @param phrase as it was written
 * @param text the phrase folded, of the same length
 * @param found the times, in their order
 * @param dropped words that say nothing beside another
 */
record ClauseLabels(String phrase, String text, List<FoundTime> found, List<FoundTime> dropped) {

    String of(int index) {
        FoundTime one = found.get(index);
        int from = index == 0 ? 0 : found.get(index - 1).end();
        int to = index + 1 < found.size() ? found.get(index + 1).start() : text.length();
        int start = one.start();
        while (start > from && !isBreak(text.charAt(start - 1))) {
            start--;
        }
        int end = one.end();
        while (end < to && !isBreak(text.charAt(end))) {
            end++;
        }
        // Two times in one clause: what stands between them belongs to the first.
        if (index > 0 && start == from) {
            start = one.start();
        }
        String before = FoldedPhrase.bare(said(start, one.start()));
        String after = FoldedPhrase.bare(said(one.end(), end));
        return before.isEmpty() || after.isEmpty() ? before + after : before + " " + after;
    }

    /** What the phrase says between two offsets, without the words that were dropped. */
    private String said(int start, int end) {
        StringBuilder out = new StringBuilder();
        int from = start;
        for (FoundTime one : dropped) {
            if (one.start() >= from && one.end() <= end) {
                out.append(phrase, from, one.start());
                from = one.end();
            }
        }
        return out.append(phrase, from, end).toString();
    }

    static boolean isBreak(char c) {
        return "，,；;。\n".indexOf(c) >= 0;
    }
}
