package org.bihuan.text.check;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.bihuan.text.SourceText;
import org.bihuan.text.outline.Outline;

/**
 * What a rule looks at: the text, its outline, and what this year's framework expects. Belongs to
 * one check, and so to one thread.
 */
public final class Subject {
    private final SourceText source;
    private final Outline outline;
    private final Expectations expectations;
    private final Map<Class<?>, Object> shared = new HashMap<>();

    public Subject(SourceText source, Outline outline, Expectations expectations) {
        this.source = source;
        this.outline = outline;
        this.expectations = expectations;
    }

    public SourceText source() {
        return source;
    }

    public Outline outline() {
        return outline;
    }

    public Expectations expectations() {
        return expectations;
    }

    public String text() {
        return source.text();
    }

    /**
     * Something that several rules derive from the same subject: the first one makes it.
     *
     * @param what names it; one of each type
     */
    public <T> T shared(Class<T> what, Function<Subject, T> make) {
        Object known = shared.get(what);
        if (known == null) {
            known = make.apply(this);
            shared.put(what, known);
        }
        return what.cast(known);
    }
}
