package org.bihuan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** The words of one language; every sentence that this program prints comes from here. */
final class Phrases {
    private final Locale language;
    private final Properties words = new Properties();

    Phrases(Locale language) {
        this.language = language.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
        load("cli");
        load("framework-pack");
        load("judging");
        load("reading");
        load("ledger-reading");
    }

    Locale language() {
        return language;
    }

    /** The sentence with {@code {0}}, {@code {1}}… filled in. A missing key is a bug. */
    String say(String key, Object... arguments) {
        return find(key, arguments)
                .orElseThrow(() -> new IllegalStateException("no words for " + key));
    }

    Optional<String> find(String key, Object... arguments) {
        String pattern = words.getProperty(key);
        if (pattern == null) {
            return Optional.empty();
        }
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            filled.append(pattern, from, open);
            filled.append(arguments[Integer.parseInt(pattern.substring(open + 1, close))]);
            from = close + 1;
        }
        return Optional.of(filled.append(pattern.substring(from)).toString());
    }

    /** The page that {@code help} prints; the launcher prints the same file. */
    String help() {
        String file = language.equals(Locale.CHINESE) ? "/i18n/cli/help" : "/i18n/cli/help_en";
        return read(file + ".txt");
    }

    private void load(String part) {
        String file =
                "/i18n/" + part + (language.equals(Locale.CHINESE) ? "/messages" : "/messages_en");
        try {
            words.load(new StringReader(read(file + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String file) {
        try (InputStream in = Phrases.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
