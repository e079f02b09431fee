package org.bihuan.server.statement;

import java.util.Optional;
import org.bihuan.server.page.Tone;
import org.bihuan.text.check.Remark;

/**
 * A remark together with what people have said of it.
 *
 * @param number counted from 1 in reading order; people and anchors use it, within one version
 * @param formerly a dismissal that does not hold any more, because the words here were changed
 */
public record Judged(
        int number,
        Remark remark,
        Fingerprint place,
        Optional<Dismissal> dismissal,
        Optional<Dismissal> formerly) {
    public boolean open() {
        return dismissal.isEmpty();
    }

    /** Whether it speaks of the text as a whole, of something that is not there. */
    public boolean ofTheWhole() {
        return remark.span().isEmpty();
    }

    public Tone tone() {
        return open() ? RemarkLine.toneOf(remark.severity()) : Tone.IDLE;
    }
}
