package org.bihuan.text.check;

import org.bihuan.text.SourceText;
import org.bihuan.text.outline.Outline;

/** What a rule looks at: the text, its outline, and what this year's framework expects. */
public record Subject(SourceText source, Outline outline, Expectations expectations) {
    public String text() {
        return source.text();
    }
}
