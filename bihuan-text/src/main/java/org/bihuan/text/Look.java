package org.bihuan.text;

import java.util.Optional;

/**
 * How a paragraph looks on the page: evidence for headings where no style says so. What could not
 * be learnt from the file is empty, or false for {@code bold} and {@code centred}.
 *
 * @param bold all its letters are bold
 * @param font that most of its letters are set in, as the file names it, such as {@code 黑体} or
 *     {@code KaiTi_GB2312}; for a Chinese text the font of the Chinese letters
 * @param halfPoints size of most of its letters, in half points (三号 is 32)
 * @param lead its beginning, when that looks otherwise than what follows
 */
public record Look(
        boolean bold,
        Optional<String> font,
        Optional<Integer> halfPoints,
        boolean centred,
        Optional<Lead> lead) {

    /** Nothing is known of it. */
    public static final Look UNKNOWN =
            new Look(false, Optional.empty(), Optional.empty(), false, Optional.empty());

    /**
     * The first letters of a paragraph that are set apart from the rest, such as the bold sentence
     * in <b>一是学习不够。</b>主要表现在……
     *
     * @param length in UTF-16 code units from the start of the paragraph's span; shorter than it
     */
    public record Lead(
            int length, boolean bold, Optional<String> font, Optional<Integer> halfPoints) {}
}
