package org.bihuan.text.reuse;

import java.util.List;
import java.util.Set;
import org.bihuan.text.wording.WordingPack;

/**
 * A text that is to be compared, and what is not counted against it.
 *
 * @param name for the report
 * @param author as in {@link ReuseText#author}; texts of the same author are his own earlier ones.
 *     Empty when unknown
 * @param text as read; its offsets are those of the report
 * @param notices texts of notices and of what they cite
 * @param headings of the year's dimensions and of the parts that every statement has
 * @param wording fixed wordings and terms that nobody may change
 * @param excluded ids of texts that it is not compared with, such as its own
 * @param sources at most so many sources are listed, and those that are needed to show every place;
 *     figures always count all
 */
public record ReuseQuestion(
        String name,
        String author,
        String text,
        List<String> notices,
        List<String> headings,
        WordingPack wording,
        Set<String> excluded,
        int sources) {

    public ReuseQuestion {
        notices = List.copyOf(notices);
        headings = List.copyOf(headings);
        excluded = Set.copyOf(excluded);
    }

    /** Only the wording that ships with Bihuan is subtracted. */
    public static ReuseQuestion of(String name, String text) {
        return new ReuseQuestion(
                name, "", text, List.of(), List.of(), WordingPack.standard(), Set.of(), 1_000);
    }

    public ReuseQuestion by(String newAuthor) {
        return new ReuseQuestion(
                name, newAuthor, text, notices, headings, wording, excluded, sources);
    }

    public ReuseQuestion subtracting(List<String> moreNotices, List<String> moreHeadings) {
        return new ReuseQuestion(
                name, author, text, moreNotices, moreHeadings, wording, excluded, sources);
    }

    public ReuseQuestion subtracting(WordingPack pack) {
        return new ReuseQuestion(name, author, text, notices, headings, pack, excluded, sources);
    }

    public ReuseQuestion excluding(Set<String> ids) {
        return new ReuseQuestion(name, author, text, notices, headings, wording, ids, sources);
    }

    public ReuseQuestion listing(int most) {
        return new ReuseQuestion(name, author, text, notices, headings, wording, excluded, most);
    }
}
