package org.bihuan.server.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The sentences of all features, in both languages: {@code i18n/<feature>/messages.properties}
 * (Chinese) and {@code messages_en.properties}, both UTF-8.
 *
 * <p>A sentence has holes {@code {0}}, {@code {1}}…; {@code {0|day|days}} takes the first word when
 * argument 0 is 1 and the second otherwise. Nothing else is special in it, an apostrophe least of
 * all.
 */
public final class Words {
    private static final System.Logger LOG = System.getLogger(Words.class.getName());
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)(?:\\|([^|}]*)\\|([^|}]*))?}");

    private final Map<Language, Map<String, String>> sentences;
    private final boolean strict;

    private Words(Map<Language, Map<String, String>> sentences, boolean strict) {
        this.sentences = sentences;
        this.strict = strict;
    }

    /**
     * Reads every bundle on the class path of {@code loader}.
     *
     * @param strict whether a missing key is an error (tests) or is shown as itself and logged
     */
    public static Words load(ClassLoader loader, boolean strict) {
        Map<Language, Map<String, String>> all = new EnumMap<>(Language.class);
        all.put(Language.ZH, bundles(loader, "messages.properties"));
        all.put(Language.EN, bundles(loader, "messages_en.properties"));
        return new Words(all, strict);
    }

    private static Map<String, String> bundles(ClassLoader loader, String file) {
        Map<String, String> found = new TreeMap<>();
        var resolver = new PathMatchingResourcePatternResolver(loader);
        try {
            for (Resource bundle : resolver.getResources("classpath*:i18n/*/" + file)) {
                read(bundle)
                        .forEach((key, sentence) -> {
                            if (found.put((String) key, (String) sentence) != null) {
                                throw new IllegalStateException("key in two bundles: " + key);
                            }
                        });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(found);
    }

    private static Properties read(Resource bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    public Set<String> keys(Language language) {
        return sentence(language).keySet();
    }

    public boolean knows(String key) {
        return sentence(Language.ZH).containsKey(key);
    }

    /**
     * The sentence of {@code key}, its holes filled.
     *
     * @throws IllegalArgumentException when strict and the key, or an argument for a hole, is
     *     missing
     */
    public String say(Language language, String key, Object... arguments) {
        String sentence = sentence(language).get(key);
        if (sentence == null) {
            return missing(language, key);
        }
        return HOLE.matcher(sentence)
                .replaceAll(hole -> Matcher.quoteReplacement(fill(key, hole, arguments)));
    }

    private String fill(String key, java.util.regex.MatchResult hole, Object[] arguments) {
        int index = Integer.parseInt(hole.group(1));
        if (index >= arguments.length) {
            if (strict) {
                throw new IllegalArgumentException("no argument " + index + " for " + key);
            }
            return hole.group();
        }
        String filling = String.valueOf(arguments[index]);
        if (hole.group(2) == null) {
            return filling;
        }
        return filling.equals("1") ? hole.group(2) : hole.group(3);
    }

    private String missing(Language language, String key) {
        if (strict) {
            throw new IllegalArgumentException("no sentence for " + key + " in " + language.tag());
        }
        LOG.log(System.Logger.Level.ERROR, "no sentence for {0} in {1}", key, language.tag());
        return key;
    }

    private Map<String, String> sentence(Language language) {
        return sentences.getOrDefault(language, Map.of());
    }
}
