package org.bihuan.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Spark in this process, and texts for it. */
final class Sessions {
    private static final StructType TEXTS =
            new StructType()
                    .add(Texts.ID, DataTypes.StringType, false)
                    .add(Texts.AUTHOR, DataTypes.StringType, true)
                    .add(Texts.REFERENCE, DataTypes.BooleanType, true)
                    .add(Texts.TEXT, DataTypes.StringType, false);

    private Sessions() {}

    static SparkSession local(int cores) {
        return SparkSession.builder()
                .appName("bihuan")
                .master("local[" + cores + "]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.sql.adaptive.enabled", false)
                .getOrCreate();
    }

    static Dataset<Row> texts(SparkSession spark, int count, IntFunction<String> text) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(RowFactory.create(name(i), "author-" + i % 40, i % 50 == 7, text.apply(i)));
        }
        return spark.createDataFrame(rows, TEXTS);
    }

    static String name(int number) {
        return "%06d.txt".formatted(number);
    }
}
