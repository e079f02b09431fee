package org.bihuan.server.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Says sentences in one language without a page: for papers and programs. The same key and the same
 * arguments give the same words as on a page in that language.
 */
public record Speaker(Words words, Language language) {

    /** The language that a paper in {@code wanted} is written in. */
    public static Speaker in(Words words, Locale wanted) {
        boolean english = wanted.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new Speaker(words, english ? Language.EN : Language.ZH);
    }

    public String say(Said said) {
        return words.say(
                language, said.key(), said.arguments().stream().map(this::spoken).toArray());
    }

    public String say(String key, Object... arguments) {
        return say(Said.of(key, arguments));
    }

    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(
                        words.say(language, "page.pattern.date"), language.locale())
                .format(day);
    }

    private Object spoken(Object argument) {
        return switch (argument) {
            case Said said -> say(said);
            case Named name -> name.in(language);
            case LocalDate day -> date(day);
            default -> argument;
        };
    }
}
