package org.bihuan.framework.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.sheet.FrameworkSheet.Chapter;

/**
 * What a cycle keeps, and what goes, when it moves from one version of a framework to another.
 * Things are known by their codes, as what people did in a cycle is.
 *
 * @param differences chapter by chapter; what is the same in both is counted, not listed
 */
public record FrameworkComparison(List<Difference> differences, Map<Fate, Integer> counts) {
    public FrameworkComparison {
        differences = List.copyOf(differences);
        counts = Map.copyOf(counts);
    }

    /** What becomes of one thing. */
    public enum Fate {
        /** The same in both: notes and states stay. */
        SAME,
        /** Still there under the same code, and says something else: notes and states stay. */
        CHANGED,
        /** Only in the second. */
        NEW,
        /** Only in the first: what was noted under it has no place any more. */
        GONE
    }

    /**
     * @param chapter its title
     * @param before what it says in the first; empty where it is new
     * @param after what it says in the second; empty where it goes
     */
    public record Difference(
            String chapter,
            Fate fate,
            String code,
            Optional<String> before,
            Optional<String> after) {}

    /** What changes on the way from {@code before} to {@code after}. */
    public static FrameworkComparison of(
            ReviewFramework before, ReviewFramework after, Locale language) {
        Map<String, Coded> first = CodedRows.of(before, language);
        Map<String, Coded> second = CodedRows.of(after, language);
        List<Difference> differences = new ArrayList<>();
        Map<Fate, Integer> counts = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>(first.keySet());
        second.keySet().stream().filter(k -> !first.containsKey(k)).forEach(keys::add);
        for (String key : keys) {
            Optional<Coded> old = Optional.ofNullable(first.get(key));
            Optional<Coded> young = Optional.ofNullable(second.get(key));
            Fate fate = fate(old, young);
            counts.merge(fate, 1, Integer::sum);
            if (fate != Fate.SAME) {
                Coded any = old.or(() -> young).orElseThrow();
                differences.add(
                        new Difference(
                                any.chapter(),
                                fate,
                                any.code(),
                                old.map(Coded::said),
                                young.map(Coded::said)));
            }
        }
        differences.sort(java.util.Comparator.comparingInt(d -> order(first, second, d.chapter())));
        return new FrameworkComparison(differences, counts);
    }

    private static int order(Map<String, Coded> first, Map<String, Coded> second, String chapter) {
        return java.util.stream.Stream.concat(second.values().stream(), first.values().stream())
                .map(Coded::chapter)
                .distinct()
                .toList()
                .indexOf(chapter);
    }

    private static Fate fate(Optional<Coded> old, Optional<Coded> young) {
        if (old.isEmpty()) {
            return Fate.NEW;
        }
        if (young.isEmpty()) {
            return Fate.GONE;
        }
        return Objects.equals(old.get().said(), young.get().said()) ? Fate.SAME : Fate.CHANGED;
    }

    /** One thing with a code, and all that is said of it. */
    record Coded(String chapter, String code, String said) {}

    /** Chapters whose rows have codes; those of the sheet, with the codes beside them. */
    static Chapter chapter(FrameworkSheet sheet, String code) {
        return sheet.chapters().stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElse(new Chapter(code, "", List.of(), List.of()));
    }
}
