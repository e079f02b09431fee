package org.bihuan.framework;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.Section;

/**
 * Which framework a statement is checked against, and why.
 *
 * <p>Nobody has to know ids: the framework whose dimensions stand in the statement's own headings
 * is taken. The reason is part of the result, because a choice that is not shown is a guess.
 *
 * @param matched how many of the framework's dimensions were found in headings
 * @param dimensions how many it has
 */
public record FrameworkChoice(
        ReviewFramework framework, Reason reason, int matched, int dimensions) {

    /** The framework for texts that no other one fits. */
    public static final String FALLBACK = "generic";

    /** Fewer headings than this prove nothing: single dimensions return from year to year. */
    private static final int LEAST_MATCHES = 3;

    /**
     * Share of a title's neighbouring pairs of characters that a heading must hold to quote it: a
     * dropped word stays above, another year's dimension on the same theme stays below.
     */
    private static final double QUOTED = 0.75;

    /** Why this framework. */
    public enum Reason {
        /** Somebody named it. */
        ASKED,
        /** The statement's headings quote its dimensions. */
        HEADINGS,
        /** No framework's dimensions were found in the headings. */
        FALLBACK
    }

    public static FrameworkChoice asked(ReviewFramework framework) {
        return new FrameworkChoice(framework, Reason.ASKED, 0, framework.dimensions().size());
    }

    /**
     * The framework with the most dimensions quoted in headings, provided that these are at least
     * three and more than half of its own; of two equal ones the newer; otherwise {@link
     * #FALLBACK}.
     *
     * @throws IllegalArgumentException if {@code among} has no fallback
     */
    public static FrameworkChoice byHeadings(Frameworks among, Outline outline) {
        List<Set<String>> headings =
                outline.sections().stream()
                        .map(Section::heading)
                        .map(FrameworkChoice::pairs)
                        .toList();
        return among.all().stream()
                .map(f ->
                        new FrameworkChoice(
                                f, Reason.HEADINGS, quoted(f, headings), f.dimensions().size()))
                .filter(c -> c.matched >= LEAST_MATCHES && 2 * c.matched > c.dimensions)
                .max(
                        Comparator.comparingInt(FrameworkChoice::matched)
                                .thenComparing(c -> c.framework.validFrom())
                                .thenComparingInt(c -> c.framework.version()))
                .orElseGet(() -> fallback(among));
    }

    private static FrameworkChoice fallback(Frameworks among) {
        ReviewFramework framework =
                among.find(FALLBACK)
                        .orElseThrow(() -> new IllegalArgumentException("no " + FALLBACK));
        return new FrameworkChoice(framework, Reason.FALLBACK, 0, framework.dimensions().size());
    }

    private static int quoted(ReviewFramework framework, List<Set<String>> headings) {
        return (int)
                framework.dimensions().stream()
                        .filter(d -> headings.stream().anyMatch(h -> quotes(h, d)))
                        .count();
    }

    private static boolean quotes(Set<String> heading, ReviewFramework.Dimension dimension) {
        return covers(heading, pairs(dimension.title()))
                || dimension.aliases().stream().anyMatch(a -> covers(heading, pairs(a)));
    }

    private static boolean covers(Set<String> heading, Set<String> title) {
        long shared = title.stream().filter(heading::contains).count();
        return !title.isEmpty() && shared >= QUOTED * title.size();
    }

    /** Neighbouring pairs of letters, punctuation and blanks left out. */
    private static Set<String> pairs(String words) {
        String letters =
                words.codePoints()
                        .filter(Character::isLetterOrDigit)
                        .map(Character::toLowerCase)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= letters.length(); i++) {
            pairs.add(letters.substring(i, i + 2));
        }
        return pairs;
    }
}
