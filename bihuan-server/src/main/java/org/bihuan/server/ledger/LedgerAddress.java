package org.bihuan.server.ledger;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A {@link LedgerQuery} as an address, and an address as a query. */
final class LedgerAddress {
    static final String LIST = "/ledger";

    private static final String OPEN = "open";
    private static final int LONGEST = 200;

    private LedgerAddress() {}

    /** Anything that makes no sense is left out: an address that was cut off still shows a list. */
    static LedgerQuery query(Map<String, String> asked) {
        return new LedgerQuery(
                state(asked.getOrDefault("state", "")),
                named(LedgerQuery.LightFilter.values(), asked.getOrDefault("light", "")),
                new LedgerQuery.Who(id(asked, "owner"), id(asked, "verifier")),
                new LedgerQuery.Place(
                        id(asked, "unit"), id(asked, "cycle"), words(asked, "dimension")),
                new LedgerQuery.Due(day(asked, "from"), day(asked, "until")),
                words(asked, "q"),
                words(asked, "label"),
                named(LedgerQuery.Order.values(), asked.getOrDefault("sort", ""))
                        .orElse(LedgerQuery.Order.DUE),
                number(asked.get("page")));
    }

    /** The address of the list without its page. */
    static String of(LedgerQuery query) {
        return of(LIST, query);
    }

    /** The same question, asked of another page. */
    static String of(String path, LedgerQuery query) {
        String asked =
                fields(query).entrySet().stream()
                        .map(field ->
                                field.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return asked.isEmpty() ? path : path + "?" + asked;
    }

    /** What stands in the address, without the page; nothing for what is usual. */
    static Map<String, String> fields(LedgerQuery query) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "q", query.words());
        query.state().ifPresent(state -> fields.put("state", word(state)));
        query.light().ifPresent(light -> fields.put("light", word(light)));
        query.who().owner().ifPresent(owner -> fields.put("owner", owner.toString()));
        query.who().verifier().ifPresent(person -> fields.put("verifier", person.toString()));
        query.place().unit().ifPresent(unit -> fields.put("unit", unit.toString()));
        query.place().cycle().ifPresent(cycle -> fields.put("cycle", cycle.toString()));
        put(fields, "dimension", query.place().heading());
        query.due().from().ifPresent(day -> fields.put("from", day.toString()));
        query.due().until().ifPresent(day -> fields.put("until", day.toString()));
        put(fields, "label", query.label());
        if (query.order() != LedgerQuery.Order.DUE) {
            fields.put("sort", word(query.order()));
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String name, String words) {
        if (!words.isEmpty()) {
            fields.put(name, words);
        }
    }

    private static Optional<LedgerQuery.StateFilter> state(String word) {
        return word.equals(OPEN)
                ? Optional.of(new LedgerQuery.StateFilter.Open())
                : ItemState.byWord(word).map(LedgerQuery.StateFilter.In::new);
    }

    static String word(LedgerQuery.StateFilter state) {
        return switch (state) {
            case LedgerQuery.StateFilter.Open() -> OPEN;
            case LedgerQuery.StateFilter.In(ItemState one) -> one.word();
        };
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String word) {
        return Stream.of(values).filter(value -> word(value).equals(word)).findFirst();
    }

    private static String words(Map<String, String> asked, String name) {
        String words = asked.getOrDefault(name, "").replace("\0", "").strip();
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }

    private static Optional<UUID> id(Map<String, String> asked, String name) {
        return parsed(asked, name, UUID::fromString);
    }

    private static Optional<LocalDate> day(Map<String, String> asked, String name) {
        return parsed(asked, name, LocalDate::parse)
                .filter(day -> day.getYear() > 0 && day.getYear() < 10_000);
    }

    private static <T> Optional<T> parsed(
            Map<String, String> asked, String name, Function<String, T> parse) {
        String typed = asked.getOrDefault(name, "").strip();
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(parse.apply(typed));
        } catch (IllegalArgumentException | DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String typed) {
        return typed != null && typed.matches("[1-9]\\d{0,5}") ? Integer.parseInt(typed) : 1;
    }
}
