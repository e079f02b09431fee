package org.bihuan.server.talk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.Talks.Form;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Page;

/** In what forms people talk: those of the framework, or the usual ones where it names none. */
final class Forms {

    private static final List<String> USUAL = List.of("face", "group", "phone", "video");

    private Forms() {}

    static List<String> codes(ReviewFramework framework) {
        List<Form> named = framework.talks().forms();
        return named.isEmpty() ? USUAL : named.stream().map(Form::code).toList();
    }

    static List<Choice> choices(Page page, ReviewFramework framework) {
        return codes(framework).stream()
                .map(code -> new Choice(code, name(page, framework, code)))
                .toList();
    }

    static String name(Page page, ReviewFramework framework, String code) {
        Optional<Form> named =
                framework.talks().forms().stream()
                        .filter(form -> form.code().equals(code))
                        .findFirst();
        return named.map(form -> form.name().in(Locale.forLanguageTag(page.lang())))
                .orElseGet(() -> USUAL.contains(code) ? page.say("talk.usual." + code) : code);
    }
}
