package org.bihuan.text.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bihuan.text.Span;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A list answers the same, whether it looks for itself or shares one pass with others. */
class SharedPassTest {
    private static final String LETTERS = "学习不够深入实";

    /** More texts than a vocabulary waits for. */
    private static final int TEXTS = 64;

    private final Literals one = new Literals(List.of("学习", "学习不够", "深入", "不够深入实"));
    private final Literals other = new Literals(List.of("习不", "学习", "实学", "学学"));

    @Test
    @DisplayName("共用一遍扫描，结果不变")
    void answersAreTheSameAsWithoutIt() {
        SharedPass pass = new SharedPass();
        Random random = new Random(20);
        for (int n = 0; n < TEXTS; n++) {
            String text = text(random);
            List<Span> places = places(random, text);

            List<Object> alone = answers(text, places);
            List<Object> shared = pass.over(text, () -> answers(text, places));

            assertThat(shared).isEqualTo(alone);
        }
    }

    @Test
    @DisplayName("另一篇文字不受影响")
    void aTextThatIsNotPassedOverIsLookedAtItself() {
        SharedPass pass = new SharedPass();
        for (int n = 0; n < TEXTS; n++) {
            pass.over("学习不够深入，深入不够，学习学习再学习。", () -> one.in("学习不够深入，深入不够，学习学习再学习。"));
        }

        List<Literals.Found> found =
                pass.over("学习不够深入，深入不够，学习学习再学习。", () -> one.in("实实在在学习不够，还要下功夫才行。"));

        assertThat(found).containsExactly(new Literals.Found("学习不够", new Span(4, 8)));
    }

    private List<Object> answers(String text, List<Span> places) {
        List<Object> answers = new ArrayList<>();
        for (Literals list : List.of(one, other)) {
            answers.add(list.in(text));
            answers.add(list.anyIn(text));
            for (Span place : places) {
                answers.add(list.in(text, place));
                answers.add(list.anyIn(text, place));
                Literals.Along along = list.along(text, place);
                IntStream.range(place.start(), place.end()).forEach(i -> answers.add(along.at(i)));
            }
        }
        return answers;
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        int length = random.nextInt(120);
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static List<Span> places(Random random, String text) {
        return IntStream.range(0, 8)
                .mapToObj(i -> {
                    int start = random.nextInt(text.length() + 1);
                    return new Span(start, start + random.nextInt(text.length() - start + 1));
                })
                .toList();
    }
}
