package org.bihuan.text.outline;

import org.bihuan.text.Span;

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
        /** 第一章, 第一部分 */
        CHAPTER,
        /** 首先, 其次, 再次, 最后 */
        SEQUENCE_WORD,
        /** 一方面, 另一方面 */
        TWOFOLD
    }
}
