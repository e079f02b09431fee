package org.bihuan.framework.notice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.framework.Frameworks;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.notice.NoticeReading.Nearest;
import org.bihuan.framework.notice.NoticeReading.Sought;
import org.bihuan.framework.notice.Proposal.Attendance;
import org.bihuan.framework.notice.Proposal.Period;
import org.bihuan.framework.notice.Proposal.Theme;
import org.bihuan.text.Span;

/** Reads the text of a notice; proposes, and applies nothing. */
public final class NoticeReader {
    private static final Pattern PERIOD = Pattern.compile("(20[0-9]{2})年度");
    private static final Pattern THEME =
            Pattern.compile(
                    "主题(?:是|为)?[：:]?[“\"](?<words>[^”\"\\n]{4,80})[”\"]"
                            + "|主题(?:(?:是|为)[：:]?|[：:])(?<plain>[^“\"。；：:\\n]{4,200})[。；\\n]");

    /** Share of a title's neighbouring pairs of characters that make it the same. */
    private static final double SAME = 0.75;

    private final Frameworks known;

    /** {@code known}: those that a notice is compared with. */
    public NoticeReader(Frameworks known) {
        this.known = known;
    }

    public NoticeReading read(String text) {
        DimensionFinder.Found dimensions = new DimensionFinder(text).find();
        List<Proposal> proposals = new ArrayList<>(dimensions.dimensions());
        once(PERIOD, text)
                .ifPresent(m ->
                        proposals.add(
                                proposal(
                                        text,
                                        m.start(),
                                        m.end(),
                                        new Period(NumberWords.year(m.group(1))))));
        once(THEME, text)
                .ifPresent(m -> {
                    String group = m.group("words") == null ? "plain" : "words";
                    proposals.add(
                            proposal(
                                    text, m.start(group), m.end(group), new Theme(m.group(group))));
                });
        List<Proposal> days = new ArrayList<>(new DayFinder(text).all());
        new RelativeFinder(text)
                .all().stream()
                        .filter(r -> days.stream().noneMatch(d -> overlap(d.span(), r.span())))
                        .toList()
                        .forEach(days::add);
        List<Proposal> numbers = new NumberFinder(text).all();
        proposals.addAll(days);
        proposals.addAll(numbers);
        Set<Sought> missing = EnumSet.noneOf(Sought.class);
        if (dimensions.dimensions().isEmpty()) {
            missing.add(Sought.DIMENSIONS);
        }
        if (days.isEmpty()) {
            missing.add(Sought.DEADLINES);
        }
        if (numbers.stream().noneMatch(p -> p.value() instanceof Attendance)) {
            missing.add(Sought.ATTENDANCE);
        }
        proposals.sort(Comparator.comparingInt(p -> p.span().start()));
        return new NoticeReading(
                proposals, dimensions.announced(), nearest(dimensions.dimensions()), missing);
    }

    private static Optional<Matcher> once(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        return m.find() ? Optional.of(m) : Optional.empty();
    }

    private static Proposal proposal(String text, int from, int until, Proposal.Value value) {
        return new Proposal(new Span(from, until), text.substring(from, until), value);
    }

    private static boolean overlap(Span a, Span b) {
        return a.start() < b.end() && b.start() < a.end();
    }

    private Optional<Nearest> nearest(List<Proposal> dimensions) {
        return known.all().stream()
                .map(f -> new Nearest(f, shared(f, dimensions)))
                .filter(n -> n.shared() > 0)
                .max(
                        Comparator.comparingInt(Nearest::shared)
                                .thenComparing(n -> n.framework().validFrom()));
    }

    private static int shared(ReviewFramework framework, List<Proposal> dimensions) {
        return (int)
                dimensions.stream()
                        .filter(p ->
                                framework.dimensions().stream()
                                        .anyMatch(d -> isSame(p.quoted(), d)))
                        .count();
    }

    private static boolean isSame(String quoted, ReviewFramework.Dimension dimension) {
        Set<String> here = pairs(quoted);
        return covers(here, pairs(dimension.title()))
                || dimension.aliases().stream().anyMatch(a -> covers(here, pairs(a)));
    }

    private static boolean covers(Set<String> here, Set<String> wanted) {
        return !wanted.isEmpty()
                && wanted.stream().filter(here::contains).count() >= SAME * wanted.size();
    }

    private static Set<String> pairs(String words) {
        String letters = words.replaceAll("[^\\p{L}\\p{N}]", "");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= letters.length(); i++) {
            pairs.add(letters.substring(i, i + 2));
        }
        return pairs;
    }
}
