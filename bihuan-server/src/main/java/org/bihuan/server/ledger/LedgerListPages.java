package org.bihuan.server.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bihuan.server.audit.ShortRoot;
import org.bihuan.server.audit.ShortRoots;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ledger.LedgerListView.Lamp;
import org.bihuan.server.ledger.LedgerListView.Select;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ledger as a list; its filters live in the address. */
@Controller
class LedgerListPages {
    private final LedgerReading reading;
    private final CycleRegimes regimes;
    private final Organisation organisation;
    private final LedgerViews views;
    private final ShortRoots roots;
    private final Drafts drafts;

    LedgerListPages(
            LedgerReading reading,
            CycleRegimes regimes,
            Organisation organisation,
            LedgerViews views,
            ShortRoots roots,
            Drafts drafts) {
        this.views = views;
        this.organisation = organisation;
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
        Function<UUID, Regime> known = regimes.once();
        LedgerListView view =
                new LedgerListView(
                        list.lines().stream()
                                .map(line -> row(who, page, line, known.apply(line.cycleId())))
                                .toList(),
                        new Paging(
                                list.total(),
                                LedgerQuery.LINES,
                                query.page(),
                                LedgerAddress.of(query)),
                        filters(who, page, query, list),
                        sortings(query),
                        nothing(who, query, list),
                        shelf(who, query, asked));
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

    /** A root belongs to one log; a list of several units has none to stand under. */
    private Optional<ShortRoot> root(List<LedgerLine> lines) {
        List<UUID> units = lines.stream().map(LedgerLine::unitId).distinct().toList();
        return units.size() == 1 ? roots.of(units.getFirst()) : Optional.empty();
    }

    /** What an address of the list asks for. */
    static LedgerQuery query(Map<String, String> asked) {
        return LedgerAddress.query(asked);
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
        return new LedgerListView.Sorting(key, LedgerAddress.of(query.sorted(next)), standing);
    }

    /** Where cycles of several regimes meet, each row speaks in its own words. */
    private static LedgerListView.Row row(SignedIn who, Page list, LedgerLine line, Regime regime) {
        Page page = list.speaking(regime.terms());
        Light light = Lights.of(line, regime, page);
        Optional<Turn> turn = Turn.of(who, line);
        String href = "/ledger/items/" + line.id();
        return new LedgerListView.Row(
                line.id().toString(),
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

    private LedgerListView.Shelf shelf(SignedIn who, LedgerQuery query, Map<String, String> asked) {
        String here = LedgerAddress.of(query);
        List<LedgerListView.Kept> kept =
                views.of(who.units()).stream()
                        .map(view ->
                                new LedgerListView.Kept(
                                        view.name(),
                                        view.address(),
                                        view.address().equals(here),
                                        view.isWithdrawableBy(who)
                                                ? "/ledger/views/" + view.id() + "/withdrawal"
                                                : ""))
                        .toList();
        return new LedgerListView.Shelf(
                kept,
                units(who),
                asked.getOrDefault("view-name", ""),
                who.units().stream().anyMatch(unit -> LedgerSight.mayIssue(who, unit)));
    }

    private List<Choice> units(SignedIn who) {
        return organisation.byName(who.units()).stream()
                .map(unit -> new Choice(unit.id().toString(), unit.name()))
                .toList();
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

    private LedgerListView.Filters filters(
            SignedIn who, Page page, LedgerQuery query, LedgerReading.LedgerList list) {
        List<Choice> units = units(who);
        Map<String, String> chosen = LedgerAddress.fields(query);
        LedgerReading.Choices choices = list.choices();
        Map<String, List<Choice>> selects = new LinkedHashMap<>();
        selects.put("state", states(page));
        selects.put(
                "light",
                Stream.of(LedgerQuery.LightFilter.values())
                        .map(LedgerAddress::word)
                        .map(word -> new Choice(word, page.say("ledger.light." + word)))
                        .toList());
        selects.put("owner", people(choices.owners()));
        selects.put("verifier", people(choices.verifiers()));
        selects.put("cycle", choices.cycles().stream().map(LedgerListPages::choice).toList());
        selects.put("unit", units.size() > 1 ? units : List.of());
        selects.put("dimension", words(choices.headings()));
        selects.put("label", words(choices.labels()));
        List<Select> shown = new ArrayList<>();
        selects.forEach(
                (name, of) -> shown.add(new Select(name, of, chosen.getOrDefault(name, ""))));
        return new LedgerListView.Filters(
                query.words(),
                shown,
                chosen.getOrDefault("from", ""),
                chosen.getOrDefault("until", ""),
                chosen.getOrDefault("sort", ""),
                query.isFiltered(),
                chosen);
    }

    private static List<Choice> states(Page page) {
        List<Choice> states = new ArrayList<>();
        states.add(
                new Choice(
                        LedgerAddress.word(new LedgerQuery.StateFilter.Open()),
                        page.say("ledger.filter.open")));
        for (ItemState state : ItemState.values()) {
            states.add(new Choice(state.word(), page.say(state.said())));
        }
        return states;
    }

    private static List<Choice> people(List<LedgerListRows.Owner> people) {
        return people.stream()
                .map(person -> new Choice(person.id().toString(), person.name()))
                .toList();
    }

    private static List<Choice> words(List<String> words) {
        return words.stream().map(word -> new Choice(word, word)).toList();
    }

    private static Choice choice(Cycle cycle) {
        return new Choice(cycle.id().toString(), cycle.title());
    }
}
