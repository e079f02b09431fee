package org.bihuan.text.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.text.outline.Correction.Call;
import org.jspecify.annotations.Nullable;

/** What persons have said about places of this text. */
final class Calls {
    private final Map<Integer, Call> byOffset = new HashMap<>();

    Calls(String text, List<Correction> corrections) {
        for (Correction correction : corrections) {
            int at = correction.offset();
            while (at >= 0 && at < text.length() && MarkText.isBlank(text.charAt(at))) {
                at++;
            }
            byOffset.put(at, correction.call());
        }
    }

    boolean none() {
        return byOffset.isEmpty();
    }

    /**
     * @param offset of a mark or of the first word of a paragraph
     */
    @Nullable Call at(int offset) {
        return byOffset.isEmpty() ? null : byOffset.get(offset);
    }

    boolean running(int offset) {
        return at(offset) instanceof Call.Running;
    }

    /** Whether a heading or an item begins there, whatever the text looks like. */
    boolean begins(int offset) {
        Call call = at(offset);
        return call != null && !(call instanceof Call.Running);
    }
}
