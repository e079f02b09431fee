package org.bihuan.testkit;

import java.util.List;

/**
 * What some parser made of a text, in the words of the keys, so that parsers of any make can be
 * compared with a {@link KeyedStatement} and with each other.
 */
public record FoundOutline(
        List<Heading> headings, List<Entry> findings, List<Entry> causes, List<Entry> measures) {

    /**
     * @param label the mark as written; empty without one
     * @param at where it begins in the text
     */
    public record Heading(int level, String label, String words, int at) {}

    /**
     * @param words from the mark on
     * @param title its topic sentence without the mark
     * @param at where it begins in the text
     */
    public record Entry(String words, String title, int at) {}
}
