package org.bihuan.server.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bihuan.framework.Term;
import org.bihuan.framework.Terms;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The sentences of all features, in both languages: {@code i18n/<feature>/messages.properties}
 * (Chinese) and {@code messages_en.properties}, both UTF-8.
 *
 * <p>A sentence has holes {@code {0}}, {@code {1}}…; {@code {0|day|days}} takes the first word when
 * argument 0 is 1 and the second otherwise. {@code {ledger}} is what the regime calls that thing
 * ({@link Term}), {@code {measure+}} its plural, {@code {Measure}} at the beginning of a sentence,
 * {@code {a measure}} with its article. Nothing else is special in it, an apostrophe least of all.
 */
public final class Words {
    private static final System.Logger LOG = System.getLogger(Words.class.getName());
    private static final Pattern HOLE =
            Pattern.compile(
                    "\\{(\\d)(?:\\|([^|}]*)\\|([^|}]*))?}"
                            + "|\\{([Aa] )?([A-Za-z][a-z-]*)(\\+)?}");
    private static final Pattern VOWEL = Pattern.compile("[AEIOaeio].*");
    private static final Map<String, Term> TERMS =
            Arrays.stream(Term.values()).collect(Collectors.toMap(Words::word, term -> term));
    private static final Terms USUAL = new Terms(Map.of());

    private final Map<Language, Map<String, String>> sentences;
    private final boolean strict;
    private final Terms terms;

    private Words(Map<Language, Map<String, String>> sentences, boolean strict, Terms terms) {
        this.sentences = sentences;
        this.strict = strict;
        this.terms = terms;
    }

    /** The same sentences in the words of a regime. */
    public Words speaking(Terms regime) {
        return new Words(sentences, strict, regime);
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
        return new Words(all, strict, USUAL);
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
                .replaceAll(hole ->
                        Matcher.quoteReplacement(
                                hole.group(1) == null
                                        ? term(language, key, hole)
                                        : fill(key, hole, arguments)));
    }

    private String term(Language language, String key, MatchResult hole) {
        String name = hole.group(5);
        Term term = TERMS.get(name.toLowerCase(Locale.ROOT));
        if (term == null) {
            if (strict) {
                throw new IllegalArgumentException("no term " + name + " for " + key);
            }
            return hole.group();
        }
        String word =
                hole.group(6) == null
                        ? terms.one(term, language.locale())
                        : terms.many(term, language.locale());
        if (language != Language.EN) {
            return word;
        }
        boolean begins = Character.isUpperCase(hole.group(hole.group(4) == null ? 5 : 4).charAt(0));
        String article = hole.group(4) == null ? "" : VOWEL.matcher(word).matches() ? "an " : "a ";
        return begins ? capital(article + word) : article + word;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String word(Term term) {
        return term.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String fill(String key, MatchResult hole, Object[] arguments) {
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
