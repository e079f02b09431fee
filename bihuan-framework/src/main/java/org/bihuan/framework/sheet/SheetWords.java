package org.bihuan.framework.sheet;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of a sheet in one language. */
public final class SheetWords {
    private static final String BUNDLE = "i18n/framework-sheet/messages";

    private final Locale language;
    private final ResourceBundle words;

    public SheetWords(Locale language) {
        boolean chinese = language.getLanguage().equals("zh");
        this.language = chinese ? Locale.CHINESE : Locale.ENGLISH;
        this.words =
                ResourceBundle.getBundle(
                        BUNDLE,
                        chinese ? Locale.ROOT : Locale.ENGLISH,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Locale language() {
        return language;
    }

    /** The sentence with {@code {0}}, {@code {1}}… filled in. */
    public String say(String key, Object... arguments) {
        String said = words.getString("framework-sheet." + key);
        for (int i = 0; i < arguments.length; i++) {
            said = said.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return said;
    }

    public String list(List<String> words) {
        return String.join(say("list"), words);
    }

    String yes(boolean yes) {
        return say(yes ? "yes" : "no");
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
