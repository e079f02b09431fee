package org.bihuan.testkit.fiction;

import java.util.List;
import org.bihuan.testkit.Seeds;

/**
 * What a statement looks like.
 *
 * @param runIn whether the text goes on in the same paragraph after the heading of a dimension
 * @param area what ends the heading of a dimension
 * @param runningOn whether the numbers of the findings go on from dimension to dimension
 * @param wrapped width of a line in characters; 0 for one line a paragraph
 * @param indented whether broken lines tell a new paragraph by two blanks
 */
record Shape(
        Chapters chapters,
        Style dimensions,
        Items findings,
        Items others,
        Body body,
        boolean runIn,
        String area,
        boolean runningOn,
        boolean bylineAbove,
        int wrapped,
        boolean indented) {

    enum Chapters {
        /** 一、 */
        CHINESE,
        /** 第一部分 */
        CHAPTER,
        /** No number. */
        BARE,
        /** 【】 */
        BRACKETS,
        /** The dimensions themselves are the first chapters: 一、…方面存在的问题. */
        DIMENSIONS
    }

    enum Body {
        /** Findings, causes and measures, each in a part of its own. */
        PARTS,
        /** A table, pasted, in place of the three parts. */
        TABLE,
        /** Each finding with 原因：and 整改措施： right behind it. */
        EACH
    }

    enum Style {
        CHINESE("、"),
        PARENTHESES("）"),
        ARABIC("."),
        ARABIC_PARENTHESES("）"),
        CIRCLED(""),
        IS("是"),
        ORDINAL("，"),
        NONE("");

        private final String end;

        Style(String end) {
            this.end = end;
        }

        /** The mark for {@code number}, from 1. */
        String mark(int number) {
            String chinese =
                    number <= 10
                            ? String.valueOf(Draft.NUMERALS.charAt(number - 1))
                            : number < 20
                                    ? "十" + Draft.NUMERALS.charAt(number - 11)
                                    : "二十"
                                            + (number == 20
                                                    ? ""
                                                    : Draft.NUMERALS.charAt(number - 21));
            return switch (this) {
                case CHINESE, IS -> chinese + end;
                case PARENTHESES -> "（" + chinese + end;
                case ARABIC -> number + end;
                case ARABIC_PARENTHESES -> "（" + number + end;
                case CIRCLED -> String.valueOf((char) ('①' + number - 1));
                case ORDINAL -> "第" + chinese + end;
                case NONE -> "";
            };
        }
    }

    /**
     * @param together whether all stand in one paragraph
     */
    record Items(Style style, boolean together) {}

    private static final List<Items> FINDINGS =
            List.of(
                    new Items(Style.IS, true),
                    new Items(Style.IS, true),
                    new Items(Style.IS, true),
                    new Items(Style.IS, false),
                    new Items(Style.ARABIC, false),
                    new Items(Style.ARABIC_PARENTHESES, false),
                    new Items(Style.CIRCLED, false),
                    new Items(Style.ORDINAL, false),
                    new Items(Style.NONE, false));
    private static final List<Items> OTHERS =
            List.of(
                    new Items(Style.PARENTHESES, false),
                    new Items(Style.IS, true),
                    new Items(Style.IS, false),
                    new Items(Style.ARABIC, false),
                    new Items(Style.ORDINAL, false));

    static Shape of(Seeds seeds, Draft draft) {
        boolean noDimensions = draft.expected.isEmpty();
        Body body =
                noDimensions && seeds.oneIn(3)
                        ? Body.TABLE
                        : seeds.oneIn(10) ? Body.EACH : Body.PARTS;
        Chapters chapters = seeds.oneOf(List.of(Chapters.values()));
        if (chapters == Chapters.DIMENSIONS && noDimensions) {
            chapters = Chapters.CHINESE;
        }
        Items findings = seeds.oneOf(FINDINGS);
        Style dimensions =
                seeds.oneIn(6)
                        ? Style.NONE
                        : chapters == Chapters.CHINESE
                                        && findings.style() != Style.ARABIC
                                        && seeds.oneIn(4)
                                ? Style.ARABIC
                                : Style.PARENTHESES;
        boolean runIn = dimensions != Style.NONE && findings.together();
        return new Shape(
                chapters,
                dimensions,
                findings,
                seeds.oneOf(OTHERS),
                body,
                runIn,
                seeds.oneIn(3) ? "" : "方面",
                findings.style() == Style.ARABIC && seeds.oneIn(3),
                seeds.oneIn(4),
                seeds.oneIn(6) && body != Body.TABLE ? seeds.number(26, 38) : 0,
                !seeds.oneIn(3));
    }

    String words() {
        return "chapters "
                + chapters
                + ", dimensions "
                + dimensions
                + ", findings "
                + findings.style()
                + (findings.together() ? " together" : "")
                + ", others "
                + others.style()
                + (others.together() ? " together" : "")
                + ", "
                + body
                + (wrapped > 0 ? indented ? ", wrapped" : ", wrapped flush" : "");
    }
}
