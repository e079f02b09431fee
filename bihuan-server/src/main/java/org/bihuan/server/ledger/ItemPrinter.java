package org.bihuan.server.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.page.Page;
import org.bihuan.server.statement.CheckedVersion;
import org.bihuan.server.statement.Statements;
import org.springframework.stereotype.Component;

/** Puts an item into the words of a page. */
@Component
class ItemPrinter {
    private final LedgerReading reading;
    private final CycleRegimes regimes;
    private final PersonNames people;
    private final Statements statements;
    private final OriginWords origins;
    private final SheetPrinter sheets;
    private final Ids ids;

    ItemPrinter(
            LedgerReading reading,
            CycleRegimes regimes,
            PersonNames people,
            Statements statements,
            OriginWords origins,
            SheetPrinter sheets,
            Ids ids) {
        this.sheets = sheets;
        this.reading = reading;
        this.regimes = regimes;
        this.people = people;
        this.statements = statements;
        this.origins = origins;
        this.ids = ids;
    }

    ReasonWords words(SignedIn who, UUID itemId) {
        return new ReasonWords(people.of(reading.story(who, itemId).item().promise().unitId()));
    }

    ItemView print(
            SignedIn who, Page page, LedgerReading.ItemStory story, Map<String, String> typed) {
        LedgerItem item = story.item();
        Promise promise = item.promise();
        ItemPrint print =
                new ItemPrint(
                        page,
                        regimes.of(promise.cycleId()),
                        people.of(promise.unitId()),
                        LedgerSight.acting(who, promise.unitId()));
        return new ItemView(
                print.head(item, story.now()),
                source(who, page, promise),
                print.terms(story),
                print.shown(item),
                print.happenings(story),
                print.actions(item),
                returns(who, promise),
                new ItemView.Form(Integer.toString(story.version()), ids.next().toString(), typed));
    }

    /** Its life besides its state. */
    LifeView life(SignedIn who, Page page, LedgerReading.ItemStory story) {
        Promise promise = story.item().promise();
        Regime regime = regimes.of(promise.cycleId());
        Acting viewer = LedgerSight.acting(who, promise.unitId());
        ItemPrint print = new ItemPrint(page, regime, people.of(promise.unitId()), viewer);
        return new LifePrint(
                        page,
                        regime,
                        people.of(promise.unitId()),
                        viewer,
                        story.item(),
                        reading.life(who, promise.id()),
                        story.now())
                .print(sheets.people(page, promise.unitId()), print::exhibit);
    }

    private ItemView.Returns returns(SignedIn who, Promise promise) {
        boolean open =
                reading.closed(who, promise.id()).isPresent()
                        && LedgerSight.mayIssue(who, promise.unitId());
        return new ItemView.Returns(
                reading.returnsOf(who, promise.id()).stream()
                        .map(line ->
                                new ItemView.Link(
                                        line.number().toString(), "/ledger/items/" + line.id()))
                        .toList(),
                open ? "/ledger/items/" + promise.id() + "/recurrence" : "");
    }

    /** The links are for those who may read the statement; an owner may see only his own items. */
    private ItemView.Source source(SignedIn who, Page page, Promise promise) {
        Promise.Source source = promise.source();
        Optional<CheckedVersion> version =
                source.origin().text().flatMap(text -> statements.version(who, text.versionId()));
        Optional<String> href =
                version.map(found -> "/statements/" + found.statementId() + "?v=" + found.number());
        return new ItemView.Source(
                version.map(CheckedVersion::title)
                        .orElseGet(() -> origins.words(who, page, source.origin())),
                href.or(() -> origins.address(source.origin())),
                source.findings().stream().map(quote -> place(quote, version, href)).toList(),
                place(source.measure(), version, href));
    }

    /** By place, not by the part's id of that day: the outline may have been corrected since. */
    private static ItemView.Place place(
            Promise.Quote quote, Optional<CheckedVersion> version, Optional<String> statement) {
        return new ItemView.Place(
                quote.text(),
                quote.place(),
                statement
                        .filter(_ -> quote.isFromTheText())
                        .flatMap(href ->
                                version.map(found -> href + "#" + found.anchorAt(quote.start()))));
    }
}
