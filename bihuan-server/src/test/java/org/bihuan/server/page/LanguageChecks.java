package org.bihuan.server.page;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What "complete in two languages" means, each as a list of complaints that ought to be empty. */
final class LanguageChecks {
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)[|}]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[a-zA-Z0-9-]+)+\\.?");
    private static final Pattern AUDITED =
            Pattern.compile("\\b(?:append|note)\\((?:\\s*[\\w.()]+,)+\\s*\"[a-z.-]+\"");
    private static final Pattern NAMED =
            Pattern.compile("(?:\\.called|\\.underNamed|new Crumb)\\(\\s*\"([^\"]*\\p{L}[^\"]*)\"");

    private LanguageChecks() {}

    static List<String> differencesBetweenLanguages(Path bundles) {
        List<String> complaints = new ArrayList<>();
        for (Path chinese : Sources.in(bundles, "messages.properties").files().keySet()) {
            Path english = chinese.resolveSibling("messages_en.properties");
            if (!Files.exists(english)) {
                complaints.add("no English beside " + chinese);
                continue;
            }
            compare(bundle(chinese), bundle(english), complaints);
            complaints.addAll(duplicates(chinese));
            complaints.addAll(duplicates(english));
            String feature = chinese.getParent().getFileName().toString();
            bundle(chinese).keySet().stream()
                    .filter(key -> !key.startsWith(feature + "."))
                    .forEach(key -> complaints.add(key + " does not begin with " + feature));
        }
        return complaints;
    }

    private static void compare(
            Map<String, String> chinese, Map<String, String> english, List<String> complaints) {
        Set<String> all = new TreeSet<>(chinese.keySet());
        all.addAll(english.keySet());
        for (String key : all) {
            String zh = chinese.get(key);
            String en = english.get(key);
            if (zh == null || en == null) {
                complaints.add(key + " is missing in " + (zh == null ? "Chinese" : "English"));
            } else if (!holes(zh).equals(holes(en))) {
                complaints.add(key + " is filled differently");
            } else if (HAN.matcher(en).find() && !key.startsWith("layout.language.")) {
                complaints.add(key + " speaks Chinese in English");
            }
        }
    }

    private static Set<String> holes(String sentence) {
        return HOLE.matcher(sentence).results().map(r -> r.group(1)).collect(Collectors.toSet());
    }

    private static List<String> duplicates(Path bundle) {
        Set<String> seen = new TreeSet<>();
        return read(bundle)
                .lines()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .filter(key -> !seen.add(key))
                .map(key -> key + " stands twice in " + bundle)
                .toList();
    }

    /**
     * Keys named in Java or templates that no bundle has; a key ending in a dot is a beginning.
     * What goes into the audit trail looks like a key but is never said, a script is none; of a
     * field of {@code Redactions} the sentence that stands in its place is said.
     */
    static List<String> unknownKeys(Sources sources, Set<String> keys) {
        Set<String> features =
                keys.stream().map(k -> k.substring(0, k.indexOf('.'))).collect(Collectors.toSet());
        List<String> complaints = new ArrayList<>();
        sources.files()
                .forEach((file, text) ->
                        Sources.literals(AUDITED.matcher(text).replaceAll("(")).stream()
                                .filter(literal -> KEY.matcher(literal).matches())
                                .filter(literal -> !literal.endsWith(".js"))
                                .filter(l -> features.contains(l.substring(0, l.indexOf('.'))))
                                .filter(literal -> !isKnown(literal, keys))
                                .forEach(literal -> complaints.add(literal + " in " + file)));
        return complaints;
    }

    private static boolean isKnown(String literal, Set<String> keys) {
        return keys.contains(literal)
                || keys.contains(literal + ".redacted")
                || (literal.endsWith(".") && keys.stream().anyMatch(k -> k.startsWith(literal)));
    }

    static List<String> sentencesInJava(Sources java) {
        List<String> complaints = new ArrayList<>();
        java.files()
                .forEach((file, text) -> {
                    Sources.literals(text).stream()
                            .filter(literal -> HAN.matcher(literal).find())
                            .forEach(literal -> complaints.add(literal + " in " + file));
                    NAMED.matcher(text)
                            .results()
                            .map((MatchResult r) -> r.group(1) + " in " + file)
                            .forEach(complaints::add);
                });
        return complaints;
    }

    static List<String> sentencesInTemplates(Sources templates) {
        List<String> complaints = new ArrayList<>();
        templates
                .files()
                .forEach((file, text) ->
                        TemplateText.literalsOf(text)
                                .forEach(l -> complaints.add(l + " in " + file)));
        return complaints;
    }

    private static Map<String, String> bundle(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> sentences = new TreeMap<>();
        properties.forEach((key, value) -> sentences.put((String) key, (String) value));
        return sentences;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
