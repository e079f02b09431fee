package org.bihuan.text.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedPatternTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+",
                "(a*)*b",
                "((ab)+c)*",
                "(甲|乙+)+",
                "(?:a{2,})+",
                "(a+){3,}",
                "([^)]+)*",
                "(a{1,50})+"
            })
    void anExpressionThatRepeatsWhatItselfRepeatsIsRefused(String expression) {
        List<String> reasons = new ArrayList<>();

        assertThat(BoundedPattern.of(expression, false, reasons)).isEmpty();
        assertThat(reasons).containsExactly("nested");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a+b+",
                "(甲|乙)+",
                "[(a+)+]",
                "\\(a+\\)+",
                "(a+)?",
                "(a{1,3}){1,3}",
                "(?:ab){2,5}",
                "\\Q(a+)+\\E",
                "(a+)b+"
            })
    void anOrdinaryExpressionIsTaken(String expression) {
        assertThat(BoundedPattern.of(expression, false, new ArrayList<>())).isPresent();
    }

    @Test
    void whatIsNoExpressionOrTooLongIsRefused() {
        List<String> reasons = new ArrayList<>();

        assertThat(BoundedPattern.of("(甲", false, reasons)).isEmpty();
        assertThat(BoundedPattern.of("甲".repeat(501), false, reasons)).isEmpty();
        assertThat(reasons).containsExactly("broken", "too-long");
    }

    @Test
    void placesAreThoseOfTheTextAndGroupsAreFilledIn() {
        BoundedPattern.Places places =
                pattern("第(\\d+)号库").in("东库\n旧的第12号库和第3号库", List.of("$1 号库"));

        assertThat(places.complete()).isTrue();
        assertThat(places.places())
                .containsExactly(
                        new BoundedPattern.Place(new Span(5, 10), List.of("12 号库")),
                        new BoundedPattern.Place(new Span(11, 15), List.of("3 号库")));
    }

    @Test
    void nothingIsMissedOrSeenTwiceOnALineOfManyWindows() {
        String text = "东库上了锁。".repeat(500);

        assertThat(pattern("上了锁").in(text, List.of()).places()).hasSize(500);
    }

    @Test
    void aPlaceCountsOnlyWhereTheGuardedGroupIsEmpty() {
        BoundedPattern guarded = pattern("(小)?展厅").whereEmpty(1);

        assertThat(guarded.in("展厅和小展厅", List.of()).places())
                .extracting(BoundedPattern.Place::span)
                .containsExactly(new Span(0, 2));
    }

    @Test
    void aSlowExpressionIsGivenUpAndSaidToBe() {
        BoundedPattern.Places places = pattern("甲*甲*甲*甲*甲*乙").in("甲".repeat(100_000), List.of());

        assertThat(places.complete()).isFalse();
    }

    private static BoundedPattern pattern(String expression) {
        return BoundedPattern.of(expression, false, new ArrayList<>()).orElseThrow();
    }
}
