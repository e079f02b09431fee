package org.bihuan.reading;

import java.util.BitSet;

/** Fields (page numbers, links, dates): the code is passed over, the last result is kept. */
final class WordFields {
    /** For each open field, from the outermost, whether its result has begun. */
    private final BitSet inResult = new BitSet();

    private int open;
    private int inCode;
    private boolean swallowed;

    void sign(String type) {
        switch (type) {
            case "begin" -> {
                inResult.clear(open++);
                inCode++;
            }
            case "separate" -> leaveCode();
            case "end" -> {
                leaveCode();
                open = Math.max(0, open - 1);
            }
            default -> {}
        }
    }

    private void leaveCode() {
        if (open > 0 && !inResult.get(open - 1)) {
            inResult.set(open - 1);
            inCode--;
        }
    }

    /** False inside the code of a field. */
    boolean shows(CharSequence text) {
        swallowed |= inCode > 0 && !text.isEmpty();
        return inCode == 0;
    }

    /** A field that never ends may have swallowed text that belongs to the document. */
    boolean isDoubtful() {
        return swallowed && inCode > 0;
    }
}
