package org.bihuan.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.bihuan.text.reuse.ReuseText;
import org.jspecify.annotations.Nullable;

/**
 * Texts to be compared, as rows of {@code id}, {@code author}, {@code reference} and {@code text}:
 * a folder of Parquet files with these columns (only {@code id} and {@code text} are required), or
 * a plain folder of UTF-8 {@code .txt} files, whose names below the folder are their ids.
 */
final class Texts {
    static final String ID = "id";
    static final String AUTHOR = "author";
    static final String REFERENCE = "reference";
    static final String TEXT = "text";

    private Texts() {}

    /** In which form a folder holds texts, or is to hold answers. */
    enum Form {
        PARQUET,
        /** Files of text; of answers, one JSON object a line. */
        PLAIN
    }

    /**
     * @throws AnalysisException if there is nothing of that name, or a column is missing; Spark
     *     does not say so in its signatures
     */
    static Dataset<Row> read(SparkSession spark, String folder, Form form)
            throws AnalysisException {
        return switch (form) {
            case PARQUET -> whole(spark.read().parquet(folder));
            case PLAIN -> plain(spark, folder);
        };
    }

    private static Dataset<Row> plain(SparkSession spark, String folder) {
        Dataset<Row> files =
                spark.read()
                        .option("wholetext", true)
                        .option("recursiveFileLookup", true)
                        .option("pathGlobFilter", "*.txt")
                        .text(folder);
        String root = folder.endsWith("/") ? folder : folder + "/";
        Column name = col("_metadata.file_path");
        // As everywhere in Bihuan: no byte order mark, and lines end as \n.
        Column text =
                regexp_replace(
                        regexp_replace(col("value"), lit("^\uFEFF"), lit("")),
                        lit("\r\n?"),
                        lit("\n"));
        return files.select(
                regexp_replace(name, lit("^.*\\Q" + tail(root) + "\\E"), lit("")).as(ID),
                lit("").as(AUTHOR),
                lit(false).as(REFERENCE),
                text.as(TEXT));
    }

    /** The folder's own name: what stands before it is told in another way on every file system. */
    private static String tail(String root) {
        List<String> parts = List.of(root.split("/", 0));
        return "/" + parts.getLast() + "/";
    }

    private static Dataset<Row> whole(Dataset<Row> rows) {
        List<String> there = Arrays.asList(rows.columns());
        return rows.select(
                col(ID),
                there.contains(AUTHOR) ? col(AUTHOR) : lit("").as(AUTHOR),
                there.contains(REFERENCE) ? col(REFERENCE) : lit(false).as(REFERENCE),
                col(TEXT));
    }

    static ReuseText text(Row row) {
        @Nullable String author = row.getAs(AUTHOR);
        @Nullable Boolean reference = row.getAs(REFERENCE);
        return new ReuseText(
                row.getAs(ID),
                author == null ? "" : author,
                Boolean.TRUE.equals(reference),
                row.getAs(TEXT));
    }
}
