package org.bihuan.cli;

import java.util.List;
import java.util.Locale;
import org.bihuan.cli.Arguments.Check;
import org.bihuan.cli.Arguments.Help;
import org.bihuan.cli.Arguments.Unusable;

/** What must hold of every command line. It stands in this package because the parser is hidden. */
public final class CommandLines {
    private CommandLines() {}

    public static void look(List<String> words, Locale language) {
        Arguments arguments = Arguments.parse(words, language);
        switch (arguments) {
            case Help _ -> {}
            case Check check -> {
                if (check.files().isEmpty() || !words.containsAll(check.files())) {
                    throw new AssertionError("files that nobody named: " + check);
                }
            }
            case Unusable unusable -> {
                Phrases phrases = new Phrases(unusable.language());
                if (unusable.reasons().isEmpty()) {
                    throw new AssertionError("refused without a reason");
                }
                for (Arguments.Reason reason : unusable.reasons()) {
                    phrases.say(reason.key(), reason.word());
                }
            }
            default -> {}
        }
        if (!arguments.equals(Arguments.parse(words, language))) {
            throw new AssertionError("the same words mean two things");
        }
    }
}
