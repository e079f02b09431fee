package org.bihuan.server.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that every page speaks completely. The first one is spoken unless somebody chose. */
public enum Language {
    ZH("zh-CN", Locale.SIMPLIFIED_CHINESE),
    EN("en", Locale.ENGLISH);

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** As the {@code lang} attribute of a page writes it. */
    public String tag() {
        return tag;
    }

    /** Empty when no page speaks it. */
    public static Optional<Language> byTag(String tag) {
        return Arrays.stream(values()).filter(one -> one.tag.equals(tag)).findFirst();
    }

    Locale locale() {
        return locale;
    }
}
