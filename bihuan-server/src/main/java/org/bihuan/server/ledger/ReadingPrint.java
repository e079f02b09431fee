package org.bihuan.server.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Page;
import org.springframework.stereotype.Component;

/** Readings as their page shows them. */
@Component
class ReadingPrint {
    /** How much later than agreed a reading may come before it is called missing. */
    private static final int GRACE_PERCENT = 25;

    private final LedgerReading reading;
    private final PersonNames names;
    private final Organisation organisation;

    ReadingPrint(LedgerReading reading, PersonNames names, Organisation organisation) {
        this.reading = reading;
        this.names = names;
        this.organisation = organisation;
    }

    /** The person of that id in the item's unit, if there is one. */
    Optional<UUID> keeper(ReadingBook.Standing standing, String typed) {
        return organisation.people(standing.promise().unitId()).stream()
                .map(person -> person.id())
                .filter(id -> id.toString().equals(typed))
                .findFirst();
    }

    /** A page with its title, and what stands on it. */
    record Printed(Page page, ReadingView view) {}

    Printed show(
            Page page,
            ReadingBook.Standing standing,
            Map<String, String> typed,
            List<PastedReadings.Line> refused,
            String secret) {
        Promise promise = standing.promise();
        String item = "/ledger/items/" + promise.id();
        String number = promise.number().toString();
        Page titled =
                page.under("ledger.list.title", LedgerAddress.LIST)
                        .underNamed(page.say("ledger.item.title", number), item)
                        .titled("ledger.reading.title", promise.indicator().name());
        IndicatorChart chart = IndicatorChart.of(page, promise, reading.series(promise));
        Function<UUID, String> name = names.of(promise.unitId());
        ReadingView view =
                new ReadingView(
                        item,
                        facts(page, standing, name),
                        chart.drawing(),
                        chart.outlook(),
                        stale(page, standing),
                        standing.readings().reversed().stream()
                                .map(one -> line(page, standing, one, name))
                                .toList(),
                        refused.stream().map(line -> refusal(page, line)).toList(),
                        new ReadingView.Way(
                                typed.getOrDefault("definition", standing.way().definition()),
                                typed.getOrDefault("way-source", standing.way().source()),
                                typed.getOrDefault(
                                        "every",
                                        standing.way()
                                                .everyDays()
                                                .map(Object::toString)
                                                .orElse("")),
                                typed.getOrDefault(
                                        "keeper",
                                        standing.way().keeper().map(UUID::toString).orElse("")),
                                organisation.people(promise.unitId()).stream()
                                        .map(person ->
                                                new Choice(person.id().toString(), person.name()))
                                        .toList()),
                        standing.keys().stream().map(key -> key(page, item, key)).toList(),
                        secret,
                        standing.mayAdd(),
                        standing.mayGiveKeys(),
                        typed);
        return new Printed(titled, view);
    }

    private static List<ReadingView.Fact> facts(
            Page page, ReadingBook.Standing standing, Function<UUID, String> name) {
        Promise promise = standing.promise();
        Indicator indicator = promise.indicator();
        ReadingRows.Way way = standing.way();
        String side = indicator.direction().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String none = page.say("ledger.reading.unsaid");
        return List.of(
                fact(page, "definition", way.definition().isEmpty() ? none : way.definition()),
                fact(page, "baseline", ItemPrint.figure(indicator.baseline(), indicator)),
                fact(
                        page,
                        "target",
                        page.say(
                                "ledger.target." + side,
                                ItemPrint.figure(indicator.target(), indicator))),
                fact(page, "source", way.source().isEmpty() ? none : way.source()),
                fact(
                        page,
                        "every",
                        way.everyDays()
                                .map(days -> page.say("ledger.reading.every-days", days))
                                .orElse(none)),
                fact(page, "keeper", name.apply(way.keeper().orElse(promise.owner()))));
    }

    private static ReadingView.Fact fact(Page page, String key, String words) {
        return new ReadingView.Fact(page.say("ledger.reading.fact." + key), words);
    }

    /** Whether the latest reading is older than agreed, in one sentence; empty when nothing is. */
    private static String stale(Page page, ReadingBook.Standing standing) {
        Optional<Integer> every = standing.way().everyDays();
        Optional<LocalDate> latest =
                standing.readings().stream()
                        .filter(DatedReading::counts)
                        .map(DatedReading::day)
                        .max(Comparator.naturalOrder());
        if (every.isEmpty()) {
            return "";
        }
        LocalDate since = latest.orElse(page.day(standing.promise().issuedAt()));
        long days = ChronoUnit.DAYS.between(since, page.today());
        int late = every.get() + every.get() * GRACE_PERCENT / 100;
        if (days <= late) {
            return "";
        }
        return latest.isPresent()
                ? page.say("ledger.reading.stale", page.date(since), days, every.get())
                : page.say("ledger.reading.never", days, every.get());
    }

    private static ReadingView.Line line(
            Page page,
            ReadingBook.Standing standing,
            DatedReading one,
            Function<UUID, String> name) {
        Indicator indicator = standing.promise().indicator();
        String by =
                switch (one.by()) {
                    case DatedReading.By.Person(UUID id) -> name.apply(id);
                    case DatedReading.By.Machine(String key) ->
                            page.say("ledger.reading.by-machine", key);
                };
        return new ReadingView.Line(
                one.id().toString(),
                page.date(one.day()),
                one.value()
                        .map(value -> ItemPrint.figure(value, indicator))
                        .orElse(page.say("ledger.reading.taken-back")),
                one.source(),
                page.say("ledger.reading.taken-by", by, page.moment(one.takenAt())),
                one.corrects()
                        .map(old -> page.say("ledger.reading.correction", old.reason()))
                        .orElse(""),
                one.stands(),
                standing.mayAdd() && one.counts()
                        ? "/ledger/items/"
                                + standing.promise().id()
                                + "/readings/"
                                + one.id()
                                + "/correction"
                        : "");
    }

    private static String refusal(Page page, PastedReadings.Line line) {
        return page.say(
                "ledger.reading.refused-line",
                line.number(),
                line.words(),
                String.join(
                        page.say("ledger.reading.refused-join"),
                        line.faults().stream()
                                .map(fault ->
                                        page.say(
                                                "ledger.reading.fault."
                                                        + fault.name()
                                                                .toLowerCase(Locale.ROOT)
                                                                .replace('_', '-')))
                                .toList()));
    }

    private static ReadingView.Key key(Page page, String item, ReadingRows.Key key) {
        String standing =
                key.revoked()
                        ? page.say("ledger.reading.key-revoked-at")
                        : key.lastUsed()
                                .map(at -> page.say("ledger.reading.key-used", at))
                                .orElse(page.say("ledger.reading.key-unused"));
        return new ReadingView.Key(
                key.name(),
                standing,
                key.revoked() ? "" : item + "/reading-keys/" + key.id() + "/revocation");
    }
}
