package org.bihuan.server.reuse;

import static org.bihuan.server.schema.Tables.REUSE_MATCHES;
import static org.bihuan.server.schema.Tables.REUSE_SOURCES;
import static org.bihuan.server.schema.Tables.REUSE_STRETCHES;
import static org.bihuan.server.schema.Tables.STATEMENT_VERSIONS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.bihuan.server.reuse.Result.Place;
import org.bihuan.server.reuse.Result.Source;
import org.bihuan.server.reuse.Result.Stretch;
import org.bihuan.server.reuse.Result.What;
import org.bihuan.server.schema.tables.records.ReuseMatchesRecord;
import org.bihuan.text.Span;
import org.bihuan.text.reuse.ReuseReport.Equal;
import org.bihuan.text.reuse.ReuseReport.Kind;
import org.bihuan.text.reuse.ReuseReport.Why;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * Results. What concerns another unit's text comes back only where that unit is in sight too; the
 * database sees to it.
 */
@Repository
class ResultRows {

    private final DSLContext sql;

    ResultRows(DSLContext sql) {
        this.sql = sql;
    }

    /** In place of what was kept of the same check before. */
    void replace(ReuseCheck check, Result result) {
        sql.deleteFrom(REUSE_SOURCES)
                .where(REUSE_SOURCES.UNIT_ID.eq(check.unitId()))
                .and(REUSE_SOURCES.CHECK_ID.eq(check.id()))
                .execute();
        sql.deleteFrom(REUSE_STRETCHES)
                .where(REUSE_STRETCHES.UNIT_ID.eq(check.unitId()))
                .and(REUSE_STRETCHES.CHECK_ID.eq(check.id()))
                .execute();
        result.sources().forEach(source -> insert(check, source));
        int serial = 0;
        for (Place place : result.matches()) {
            serial++;
            insert(check, serial, place);
        }
        result.stretches().forEach(stretch -> insert(check, stretch));
    }

    private void insert(ReuseCheck check, Source source) {
        Entry entry = source.entry();
        sql.insertInto(REUSE_SOURCES)
                .set(REUSE_SOURCES.UNIT_ID, check.unitId())
                .set(REUSE_SOURCES.CHECK_ID, check.id())
                .set(REUSE_SOURCES.NUMBER, source.number())
                .set(REUSE_SOURCES.SOURCE_UNIT_ID, entry.unitId())
                .set(
                        REUSE_SOURCES.VERSION_ID,
                        entry.statement().map(_ -> entry.text()).orElse(null))
                .set(REUSE_SOURCES.REFERENCE_ID, entry.statement().isEmpty() ? entry.text() : null)
                .set(REUSE_SOURCES.OWN, source.own())
                .set(REUSE_SOURCES.SHARE, source.share())
                .execute();
    }

    private void insert(ReuseCheck check, int serial, Place place) {
        ReuseMatchesRecord row = sql.newRecord(REUSE_MATCHES);
        row.setUnitId(check.unitId());
        row.setCheckId(check.id());
        row.setSerial(serial);
        row.setSource(place.source());
        row.setSourceUnitId(place.sourceUnit());
        row.setTextStart(place.span().start());
        row.setTextEnd(place.span().end());
        row.setSourceStart(place.there().start());
        row.setSourceEnd(place.there().end());
        row.setKind(place.kind().name().toLowerCase(Locale.ROOT));
        row.setWhy(place.why().name().toLowerCase(Locale.ROOT));
        row.setEqualStarts(numbers(place.equal(), e -> e.span().start()));
        row.setEqualEnds(numbers(place.equal(), e -> e.span().end()));
        row.setSourceEqualStarts(numbers(place.equal(), e -> e.sourceSpan().start()));
        row.setSourceEqualEnds(numbers(place.equal(), e -> e.sourceSpan().end()));
        row.insert();
    }

    private static Integer[] numbers(List<Equal> runs, ToIntFunction<Equal> number) {
        return runs.stream().mapToInt(number).boxed().toArray(Integer[]::new);
    }

