package org.bihuan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ReadingWordsTest {

    @Test
    void everyReasonAndDoubtHasWordsInBothLanguagesAndNoWordsAreLeftOver() throws IOException {
        Set<String> keys = new TreeSet<>();
        everyReason().forEach(reason -> keys.add(reason.key()));
        for (Doubt doubt : Doubt.values()) {
            keys.add(doubt.key());
        }

        assertThat(load("messages.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(keys);
        assertThat(load("messages_en.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void everyFactOfAReasonIsShownOrNeedlessInBoth() throws IOException {
        for (String file : List.of("messages.properties", "messages_en.properties")) {
            Properties words = load(file);
            for (Reason reason : everyReason()) {
                String pattern = words.getProperty(reason.key());
                for (int i = 0; i < 4; i++) {
                    boolean known = i < reason.args().size();
                    assertThat(known || !pattern.contains("{" + i + "}")).as(reason.key()).isTrue();
                }
            }
        }
    }

    @Test
    void aRefusalNamesTheLimitAndWhatWasFound() {
        Reason reason = new Reason.OverLimit(Limit.UPLOAD, 20 * 1024 * 1024, 33_000_000);

        assertThat(ReadingWords.in(Locale.SIMPLIFIED_CHINESE).say(reason))
                .contains("20 MB", "31.5 MB")
                .doesNotContain("{");
        assertThat(ReadingWords.in(Locale.ENGLISH).say(reason))
                .contains("20 MB", "31.5 MB")
                .doesNotContain("{");
    }

    @Test
    void chineseIsTheDefault() {
        assertThat(ReadingWords.in(Locale.FRENCH).doubt(Doubt.NAME.key()))
                .isEqualTo(ReadingWords.in(Locale.CHINESE).doubt(Doubt.NAME.key()));
    }

    @Test
    void aFactThatLooksLikeAPlaceIsNotFilledAgain() {
        Reason reason = new Reason.BrokenXml("{1}", 2, 3);

        assertThat(ReadingWords.in(Locale.ENGLISH).say(reason))
                .contains("The part {1} is faulty (line 2");
    }

    private static List<Reason> everyReason() {
        List<Reason> all = new ArrayList<>();
        all.add(new Reason.Empty(0));
        all.add(new Reason.Empty(1));
        all.add(new Reason.NoText(0));
        all.add(new Reason.NoText(2));
        for (Limit limit : Limit.values()) {
            all.add(new Reason.OverLimit(limit, 1, 2));
        }
        Set<FileFormat> read =
                EnumSet.of(
                        FileFormat.TEXT,
                        FileFormat.DOCX,
                        FileFormat.DOC,
                        FileFormat.RTF,
                        FileFormat.ODT,
                        FileFormat.PDF);
        EnumSet.complementOf(EnumSet.copyOf(read))
                .forEach(format -> all.add(new Reason.UnreadFormat(format)));
        all.add(new Reason.NoTables(FileFormat.DOCX));
        all.add(new Reason.NoTables(FileFormat.PDF));
        all.add(new Reason.ExtractionForbidden());
        all.add(new Reason.UnmappedLetters());
        all.add(new Reason.NamePromisesOther("docx", FileFormat.PDF));
        all.add(new Reason.NotText(1));
        all.add(new Reason.BadByte("UTF-8", 1, 255));
        all.add(new Reason.DamagedPackage("zip"));
        for (Reason.TrickyPackage.Trick trick : Reason.TrickyPackage.Trick.values()) {
            all.add(new Reason.TrickyPackage(trick, "a"));
        }
        all.add(new Reason.ForbiddenXml("a"));
        all.add(new Reason.BrokenXml("a", 1, 1));
        all.add(new Reason.MissingPart("a"));
        for (Reason.ReaderFailed.Failure failure : Reason.ReaderFailed.Failure.values()) {
            all.add(new Reason.ReaderFailed(failure));
        }
        assertThat(all.stream().map(Object::getClass).distinct())
                .hasSize(Reason.class.getPermittedSubclasses().length);
        return all;
    }

    private static Properties load(String file) throws IOException {
        Properties words = new Properties();
        try (var in = ReadingWordsTest.class.getResourceAsStream("/i18n/reading/" + file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}
