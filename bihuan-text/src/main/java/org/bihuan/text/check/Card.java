package org.bihuan.text.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What people read about a rule: title, reason, messages and examples, in every language of the
 * product.
 *
 * @param bad texts that must trigger this rule and no other
 * @param good texts that must trigger no rule of the same family
 */
public record Card(
        String rule,
        Severity severity,
        Map<String, String> words,
        List<Example> bad,
        List<Example> good) {
    public Card {
        words = Map.copyOf(words);
        bad = List.copyOf(bad);
        good = List.copyOf(good);
    }

    /**
     * @param quotes the exact stretches that must be remarked on, in order
     */
    public record Example(String text, List<String> quotes) {}

    /** Half a line: what kind of defect this is. */
    public String title(Locale language) {
        return word("title", language);
    }

    /** Why it matters and what the author may ask himself. */
    public String why(Locale language) {
        return word("why", language);
    }

    /** The sentence for one remark, its arguments filled in. */
    public String message(Remark remark, Locale language) {
        String pattern = word("message." + remark.variant(), language);
        for (int i = 0; i < remark.arguments().size(); i++) {
            pattern = pattern.replace("{" + i + "}", remark.arguments().get(i));
        }
        return pattern;
    }

    private String word(String key, Locale language) {
        String code = language.getLanguage().equals("zh") ? "zh" : "en";
        String value = words.get(key + "." + code);
        if (value == null) {
            throw new IllegalStateException("card " + rule + " has no " + key + "." + code);
        }
        return value;
    }
}
