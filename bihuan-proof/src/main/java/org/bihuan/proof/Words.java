package org.bihuan.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** Every sentence that the verifier prints, in one of two languages. */
final class Words {
    private final Properties sentences = new Properties();

    Words(Locale language) {
        String ending = language.getLanguage().equals("zh") ? "" : "_en";
        try (InputStream in =
                Words.class.getResourceAsStream("/i18n/proof/messages" + ending + ".properties")) {
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String say(String key, Object... words) {
        String sentence = sentences.getProperty("proof." + key);
        if (sentence == null) {
            throw new IllegalStateException("no words for " + key);
        }
        for (int i = 0; i < words.length; i++) {
            sentence = sentence.replace("{" + i + "}", String.valueOf(words[i]));
        }
        return sentence;
    }

    /** Line by line, then the sum in one sentence. */
    void print(Verdict verdict, PrintStream out) {
        for (Verdict.Line line : verdict.lines()) {
            String sentence = say(line.key(), line.words().toArray());
            out.println(say("standing." + line.standing().name(), sentence));
        }
        String sum =
                verdict.has(Verdict.Standing.REFUSED)
                        ? "sum.refused"
                        : verdict.has(Verdict.Standing.BROKEN) ? "sum.broken" : "sum.holds";
        out.println(say(sum));
    }
}
