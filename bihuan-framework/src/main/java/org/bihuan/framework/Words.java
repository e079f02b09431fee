package org.bihuan.framework;

import java.util.Locale;

/** The same words in both languages of the product, as they stand in a pack. */
public record Words(String zh, String en) {
    /** Chinese for any Chinese locale, English for every other. */
    public String in(Locale language) {
        return language.getLanguage().equals("zh") ? zh : en;
    }
}
