package org.bihuan.framework;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** Mistakes in the words of people. */
public final class Sentences {
    private final ResourceBundle words;
    private final boolean chinese;

    public Sentences(Locale language) {
        this.chinese = language.getLanguage().equals("zh");
        this.words =
                ResourceBundle.getBundle(
                        "i18n/framework-pack/messages",
                        chinese ? Locale.ROOT : Locale.ENGLISH,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** What is wrong; in a variant also what of the base it clashes with. */
    public String of(Mistake mistake) {
        String what = said(mistake);
        return mistake.origin().isEmpty()
                ? what
                : what + words.getString("framework-pack.origin").replace("{0}", mistake.origin());
    }

    private String said(Mistake mistake) {
        return words.getString(mistake.kind().messageKey())
                .replace("{0}", mistake.path())
                .replace("{1}", mistake.written())
                .replace("{2}", String.join(chinese ? "、" : ", ", mistake.allowed()));
    }

    /** What was probably meant, as a question. */
    public Optional<String> suggestion(Mistake mistake) {
        return mistake.suggestion()
                .map(word -> words.getString("framework-pack.suggestion").replace("{0}", word));
    }
}
