package org.bihuan.text.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.bihuan.text.Span;

/**
 * A pattern out of somebody's own list. Lists come from anywhere, so no pattern may hold up a
 * check: a repeated group that itself repeats is refused when the list is read; a pattern is tried
 * line by line on windows of bounded length; and its steps over one text are counted, so that one
 * which is slow in another way is given up and said to be.
 */
public final class BoundedPattern {
    /** Longest pattern, in characters. */
    private static final int LONGEST = 500;

    /** Longest stretch of a text on which a pattern is tried at once. */
    private static final int WINDOW = 400;

    /** Windows overlap by so much, so that nothing shorter falls between two. */
    private static final int OVERLAP = 100;

    /** Characters that a pattern may look at for each character of the text. */
    private static final long STEPS = 60;

    private final Optional<Pattern> pattern;
    private final String shown;

    /** A place counts only where this group is empty; 0 where there is no such group. */
    private final int empty;

    private BoundedPattern(Optional<Pattern> pattern, String shown, int empty) {
        this.pattern = pattern;
        this.shown = shown;
        this.empty = empty;
    }

    /** Exactly these words. */
    public static BoundedPattern literal(String words) {
        return new BoundedPattern(Optional.empty(), words, 0);
    }

    /**
     * Compiles a regular expression.
     *
     * @param reasons gets {@code too-long}, {@code broken} or {@code nested} when it is refused
     * @return empty when it is refused
     */
    public static Optional<BoundedPattern> of(
            String expression, boolean ignoreCase, List<String> reasons) {
        if (expression.length() > LONGEST) {
            reasons.add("too-long");
            return Optional.empty();
        }
        try {
            int flags = ignoreCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
            Pattern compiled = Pattern.compile(expression, flags);
            if (NestedRepetition.in(expression)) {
                reasons.add("nested");
                return Optional.empty();
            }
            return Optional.of(new BoundedPattern(Optional.of(compiled), expression, 0));
        } catch (PatternSyntaxException broken) {
            reasons.add("broken");
            return Optional.empty();
        }
    }

    /** The same, where a place counts only if the group of that number is empty. */
    public BoundedPattern whereEmpty(int group) {
        return new BoundedPattern(pattern, shown, group);
    }

    /** As it stands in the list. */
    public String shown() {
        return shown;
    }

    /** The words themselves when this is no expression. */
    public Optional<String> words() {
        return pattern.isPresent() ? Optional.empty() : Optional.of(shown);
    }

    /**
     * A place, and what could stand there.
     *
     * @param instead the replacements with their {@code $1} filled in
     */
    public record Place(Span span, List<String> instead) {}

    /** The places found, and whether the whole text was looked at. */
    public record Places(List<Place> places, boolean complete) {
        public Places {
            places = List.copyOf(places);
        }
    }

    /** Tries an expression on every line of {@code text}; finds nothing for plain words. */
    public Places in(String text, List<String> instead) {
        List<Place> found = new ArrayList<>();
        if (pattern.isEmpty()) {
            return new Places(found, true);
        }
        Steps steps = new Steps(STEPS * text.length() + 10_000);
        int line = 0;
        while (line <= text.length()) {
            int end = text.indexOf('\n', line);
            end = end < 0 ? text.length() : end;
            if (!inLine(text, new Span(line, end), instead, steps, found)) {
                return new Places(found, false);
            }
            line = end + 1;
        }
        return new Places(found, true);
    }

    private boolean inLine(
            String text, Span line, List<String> instead, Steps steps, List<Place> found) {
        int from = line.start();
        int done = line.start();
        while (true) {
            int to = Math.min(line.end(), from + WINDOW);
            Matcher matcher = pattern.orElseThrow().matcher(steps.over(text, from, to));
            try {
                while (matcher.find()) {
                    Span span = new Span(from + matcher.start(), from + matcher.end());
                    if (!span.isEmpty() && span.start() >= done && counts(matcher)) {
                        found.add(new Place(span, filled(matcher, instead)));
                        done = span.end();
                    }
                }
            } catch (TooManySteps | StackOverflowError givenUp) {
                return false;
            }
            if (to == line.end()) {
                return true;
            }
            from = to - OVERLAP;
        }
    }

    private boolean counts(Matcher matcher) {
        String group = empty < 1 || empty > matcher.groupCount() ? null : matcher.group(empty);
        return group == null || group.isEmpty();
    }

    private static List<String> filled(Matcher matcher, List<String> instead) {
        return instead.stream().map(words -> filled(matcher, words)).toList();
    }

    private static String filled(Matcher matcher, String words) {
        var out = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            int group = i + 1 < words.length() ? words.charAt(i + 1) - '0' : -1;
            if (c == '$' && group >= 0 && group <= matcher.groupCount() && group <= 9) {
                String part = matcher.group(group);
                out.append(part == null ? "" : part);
                i++;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Counts what a pattern looks at. */
    private static final class Steps {
        private long left;

        Steps(long most) {
            this.left = most;
        }

        CharSequence over(String text, int start, int end) {
            return new Counted(text, start, end, this);
        }
    }

    private record Counted(String text, int start, int end, Steps steps) implements CharSequence {
        @Override
        public int length() {
            return end - start;
        }

        @Override
        public char charAt(int index) {
            if (--steps.left < 0) {
                throw new TooManySteps();
            }
            return text.charAt(start + index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return text.substring(start + from, start + to);
        }

        @Override
        public String toString() {
            return text.substring(start, end);
        }
    }

    /** Ends a search; never leaves this class. */
    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super(null, null, false, false);
        }
    }
}
