package org.bihuan.spark;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.bihuan.text.reuse.ReuseReport;
import org.jspecify.annotations.Nullable;

/**
 * Reports as rows, with the names that {@code docs/compare-report.schema.json} gives: a row written
 * as JSON is a report as {@code ./bihuan compare --format json} writes it.
 */
final class Answers {
    private static final double PLACES = 1_000_000;

    private static final StructType QUERY =
            new StructType(
                    new StructField[] {
                        field("name", DataTypes.StringType),
                        field("characters", DataTypes.IntegerType)
                    });
    private static final StructType FIGURES =
            new StructType(
                    new StructField[] {
                        field("total", DataTypes.DoubleType),
                        field("withoutQuotations", DataTypes.DoubleType),
                        field("withoutOwnEarlier", DataTypes.DoubleType),
                        field("largestSource", DataTypes.DoubleType)
                    });
    private static final StructType SOURCE =
            new StructType(
                    new StructField[] {
                        field("source", DataTypes.StringType),
                        field("share", DataTypes.DoubleType),
                        field("characters", DataTypes.IntegerType)
                    });
    private static final StructType MATCH =
            new StructType(
                    new StructField[] {
                        field("source", DataTypes.StringType),
                        field("start", DataTypes.IntegerType),
                        field("end", DataTypes.IntegerType),
                        field("sourceStart", DataTypes.IntegerType),
                        field("sourceEnd", DataTypes.IntegerType),
                        field("kind", DataTypes.StringType),
                        field("why", DataTypes.StringType),
                        DataTypes.createStructField("subtracted", DataTypes.StringType, true),
                        field("holders", DataTypes.IntegerType)
                    });
    private static final StructType LEFTOVER =
            new StructType(
                    new StructField[] {
                        field("start", DataTypes.IntegerType),
                        field("end", DataTypes.IntegerType),
                        field("word", DataTypes.StringType),
                        field("kind", DataTypes.StringType),
                        DataTypes.createStructField("source", DataTypes.StringType, true)
                    });

    static final StructType SCHEMA =
            new StructType(
                    new StructField[] {
                        field("query", QUERY),
                        field("compared", DataTypes.IntegerType),
                        field("figures", FIGURES),
                        field("sources", DataTypes.createArrayType(SOURCE, false)),
                        field("matches", DataTypes.createArrayType(MATCH, false)),
                        field("leftovers", DataTypes.createArrayType(LEFTOVER, false))
                    });

    private Answers() {}

    private static StructField field(String name, org.apache.spark.sql.types.DataType type) {
        return DataTypes.createStructField(name, type, false);
    }

    static Row row(ReuseReport report) {
        ReuseReport.Figures figures = report.figures();
        return RowFactory.create(
                RowFactory.create(report.name(), report.characters()),
                report.compared(),
                RowFactory.create(
                        rounded(figures.total()),
                        rounded(figures.withoutQuotations()),
                        rounded(figures.withoutOwnEarlier()),
                        rounded(figures.largestSource())),
                rows(
                        report.sources().stream()
                                .map(s ->
                                        RowFactory.create(s.id(), rounded(s.share()), s.matched()))
                                .toList()),
                rows(report.matches().stream().map(Answers::match).toList()),
                rows(
                        report.leftovers().stream()
                                .map(l ->
                                        RowFactory.create(
                                                l.span().start(),
                                                l.span().end(),
                                                l.word(),
                                                "R04",
                                                orNull(l.source())))
                                .toList()));
    }

    private static Row match(ReuseReport.Match match) {
        return RowFactory.create(
                match.source(),
                match.span().start(),
                match.span().end(),
                match.sourceSpan().start(),
                match.sourceSpan().end(),
                match.kind().name(),
                word(match.why()),
                orNull(match.subtracted().map(Answers::word)),
                match.holders());
    }

    private static Row[] rows(List<Row> rows) {
        return rows.toArray(Row[]::new);
    }

    private static @Nullable String orNull(Optional<String> value) {
        return value.orElse(null);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static double rounded(double share) {
        return Math.round(share * PLACES) / PLACES;
    }
}
