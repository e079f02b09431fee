package org.bihuan.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * Speaks to whoever started the server, before there is a page and in the language of the machine:
 * Chinese or English. The sentences are {@code i18n/console}.
 */
final class Console {

    private final Properties sentences;

    private Console(Properties sentences) {
        this.sentences = sentences;
    }

    static Console ofThisMachine() {
        boolean chinese = Locale.getDefault().getLanguage().equals("zh");
        String file = chinese ? "messages.properties" : "messages_en.properties";
        try (InputStream in = Console.class.getResourceAsStream("/i18n/console/" + file)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + file);
            }
            Properties sentences = new Properties();
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Console(sentences);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String sentence(String key, List<String> arguments) {
        String sentence = sentences.getProperty(key, key);
        for (int i = 0; i < arguments.size(); i++) {
            sentence = sentence.replace("{" + i + "}", arguments.get(i));
        }
        return sentence;
    }
}
