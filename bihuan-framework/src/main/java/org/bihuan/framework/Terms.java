package org.bihuan.framework;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * A regime's own words for the things on the screens; a word that it does not name is the usual
 * one.
 */
public record Terms(Map<Term, Naming> named) {
    private static final String BUNDLE = "i18n/framework-term/messages";

    public Terms {
        named = Map.copyOf(named);
    }

    /**
     * @param plural in English; Chinese has none
     */
    public record Naming(Words word, String plural) {}

    /** The word for one such thing. */
    public String one(Term term, Locale language) {
        return own(term)
                .map(naming -> naming.word().in(language))
                .orElseGet(() -> usual(term.messageKey(), language));
    }

    /** The word for several; in Chinese the same. */
    public String many(Term term, Locale language) {
        return own(term)
                .map(naming ->
                        language.getLanguage().equals("zh") ? naming.word().zh() : naming.plural())
                .orElseGet(() -> usual(term.messageKey() + ".many", language));
    }

    private Optional<Naming> own(Term term) {
        return Optional.ofNullable(named.get(term));
    }

    private static String usual(String key, Locale language) {
        return ResourceBundle.getBundle(
                        BUNDLE,
                        language.getLanguage().equals("zh") ? Locale.ROOT : Locale.ENGLISH,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
    }
}
