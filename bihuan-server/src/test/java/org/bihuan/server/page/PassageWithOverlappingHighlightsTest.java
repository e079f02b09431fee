package org.bihuan.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.bihuan.server.page.Passage.Highlight;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PassageWithOverlappingHighlightsTest {

    @Test
    void isCutWhereverAHighlightBeginsOrEnds() {
        Passage passage =
                Passage.of("甲乙丙丁\n戊", List.of(highlight("outer", 0, 4), highlight("inner", 1, 2)));

        assertThat(passage.paragraphs().getFirst().pieces())
                .extracting(Passage.Piece::words)
                .containsExactly("甲", "乙", "丙丁");
        assertThat(passage.paragraphs().getFirst().pieces())
                .extracting(Passage.Piece::ids)
                .containsExactly("outer", "inner outer", "outer");
        assertThat(passage.paragraphs().get(1).pieces().getFirst().over()).isEmpty();
    }

    @Test
    void showsWhereSomethingIsMissing() {
        Passage passage = Passage.of("甲乙", List.of(highlight("gap", 1, 1)));

        assertThat(passage.paragraphs().getFirst().pieces())
                .extracting(Passage.Piece::words)
                .containsExactly("甲", "", "乙");
    }

    @Test
    void carriesAHighlightAcrossParagraphsAndBeginsItOnce() {
        Passage passage = Passage.of("甲乙\n丙丁", List.of(highlight("long", 1, 4)));

        List<Passage.Piece> pieces =
                passage.paragraphs().stream().flatMap(p -> p.pieces().stream()).toList();
        assertThat(pieces).filteredOn(p -> p.ids().equals("long")).hasSize(2);
        assertThat(pieces).filteredOn(p -> !p.begins().isEmpty()).hasSize(1);
    }

    /** Whatever is highlighted, no character is lost and every highlight begins exactly once. */
    @RepeatedTest(200)
    void losesNothing(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String text =
                random.ints(random.nextInt(60), 0, 8)
                        .mapToObj(i -> i == 0 ? "\n" : String.valueOf((char) ('甲' + i)))
                        .collect(Collectors.joining());
        List<Highlight> highlights = new ArrayList<>();
        for (int i = 0; i < random.nextInt(6); i++) {
            int start = random.nextInt(text.length() + 1);
            int end = start + random.nextInt(text.length() - start + 1);
            highlights.add(highlight("h" + i, start, end));
        }

        Passage passage = Passage.of(text, highlights);

        assertThat(
                        passage.paragraphs().stream()
                                .map(p ->
                                        p.pieces().stream()
                                                .map(Passage.Piece::words)
                                                .collect(Collectors.joining()))
                                .collect(Collectors.joining("\n")))
                .isEqualTo(text);
        assertThat(
                        passage.paragraphs().stream()
                                .flatMap(p -> p.pieces().stream())
                                .flatMap(p -> p.begins().stream())
                                .map(Highlight::id))
                .containsExactlyInAnyOrderElementsOf(
                        highlights.stream().map(Highlight::id).toList());
    }

    private static Highlight highlight(String id, int start, int end) {
        return new Highlight(id, start, end, Tone.NOTE, id);
    }
}
