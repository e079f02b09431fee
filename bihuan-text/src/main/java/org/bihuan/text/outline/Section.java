package org.bihuan.text.outline;

import java.util.Optional;
import org.bihuan.text.Span;

/**
 * A heading and all that stands under it.
 *
 * @param level 1 for the highest in this text
 * @param mark the ordinal mark of the heading; empty for a heading without one
 * @param heading the heading's words without the mark and without the closing full stop
 * @param headingSpan the mark and the words; a run-in heading ends at its first full stop, which is
 *     not part of it
 * @param span from the mark to the end of the section
 * @param parent id of the enclosing section
 */
public record Section(
        String id,
        int level,
        Optional<Mark> mark,
        String heading,
        Span headingSpan,
        Role role,
        Span span,
        Optional<String> parent) {

    /** What a section is for. The words on the screen come from the message files. */
    public enum Role {
        /** 基本情况, 会前准备: what was done before. */
        PREPARATION,
        /** 上年度整改落实情况. */
        PRIOR_RECTIFICATION,
        /** 存在的问题: the part that holds the findings. */
        FINDINGS,
        /** One dimension of the notice, inside the findings. */
        DIMENSION,
        /** 典型案例剖析. */
        CASE,
        /** 个人有关事项. */
        PERSONAL_MATTERS,
        /** 对征求到的意见的回应. */
        OPINION_REPLIES,
        /** 原因剖析. */
        CAUSES,
        /** 整改措施, 努力方向. */
        MEASURES,
        /** A heading inside a part that stands for one finding, cause or measure. */
        ITEM,
        /** Recognised as a heading, its purpose not recognised. */
        OTHER
    }

    /**
     * An ordinal mark as it stands in the text, such as {@code （一）}, {@code 1.} or {@code 一是}.
     *
     * @param label the mark as written, punctuation included
     * @param number the number it means
     */
    public record Mark(String label, int number, Style style, Span span) {

        /** The families of marks; order within one list is judged family by family. */
        public enum Style {
            /** 一、 */
            CHINESE_COMMA,
            /** 一. or 一． */
            CHINESE_DOT,
            /** （一） with or without a mark after it. */
            CHINESE_PARENTHESES,
            /** 1. or 1．. */
            ARABIC_DOT,
            /** 1 and a blank, before a short title. */
            ARABIC_BARE,
            /** 1、 */
            ARABIC_COMMA,
            /** （1） */
            ARABIC_PARENTHESES,
            /** 1） */
            ARABIC_HALF_PARENTHESIS,
            /** A1 or B. before a short title; the number is the digits, or the letter's place. */
            LETTER,
            /** 1.1 or 1.2.3; the number is the last part. */
            DECIMAL,
            /** ① */
            CIRCLED,
            /** 一是 */
            CHINESE_IS,
            /** 第一， or 第一、 */
            ORDINAL_WORD,
            /** 第一编, 第一篇 */
            VOLUME,
            /** 第一章, 第一部分 */
            CHAPTER,
            /** 第一节 */
            CHAPTER_SECTION,
            /** 第一条, 第12条: running text of a regulation under a number of its own. */
            ARTICLE,
            /** 首先, 其次, 再次, 最后 */
            SEQUENCE_WORD,
            /** 一方面, 另一方面 */
            TWOFOLD;

            /** Styles that authors take for one and the same kind of list have the same number. */
            public int family() {
                return switch (this) {
                    case CHAPTER, LETTER -> 0;
                    case CHINESE_COMMA, CHINESE_DOT -> 1;
                    case CHINESE_PARENTHESES -> 2;
                    case ARABIC_DOT, ARABIC_COMMA, ARABIC_BARE, ARABIC_HALF_PARENTHESIS -> 3;
                    case ARABIC_PARENTHESES -> 4;
                    case DECIMAL -> 5;
                    case CIRCLED -> 6;
                    case CHINESE_IS -> 7;
                    case ORDINAL_WORD -> 8;
                    case SEQUENCE_WORD, TWOFOLD -> 9;
                    case VOLUME -> 10;
                    case CHAPTER_SECTION -> 11;
                    case ARTICLE -> 12;
                };
            }
        }
    }
}
