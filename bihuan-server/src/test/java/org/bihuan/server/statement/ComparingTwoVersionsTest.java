package org.bihuan.server.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.bihuan.server.statement.Comparison.Kind;
import org.bihuan.server.statement.Comparison.Piece;
import org.bihuan.server.statement.Comparison.Row;
import org.junit.jupiter.api.Test;

class ComparingTwoVersionsTest {

    @Test
    void findsNothingInEqualTexts() {
        Comparison comparison = Comparison.of(List.of("甲", "乙"), List.of("甲", "乙"));

        assertThat(comparison.changed()).isZero();
        assertThat(comparison.rows()).extracting(Row::kind).containsOnly(Kind.SAME);
    }

    @Test
    void showsWhichLettersOfAParagraphChanged() {
        Comparison comparison =
                Comparison.of(
                        List.of("开头", "一是下乡调研不够深入，记录不全。", "结尾"),
                        List.of("开头", "一是全年下乡调研只有2次，记录不全。", "结尾"));

        Row row = comparison.rows().get(1);
        assertThat(row.kind()).isEqualTo(Kind.CHANGED);
        assertThat(row.older()).filteredOn(Piece::differs).extracting(Piece::text).contains("不够深入");
        assertThat(row.newer())
                .filteredOn(Piece::differs)
                .extracting(Piece::text)
                .containsExactly("全年", "只有2次");
    }

    @Test
    void putsAnInsertedParagraphOnARowOfItsOwn() {
        Comparison comparison =
                Comparison.of(List.of("甲甲甲甲甲甲", "丙丙丙丙丙丙"), List.of("甲甲甲甲甲甲", "乙乙乙乙", "丙丙丙丙丙丙"));

        assertThat(comparison.rows())
                .extracting(Row::kind)
                .containsExactly(Kind.SAME, Kind.ADDED, Kind.SAME);
        assertThat(comparison.rows().get(1).right()).isEqualTo(2);
        assertThat(comparison.rows().get(1).left()).isZero();
    }

    @Test
    void pairsAChangedParagraphWithItsOwnAndNotWithANewOneBeforeIt() {
        Comparison comparison =
                Comparison.of(List.of("下乡调研不够深入，记录不全面"), List.of("完全是另外一回事的新段落", "下乡调研很不深入，记录不全面"));

        assertThat(comparison.rows())
                .extracting(Row::kind)
                .containsExactly(Kind.ADDED, Kind.CHANGED);
    }

    @Test
    void restoresBothTextsFromItsRows() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<String> older = anyParagraphs(random);
            List<String> newer = changed(older, random);

            Comparison comparison = Comparison.of(older, newer);

            assertThat(side(comparison, true)).isEqualTo(older);
            assertThat(side(comparison, false)).isEqualTo(newer);
            assertThat(comparison.whole()).isTrue();
        }
    }

    @Test
    void saysWhenATextIsTooLongToCompareLetterByLetter() {
        Comparison comparison =
                Comparison.of(
                        List.of("甲乙丙".repeat(2_000) + "丁"), List.of("甲乙丙".repeat(2_000) + "戊"));

        assertThat(comparison.whole()).isFalse();
        assertThat(comparison.changed()).isPositive();
    }

    @Test
    void endsOnAHugeTextThatSharesNothing() {
        List<String> older = new ArrayList<>();
        List<String> newer = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            older.add("旧的第" + i + "段");
            newer.add("新的第" + i + "段");
        }

        Comparison comparison = Comparison.of(older, newer);

        assertThat(comparison.whole()).isFalse();
        assertThat(side(comparison, false)).isEqualTo(newer);
    }

    private static List<String> side(Comparison comparison, boolean older) {
        return comparison.rows().stream()
                .filter(r -> older ? r.left() > 0 : r.right() > 0)
                .map(r -> older ? r.older() : r.newer())
                .map(pieces -> pieces.stream().map(Piece::text).collect(Collectors.joining()))
                .toList();
    }

    private static List<String> anyParagraphs(Random random) {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            paragraphs.add(anyWords(random));
        }
        return paragraphs;
    }

    private static String anyWords(Random random) {
        StringBuilder words = new StringBuilder();
        for (int i = 1 + random.nextInt(30); i > 0; i--) {
            words.appendCodePoint("甲乙丙丁戊𠮷，。".codePoints().toArray()[random.nextInt(8)]);
        }
        return words.toString();
    }

    private static List<String> changed(List<String> older, Random random) {
        List<String> newer = new ArrayList<>(older);
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(newer.size());
            switch (random.nextInt(3)) {
                case 0 -> newer.add(at, anyWords(random));
                case 1 -> newer.set(at, newer.get(at) + anyWords(random));
                default -> {
                    if (newer.size() > 1) {
                        newer.remove(at);
                    }
                }
            }
        }
        return newer;
    }
}
