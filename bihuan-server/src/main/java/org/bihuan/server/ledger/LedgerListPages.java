package org.bihuan.server.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bihuan.server.audit.ShortRoot;
import org.bihuan.server.audit.ShortRoots;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ledger.LedgerListView.Lamp;
import org.bihuan.server.ledger.LedgerListView.Select;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The ledger as a list; its filters live in the address. */
@Controller
class LedgerListPages {
    private final LedgerReading reading;
    private final CycleRegimes regimes;
    private final ShortRoots roots;
    private final Drafts drafts;

    LedgerListPages(LedgerReading reading, CycleRegimes regimes, ShortRoots roots, Drafts drafts) {
        this.roots = roots;
        this.drafts = drafts;
        this.reading = reading;
        this.regimes = regimes;
    }

    @GetMapping("/ledger")
    ModelAndView list(SignedIn who, Page page, @RequestParam Map<String, String> asked) {
        LedgerQuery query = query(asked);
        LedgerReading.LedgerList list = reading.list(who, query);
        Page titled = page.titled("ledger.list.title");
        LedgerListView view =
                new LedgerListView(
                        list.lines().stream()
                                .map(line -> row(who, inWordsOf(page, line), line))
                                .toList(),
                        new Paging(list.total(), LedgerQuery.LINES, query.page(), address(query)),
                        filters(page, query, list),
                        sortings(query),
                        nothing(who, query, list));
        return new ModelAndView(
                "ledger/list",
                Map.of(
                        "page",
                        titled,
                        "view",
                        view,
                        "root",
                        root(list.lines()),
                        "exchange",
                        exchange(who, asked, list.total())));
    }

    /** Only those who may make items bring rows; whoever sees the list may take it away. */
    private ExchangeView exchange(SignedIn who, Map<String, String> asked, int total) {
        return new ExchangeView(
                asked,
                total,
                !Drafts.units(who).isEmpty(),
                Drafts.units(who).isEmpty() ? 0 : drafts.count(who, Draft.State.WAITING));
    }

    /** Where cycles of several regimes meet, each row speaks in its own words. */
    private Page inWordsOf(Page page, LedgerLine line) {
        return page.speaking(regimes.of(line.cycleId()).terms());
    }

    /** A root belongs to one log; a list of several units has none to stand under. */
    private Optional<ShortRoot> root(List<LedgerLine> lines) {
        List<UUID> units = lines.stream().map(LedgerLine::unitId).distinct().toList();
        return units.size() == 1 ? roots.of(units.getFirst()) : Optional.empty();
    }

