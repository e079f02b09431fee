package org.bihuan.reading;

import java.util.ArrayDeque;
import java.util.Deque;

/** Fields (page numbers, links, dates): the code is passed over, the last result is kept. */
final class WordFields {
    /** For each open field, whether its result has begun. */
    private final Deque<Boolean> open = new ArrayDeque<>();

    private boolean swallowed;

    void sign(String type) {
        switch (type) {
            case "begin" -> open.push(false);
            case "separate" -> {
                if (!open.isEmpty()) {
                    open.pop();
                    open.push(true);
                }
            }
            case "end" -> open.poll();
            default -> {}
        }
    }

    /** False inside the code of a field. */
    boolean shows(CharSequence text) {
        boolean shows = !open.contains(false);
        swallowed |= !shows && !text.isEmpty();
        return shows;
    }

    /** A field that never ends may have swallowed text that belongs to the document. */
    boolean isDoubtful() {
        return swallowed && !open.isEmpty();
    }
}