    private void insert(ReuseCheck check, Stretch stretch) {
        sql.insertInto(REUSE_STRETCHES)
                .set(REUSE_STRETCHES.UNIT_ID, check.unitId())
                .set(REUSE_STRETCHES.CHECK_ID, check.id())
                .set(REUSE_STRETCHES.TEXT_START, stretch.span().start())
                .set(REUSE_STRETCHES.TEXT_END, stretch.span().end())
                .set(REUSE_STRETCHES.WHAT, stretch.what().stored())
                .onConflictDoNothing()
                .execute();
    }

    Result of(ReuseCheck check) {
        return new Result(sources(check), matches(check), stretches(check));
    }

    private List<Source> sources(ReuseCheck check) {
        return sql.select(REUSE_SOURCES.fields())
                .select(STATEMENT_VERSIONS.STATEMENT_ID)
                .from(REUSE_SOURCES)
                .leftJoin(STATEMENT_VERSIONS)
                .on(STATEMENT_VERSIONS.UNIT_ID.eq(REUSE_SOURCES.SOURCE_UNIT_ID))
                .and(STATEMENT_VERSIONS.ID.eq(REUSE_SOURCES.VERSION_ID))
                .where(REUSE_SOURCES.UNIT_ID.eq(check.unitId()))
                .and(REUSE_SOURCES.CHECK_ID.eq(check.id()))
                .orderBy(REUSE_SOURCES.NUMBER)
                .fetch(row -> {
                    UUID version = row.get(REUSE_SOURCES.VERSION_ID);
                    UUID reference = row.get(REUSE_SOURCES.REFERENCE_ID);
                    return new Source(
                            row.get(REUSE_SOURCES.NUMBER),
                            new Entry(
                                    row.get(REUSE_SOURCES.SOURCE_UNIT_ID),
                                    Optional.ofNullable(row.get(STATEMENT_VERSIONS.STATEMENT_ID)),
                                    version == null ? reference : version),
                            row.get(REUSE_SOURCES.OWN),
                            row.get(REUSE_SOURCES.SHARE));
                });
    }

    private List<Place> matches(ReuseCheck check) {
        return sql.selectFrom(REUSE_MATCHES)
                .where(REUSE_MATCHES.UNIT_ID.eq(check.unitId()))
                .and(REUSE_MATCHES.CHECK_ID.eq(check.id()))
                .orderBy(REUSE_MATCHES.SERIAL)
                .fetch(row ->
                        new Place(
                                row.getSource(),
                                row.getSourceUnitId(),
                                new Span(row.getTextStart(), row.getTextEnd()),
                                new Span(row.getSourceStart(), row.getSourceEnd()),
                                Kind.valueOf(row.getKind().toUpperCase(Locale.ROOT)),
                                Why.valueOf(row.getWhy().toUpperCase(Locale.ROOT)),
                                equal(row)));
    }

    private static List<Equal> equal(ReuseMatchesRecord row) {
        List<Equal> runs = new ArrayList<>();
        for (int i = 0; i < row.getEqualStarts().length; i++) {
            runs.add(
                    new Equal(
                            new Span(row.getEqualStarts()[i], row.getEqualEnds()[i]),
                            new Span(row.getSourceEqualStarts()[i], row.getSourceEqualEnds()[i])));
        }
        return runs;
    }

    private List<Stretch> stretches(ReuseCheck check) {
        return sql.selectFrom(REUSE_STRETCHES)
                .where(REUSE_STRETCHES.UNIT_ID.eq(check.unitId()))
                .and(REUSE_STRETCHES.CHECK_ID.eq(check.id()))
                .orderBy(REUSE_STRETCHES.TEXT_START, REUSE_STRETCHES.WHAT)
                .fetch(row ->
                        new Stretch(
                                new Span(row.getTextStart(), row.getTextEnd()),
                                What.valueOf(row.getWhat().toUpperCase(Locale.ROOT))));
    }
}
