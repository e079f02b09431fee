package org.bihuan.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EveryPageSpeaksBothLanguagesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Path OFFENDERS = Path.of("src/test/resources/offenders");
    private static final Sources JAVA = Sources.in(Path.of("src/main/java"), ".java");
    private static final Sources TEMPLATES = Sources.in(Path.of("src/main/jte"), ".jte");
    private static final Set<String> KEYS = SampleScenes.WORDS.keys(Language.ZH);

    @Test
    void everySentenceExistsInBothLanguagesWithTheSameHoles() {
        assertThat(LanguageChecks.differencesBetweenLanguages(BUNDLES)).isEmpty();
    }

    @Test
    void everyThingThatASentenceNamesIsATermOfFrameworks() {
        for (Language language : Language.values()) {
            for (String key : SampleScenes.WORDS.keys(language)) {
                if (key.startsWith("framework-sheet.")) {
                    continue;
                }
                Object[] enough = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
                assertThat(SampleScenes.WORDS.say(language, key, enough))
                        .as(key)
                        .doesNotContain("{", "}");
            }
        }
    }

    @Test
    void everyKeyThatIsUsedExists() {
        assertThat(LanguageChecks.unknownKeys(JAVA.without("/sample/"), KEYS)).isEmpty();
        assertThat(LanguageChecks.unknownKeys(TEMPLATES, KEYS)).isEmpty();
    }

    @Test
    void noSentenceIsWrittenIntoJava() {
        assertThat(LanguageChecks.sentencesInJava(JAVA.without("/sample/"))).isEmpty();
    }

    @Test
    void noSentenceIsWrittenIntoATemplate() {
        assertThat(LanguageChecks.sentencesInTemplates(TEMPLATES)).isEmpty();
    }

    @Test
    void theChecksReadSomething() {
        assertThat(JAVA.files()).hasSizeGreaterThan(20);
        assertThat(TEMPLATES.files()).hasSizeGreaterThan(20);
        assertThat(KEYS).hasSizeGreaterThan(50);
    }

    @Test
    void bundlesThatDifferAreFound() {
        assertThat(LanguageChecks.differencesBetweenLanguages(OFFENDERS.resolve("i18n")))
                .containsExactlyInAnyOrder(
                        "tea.hot is missing in English",
                        "tea.cold is missing in Chinese",
                        "tea.cups is filled differently",
                        "tea.green speaks Chinese in English",
                        "coffee.black does not begin with tea",
                        "tea.hot stands twice in "
                                + OFFENDERS.resolve("i18n/tea/messages.properties"));
    }

    @Test
    void aKeyThatNobodyKnowsIsFound() {
        Sources offender = Sources.in(OFFENDERS.resolve("pages"), ".java.txt");

        assertThat(LanguageChecks.unknownKeys(offender, KEYS))
                .singleElement()
                .asString()
                .startsWith("page.nobody-says-this in ");
    }

    @Test
    void aSentenceInJavaIsFound() {
        Sources offender = Sources.in(OFFENDERS.resolve("pages"), ".java.txt");

        assertThat(LanguageChecks.sentencesInJava(offender))
                .extracting(complaint -> complaint.substring(0, complaint.indexOf(" in ")))
                .containsExactlyInAnyOrder("已保存", "Saved pages");
    }

    @Test
    void everyKindOfSentenceInATemplateIsFound() {
        Sources offender = Sources.in(OFFENDERS.resolve("pages"), ".jte");

        assertThat(LanguageChecks.sentencesInTemplates(offender))
                .extracting(complaint -> complaint.substring(0, complaint.indexOf(" in ")))
                .containsExactlyInAnyOrder(
                        "a text node",
                        "正文",
                        "hint of a field",
                        "spoken for the blind",
                        "picture",
                        "label of a part",
                        "name of a fact",
                        "inside a content block",
                        "Yes indeed",
                        "否");
    }

    @Test
    void aTemplateThatOnlySaysKeysIsLeftInPeace() {
        String template =
                """
                @param Page page
                @if(page.viewer().isPresent() && !"a".equals("b"))
                  <p class="soft" title="${page.say("page.search")}">${page.say("page.next")}&nbsp;· 3/9</p>
                @else
                  @template.part.icon(name = "home")<kbd>j</kbd>
                @endif
                """;

        assertThat(new Sources(new TreeMap<>(java.util.Map.of(Path.of("x.jte"), template))))
                .satisfies(s -> assertThat(LanguageChecks.sentencesInTemplates(s)).isEmpty());
    }
}
