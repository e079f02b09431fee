package org.bihuan.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bihuan.text.check.Rule.Card;
import tools.jackson.core.JsonGenerator;

/**
 * Who speaks in a SARIF log: the program and its rules in the language of the run, and the same
 * rules again as a translation into the other language.
 */
record SarifTool(JsonGenerator json, Phrases phrases, Map<String, Card> cards, List<String> rules) {
    /** What a place that can be read in more than one way goes by; it has no card. */
    static final String TORN = "outline.torn";

    /** Its only message. */
    static final String READINGS = "readings";

    private static final String NAME = "Bihuan";

    static SarifTool of(JsonGenerator json, Phrases phrases, Map<String, Card> cards) {
        return new SarifTool(json, phrases, cards, List.copyOf(new TreeSet<>(cards.keySet())));
    }

    /** Among the rules of the log; the torn places come after all that have a card. */
    int indexOf(String rule) {
        return rule.equals(TORN) ? rules.size() : rules.indexOf(rule);
    }

    void write() {
        Locale other = phrases.language().equals(Locale.CHINESE) ? Locale.ENGLISH : Locale.CHINESE;
        json.writeObjectPropertyStart("tool");
        json.writeName("driver");
        component(phrases, true);
        json.writeEndObject();
        json.writeArrayPropertyStart("translations");
        component(new Phrases(other), false);
        json.writeEndArray();
    }

    /** The language tags that SARIF wants: a language, or a language and a country. */
    static String tag(Locale language) {
        return language.equals(Locale.CHINESE) ? "zh-CN" : "en";
    }

    void text(String property, String words) {
        json.writeObjectPropertyStart(property);
        json.writeStringProperty("text", words);
        json.writeEndObject();
    }

    private void component(Phrases words, boolean driver) {
        json.writeStartObject();
        json.writeStringProperty("name", NAME);
        text("shortDescription", words.say("sarif.tool"));
        json.writeStringProperty("language", tag(words.language()));
        if (driver) {
            version().ifPresent(v -> json.writeStringProperty("semanticVersion", v));
        } else {
            translated(words);
        }
        json.writeArrayPropertyStart("rules");
        rules.forEach(
                rule -> rule(Objects.requireNonNull(cards.get(rule)), words.language(), driver));
        torn(words, driver);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void translated(Phrases words) {
        json.writeObjectPropertyStart("associatedComponent");
        json.writeStringProperty("name", NAME);
        json.writeEndObject();
        json.writeArrayPropertyStart("contents");
        json.writeString("localizedData");
        json.writeEndArray();
        json.writeBooleanProperty("isComprehensive", true);
        json.writeObjectPropertyStart("translationMetadata");
        json.writeStringProperty("name", NAME + " " + tag(words.language()));
        json.writeEndObject();
    }

    private void rule(Card card, Locale language, boolean driver) {
        json.writeStartObject();
        json.writeStringProperty("id", card.rule());
        text("shortDescription", card.title(language));
        text("fullDescription", card.why(language));
        json.writeObjectPropertyStart("messageStrings");
        messages(card, language).forEach(this::text);
        json.writeEndObject();
        if (driver) {
            json.writeObjectPropertyStart("defaultConfiguration");
            json.writeStringProperty("level", SarifResults.level(card.severity()));
            json.writeEndObject();
            json.writeObjectPropertyStart("properties");
            json.writeStringProperty("kind", RuleKinds.name(card.rule().charAt(0), phrases));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void torn(Phrases words, boolean driver) {
        json.writeStartObject();
        json.writeStringProperty("id", TORN);
        text("shortDescription", words.say("sarif.torn"));
        text("fullDescription", words.say("sarif.torn.why"));
        json.writeObjectPropertyStart("messageStrings");
        text(READINGS, "{0}");
        json.writeEndObject();
        if (driver) {
            json.writeObjectPropertyStart("defaultConfiguration");
            json.writeStringProperty("level", "none");
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** By variant; {@code {0}} means the same in a card and in SARIF, other braces are doubled. */
    private static Map<String, String> messages(Card card, Locale language) {
        String ending = language.equals(Locale.CHINESE) ? ".zh" : ".en";
        String beginning = "message.";
        Map<String, String> messages = new TreeMap<>();
        card.words()
                .forEach((key, words) -> {
                    if (key.startsWith(beginning) && key.endsWith(ending)) {
                        messages.put(
                                key.substring(beginning.length(), key.length() - ending.length()),
                                words.replaceAll("\\{(?![0-9]})", "{{")
                                        .replaceAll("(?<!\\{[0-9])}", "}}"));
                    }
                });
        return messages;
    }

    /**
     * @param index among the artifacts of the run; negative where the artifact itself is written
     */
    void artifactLocation(String property, String path, int index) {
        json.writeObjectPropertyStart(property);
        json.writeStringProperty("uri", Relative.uri(path));
        json.writeStringProperty("uriBaseId", "SRCROOT");
        if (index >= 0) {
            json.writeNumberProperty("index", index);
        }
        json.writeEndObject();
    }

    void words(String property, List<String> words) {
        json.writeArrayPropertyStart(property);
        words.forEach(json::writeString);
        json.writeEndArray();
    }

    private static Optional<String> version() {
        return Optional.ofNullable(SarifTool.class.getPackage().getImplementationVersion());
    }
}
