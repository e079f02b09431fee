package org.bihuan.server.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.bihuan.text.Span;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Remark;
import org.bihuan.text.check.Remark.Severity;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * A text in which every occurrence of a short word is remarked on; one of them is dismissed, then
 * the text is worked on.
 */
class RandomEditsAroundADismissalTest {
    private static final String WORD = "有时";
    private static final String CHANGED = "有些时候";
    private static final String LETTERS = "学习工作会议调研基层群众服务窗口记录台账整改责任时间";

    /** Letters on either side by which a short quotation is known again, and one to spare. */
    private static final int SURROUNDINGS = 9;

    @RepeatedTest(400)
    void holdsThereAndNowhereElseWhileItsSurroundingsStand(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> paragraphs = paragraphs(random);
        CheckReport first = checked(paragraphs);
        int chosen = random.nextInt(first.remarks().size());
        Dismissal said = dismissed(first, chosen);
        int paragraph = paragraphOf(paragraphs, chosen);

        List<String> worked = worked(paragraphs, paragraph, random);
        Judgement again = Judgement.of(checked(worked), List.of(said));

        List<Judged> silent = again.remarks().stream().filter(j -> !j.open()).toList();
        assertThat(silent).as(String.join("\n", worked)).isNotEmpty();
        assertThat(silent).allMatch(j -> j.place().likeness(said.place()) > 0);
        assertThat(silent).anyMatch(j -> j.place().equals(said.place()));
        assertThat(again.dormant()).isEmpty();
    }

    @RepeatedTest(400)
    void neverHoldsOnceTheQuotedWordsChangeAndSaysSo(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> paragraphs = List.of(sentence(random), sentence(random), sentence(random));
        CheckReport first = checked(paragraphs);
        int chosen = random.nextInt(first.remarks().size());
        Dismissal said = dismissed(first, chosen);
        List<String> changed = new ArrayList<>(paragraphs);
        changed.set(chosen, changed.get(chosen).replace(WORD, CHANGED));

        Judgement again = Judgement.of(checked(changed), List.of(said));

        assertThat(again.remarks()).allMatch(Judged::open);
        assertThat(again.remarks().get(chosen).formerly()).contains(said);
        assertThat(again.remarks().stream().filter(j -> j.formerly().isPresent())).hasSize(1);
    }

    @RepeatedTest(200)
    void isSilentOnNothingThatItDoesNotResemble(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        CheckReport first = checked(paragraphs(random));
        Dismissal said = dismissed(first, random.nextInt(first.remarks().size()));

        Judgement again = Judgement.of(checked(paragraphs(random)), List.of(said));

        assertThat(again.remarks().stream().filter(j -> !j.open()))
                .allMatch(j -> j.place().likeness(said.place()) > 0);
    }

    /** Every paragraph holds the word exactly once, so remark i stands in paragraph i. */
    private static List<String> paragraphs(Random random) {
        List<String> paragraphs = new ArrayList<>();
        int count = 2 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            paragraphs.add(sentence(random));
        }
        return paragraphs;
    }

    private static String sentence(Random random) {
        return letters(random, 12 + random.nextInt(12)) + WORD + letters(random, 12) + "。";
    }

    private static String letters(Random random, int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }

    private static int paragraphOf(List<String> paragraphs, int remark) {
        assertThat(paragraphs.get(remark)).contains(WORD);
        return remark;
    }

    /** Inserts, deletes, rewrites and moves whatever is not the place's own surroundings. */
    private static List<String> worked(List<String> paragraphs, int kept, Random random) {
        List<String> worked = new ArrayList<>(paragraphs);
        String own = worked.remove(kept);
        int at = own.indexOf(WORD);
        String heart =
                own.substring(at - SURROUNDINGS, Math.min(own.length(), at + 2 + SURROUNDINGS));
        int edits = 1 + random.nextInt(6);
        for (int i = 0; i < edits; i++) {
            switch (random.nextInt(4)) {
                case 0 -> worked.add(random.nextInt(worked.size() + 1), sentence(random));
                case 1 -> {
                    if (!worked.isEmpty()) {
                        worked.remove(random.nextInt(worked.size()));
                    }
                }
                case 2 -> heart = letters(random, 1 + random.nextInt(5)) + heart;
                default -> heart = heart + letters(random, 1 + random.nextInt(5));
            }
        }
        worked.add(random.nextInt(worked.size() + 1), heart);
        return worked;
    }

    private static CheckReport checked(List<String> paragraphs) {
        String text = String.join("\n", paragraphs);
        Reports reports = Reports.on(text);
        for (String word : List.of(WORD, CHANGED)) {
            for (int i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) {
                reports.remark("C03", new Span(i, i + word.length()), Severity.WARNING);
            }
        }
        return reports.report();
    }

    private static Dismissal dismissed(CheckReport report, int index) {
        Remark remark = report.remarks().get(index);
        return new Dismissal(
                UUID.randomUUID(),
                Fingerprint.of(remark, report.source()),
                remark.rule(),
                report.source().slice(remark.span()),
                "because",
                1,
                "Somebody",
                Instant.EPOCH);
    }
}
