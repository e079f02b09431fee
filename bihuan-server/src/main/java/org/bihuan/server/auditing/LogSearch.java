package org.bihuan.server.auditing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bihuan.server.page.Page;

/** The search of the log as it was typed, and what it means in the page's language and zone. */
public record LogSearch(
        String feature, String words, String person, String about, String from, String until) {
    private static final int LONGEST = 100;

    /** What makes no sense is left out: an address that was cut off still shows a list. */
    static LogSearch of(Map<String, String> asked, Collection<String> features) {
        String feature = asked.getOrDefault("feature", "");
        return new LogSearch(
                features.contains(feature) ? feature : "",
                typed(asked, "words"),
                typed(asked, "person"),
                typed(asked, "about"),
                day(typed(asked, "from")).map(LocalDate::toString).orElse(""),
                day(typed(asked, "until")).map(LocalDate::toString).orElse(""));
    }

    private static String typed(Map<String, String> asked, String name) {
        String words = asked.getOrDefault(name, "").replace("\0", "").strip();
        return words.substring(0, Math.min(words.length(), LONGEST));
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    public boolean isAny() {
        return !(feature + words + person + about + from + until).isEmpty();
    }

    /**
     * @param known every action that stands in the log
     */
    LogQuery query(Page page, Collection<String> known) {
        return new LogQuery(
                feature,
                words.isEmpty() ? Optional.empty() : Optional.of(saying(page, known)),
                person,
                about,
                day(from).map(day -> day.atStartOfDay(page.visit().zone()).toInstant()),
                day(until)
                        .map(day -> day.plusDays(1).atStartOfDay(page.visit().zone()).toInstant()));
    }

    private Set<String> saying(Page page, Collection<String> known) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(action ->
                        LogPages.sentence(page, action).toLowerCase(Locale.ROOT).contains(wanted))
                .collect(Collectors.toSet());
    }

    /** The address of this search, without its page. */
    String address(String path) {
        Map<String, String> parts =
                Map.of(
                        "feature", feature,
                        "words", words,
                        "person", person,
                        "about", about,
                        "from", from,
                        "until", until);
        String query =
                new TreeMap<>(parts)
                        .entrySet().stream()
                                .filter(part -> !part.getValue().isEmpty())
                                .map(part ->
                                        part.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        part.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
