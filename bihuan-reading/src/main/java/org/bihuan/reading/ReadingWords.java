package org.bihuan.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * The words for refusals and doubts, for the command line and the pages alike. Chinese unless the
 * locale asks for English. The texts stand in {@code i18n/reading/messages*.properties}: what
 * happened, why, and what to do next.
 */
public final class ReadingWords {
    private final Properties words;

    private ReadingWords(Properties words) {
        this.words = words;
    }

    public static ReadingWords in(Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return new ReadingWords(load(english ? "messages_en.properties" : "messages.properties"));
    }

    public String say(Reason reason) {
        return say(reason.key(), reason.args());
    }

    /**
     * @param key of a doubt, as in {@code SourceText.Origin.doubts}
     */
    public String doubt(String key) {
        return say(key, List.of());
    }

    /** An unknown key comes back as it is, so that nothing is lost. */
    public String say(String key, List<String> args) {
        String pattern = words.getProperty(key, key);
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int at = pattern.indexOf('{'); at >= 0; at = pattern.indexOf('{', from)) {
            int arg = at + 2 < pattern.length() ? pattern.charAt(at + 1) - '0' : -1;
            boolean hole = arg >= 0 && arg < args.size() && pattern.charAt(at + 2) == '}';
            out.append(pattern, from, at).append(hole ? args.get(arg) : "{");
            from = at + (hole ? 3 : 1);
        }
        return out.append(pattern, from, pattern.length()).toString();
    }

    private static Properties load(String file) {
        Properties words = new Properties();
        try (InputStream in = ReadingWords.class.getResourceAsStream("/i18n/reading/" + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the jar");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