    /** Anything that makes no sense is left out: an address that was cut off still shows a list. */
    static LedgerQuery query(Map<String, String> asked) {
        return new LedgerQuery(
                ItemState.byWord(asked.getOrDefault("state", "")),
                id(asked.get("owner")),
                named(LedgerQuery.LightFilter.values(), asked.getOrDefault("light", "")),
                id(asked.get("cycle")),
                asked.getOrDefault("q", "").replace("\0", "").strip(),
                named(LedgerQuery.Order.values(), asked.getOrDefault("sort", ""))
                        .orElse(LedgerQuery.Order.DUE),
                number(asked.get("page")));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String word) {
        return Stream.of(values).filter(value -> word(value).equals(word)).findFirst();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<UUID> id(@org.jspecify.annotations.Nullable String typed) {
        try {
            return Optional.ofNullable(typed).filter(t -> !t.isEmpty()).map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static int number(@org.jspecify.annotations.Nullable String typed) {
        return typed != null && typed.matches("[1-9]\\d{0,5}") ? Integer.parseInt(typed) : 1;
    }

    /** The address of this list without its page. */
    private static String address(LedgerQuery query) {
        return address(query, query.order());
    }

    private static String address(LedgerQuery query, LedgerQuery.Order order) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/ledger");
        if (!query.words().isEmpty()) {
            address.queryParam("q", "{q}");
        }
        query.state().ifPresent(state -> address.queryParam("state", state.word()));
        query.owner().ifPresent(owner -> address.queryParam("owner", owner));
        query.light().ifPresent(light -> address.queryParam("light", word(light)));
        query.cycle().ifPresent(cycle -> address.queryParam("cycle", cycle));
        if (order != LedgerQuery.Order.DUE) {
            address.queryParam("sort", word(order));
        }
        return address.encode().buildAndExpand(Map.of("q", query.words())).toUriString();
    }

    private static List<LedgerListView.Sorting> sortings(LedgerQuery query) {
        return List.of(
                sorting(query, "due", LedgerQuery.Order.DUE, LedgerQuery.Order.DUE_LAST),
                sorting(query, "number", LedgerQuery.Order.NUMBER, LedgerQuery.Order.NUMBER_LAST),
                sorting(query, "owner", LedgerQuery.Order.OWNER, LedgerQuery.Order.OWNER));
    }

    private static LedgerListView.Sorting sorting(
            LedgerQuery query, String key, LedgerQuery.Order up, LedgerQuery.Order down) {
        LedgerQuery.Order next = query.order() == up ? down : up;
        String standing =
                query.order() == up ? "ascending" : query.order() == down ? "descending" : "none";
        return new LedgerListView.Sorting(key, address(query, next), standing);
    }

    private LedgerListView.Row row(SignedIn who, Page page, LedgerLine line) {
        Regime regime = regimes.of(line.cycleId());
        Light light = Lights.of(line, regime, page);
        Optional<Turn> turn = Turn.of(who, line);
        String href = "/ledger/items/" + line.id();
        return new LedgerListView.Row(
                href,
                new LedgerListView.Timing(
                        page.date(line.dueOn()),
                        Lights.lamp(light, regime, page),
                        light.colour() == Light.Colour.OVERDUE),
                line.number().toString(),
                line.problem(),
                line.problems() - 1,
                line.measure(),
                line.people().ownerName(),
                new Lamp(line.state().tone(), page.say(line.state().said())),
                turn.map(mine ->
                                new LedgerListView.Step(
                                        page.say(mine.said()), href + "#" + mine.anchor(), true))
                        .orElseGet(() ->
                                new LedgerListView.Step(
                                        page.say("ledger.list.look"), href, false)));
    }

    private static LedgerListView.Nothing nothing(
            SignedIn who, LedgerQuery query, LedgerReading.LedgerList list) {
        if (LedgerSight.of(who).isEmpty()) {
            return LedgerListView.Nothing.NO_PERMISSION;
        }
        return (query.isFiltered() && list.any()) || query.page() > 1
                ? LedgerListView.Nothing.FILTERED
                : LedgerListView.Nothing.NOTHING_YET;
    }

    private static LedgerListView.Filters filters(
            Page page, LedgerQuery query, LedgerReading.LedgerList list) {
        List<Choice> states = new ArrayList<>();
        for (ItemState state : ItemState.values()) {
            states.add(new Choice(state.word(), page.say(state.said())));
        }
        List<Choice> lights = new ArrayList<>();
        for (LedgerQuery.LightFilter light : LedgerQuery.LightFilter.values()) {
            lights.add(new Choice(word(light), page.say("ledger.light." + word(light))));
        }
        return new LedgerListView.Filters(
                query.words(),
                new Select(states, query.state().map(ItemState::word).orElse("")),
                new Select(
                        list.owners().stream()
                                .map(owner -> new Choice(owner.id().toString(), owner.name()))
                                .toList(),
                        query.owner().map(UUID::toString).orElse("")),
                new Select(lights, query.light().map(LedgerListPages::word).orElse("")),
                new Select(
                        list.cycles().stream().map(LedgerListPages::choice).toList(),
                        query.cycle().map(UUID::toString).orElse("")),
                query.order() == LedgerQuery.Order.DUE ? "" : word(query.order()),
                query.isFiltered());
    }

    private static Choice choice(Cycle cycle) {
        return new Choice(cycle.id().toString(), cycle.title());
    }
}
