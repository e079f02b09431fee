package org.bihuan.framework.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bihuan.framework.Need;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.ReviewFramework.Dimension;
import org.bihuan.framework.Term;

/**
 * A framework in chapters of plain words.
 *
 * @param chapters those that say nothing are left out
 */
public record FrameworkSheet(String title, List<Chapter> chapters) {
    public FrameworkSheet {
        chapters = List.copyOf(chapters);
    }

    /**
     * A table, or a list where it has one column.
     *
     * @param code names the chapter in addresses
     * @param heads of the columns; empty: the table needs none
     */
    public record Chapter(String code, String title, List<String> heads, List<List<String>> rows) {
        public Chapter {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    public static FrameworkSheet of(ReviewFramework framework, Locale language) {
        SheetWords words = new SheetWords(language);
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(about(framework, words));
        chapters.add(dimensions(framework, words));
        chapters.addAll(new CourseChapters(framework, words).all());
        chapters.addAll(new PaperChapters(framework, words).all());
        return new FrameworkSheet(
                framework.title().in(words.language()),
                chapters.stream().filter(c -> !c.rows().isEmpty()).toList());
    }

    /** What a step waits for, or what shows that it is done, in the framework's own words. */
    public static String need(ReviewFramework framework, Need need, Locale language) {
        return new CourseChapters(framework, new SheetWords(language)).need(need);
    }

    static Chapter chapter(
            String code, SheetWords words, List<List<String>> rows, String... heads) {
        return new Chapter(
                code,
                words.say("chapter." + code),
                java.util.Arrays.stream(heads).map(h -> words.say("head." + h)).toList(),
                rows);
    }

    private static Chapter about(ReviewFramework f, SheetWords words) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.say("about.id"), f.id()));
        rows.add(List.of(words.say("about.version"), Integer.toString(f.version())));
        f.base()
                .ifPresent(b ->
                        rows.add(
                                List.of(
                                        words.say("about.base"),
                                        words.say("about.base-of", b.id(), b.version()))));
        rows.add(
                List.of(
                        words.say("about.valid"),
                        f.validUntil()
                                .map(until -> words.say("about.until", f.validFrom(), until))
                                .orElseGet(() -> words.say("about.from", f.validFrom()))));
        rows.add(
                List.of(
                        words.say("about.certainty"),
                        words.say("certainty." + SheetWords.code(f.certainty()))));
        rows.add(List.of(words.say("about.source"), f.source().in(words.language())));
        return chapter("about", words, rows);
    }

    private static Chapter dimensions(ReviewFramework f, SheetWords words) {
        List<List<String>> rows = new ArrayList<>();
        for (Dimension d : f.dimensions()) {
            String also =
                    words.list(
                            d.aliases().stream()
                                    .filter(a -> !a.equals(d.words().in(words.language())))
                                    .toList());
            String part =
                    d.parent()
                            .flatMap(p ->
                                    f.dimensions().stream()
                                            .filter(o -> o.code().equals(p))
                                            .findFirst())
                            .map(p -> words.say("dimension.part", p.words().in(words.language())))
                            .orElse("");
            rows.add(
                    List.of(
                            Integer.toString(rows.size() + 1),
                            d.words().in(words.language()) + part,
                            words.say(d.mandatory() ? "dimension.must" : "dimension.may"),
                            also));
        }
        return new Chapter(
                "dimensions",
                words.say("chapter.dimensions", f.terms().many(Term.DIMENSION, words.language())),
                List.of(
                        words.say("head.number"),
                        words.say("head.name"),
                        words.say("head.mandatory"),
                        words.say("head.aliases")),
                rows);
    }
}
