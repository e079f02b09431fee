package org.bihuan.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.bihuan.text.reuse.ReuseIndex;
import org.bihuan.text.reuse.ReuseText;

/**
 * Makes an index of texts: every partition becomes one folder with the files that the library
 * itself makes. No gram is sent from machine to machine. The same texts in as many partitions make
 * the same index, whoever makes which part and how often a part has to be made again.
 */
final class IndexJob {
    private static final int AT_ONCE = 10_000;

    private IndexJob() {}

    /**
     * @param folder where the index is made; what was there of an earlier one goes
     * @param shards how many parts
     * @return texts in it
     */
    static long run(Dataset<Row> texts, String folder, int shards) throws IOException {
        Shards.forget(folder);
        FileSystem system = Shards.system(folder);
        org.apache.hadoop.fs.Path root = new org.apache.hadoop.fs.Path(folder);
        system.mkdirs(root);
        for (FileStatus status : system.listStatus(root)) {
            if (status.getPath().getName().startsWith(Shards.PREFIX)) {
                system.delete(status.getPath(), true);
            }
        }
        return texts
                .repartitionByRange(shards, col(Texts.ID))
                .sortWithinPartitions(Texts.ID)
                .mapPartitions(new Part(folder), Encoders.LONG())
                .collectAsList()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** One partition, on whatever machine. */
    private record Part(String folder) implements MapPartitionsFunction<Row, Long> {

        @Override
        public Iterator<Long> call(Iterator<Row> rows) throws IOException {
            if (!rows.hasNext()) {
                return List.of(0L).iterator();
            }
            Path here = Files.createTempDirectory("bihuan-index");
            long count = 0;
            try (ReuseIndex index = ReuseIndex.open(here)) {
                List<ReuseText> some = new ArrayList<>();
                while (rows.hasNext()) {
                    some.add(Texts.text(rows.next()));
                    if (some.size() == AT_ONCE || !rows.hasNext()) {
                        index.add(some);
                        some.clear();
                    }
                }
                index.compact();
                count = index.size();
            }
            deliver(here);
            return List.of(count).iterator();
        }

        /** First beside its place, then into it: a task that is tried twice leaves one part. */
        private void deliver(Path here) throws IOException {
            TaskContext task = TaskContext.get();
            FileSystem system = Shards.system(folder);
            org.apache.hadoop.fs.Path root = new org.apache.hadoop.fs.Path(folder);
            org.apache.hadoop.fs.Path made =
                    new org.apache.hadoop.fs.Path(root, ".attempt-" + task.taskAttemptId());
            system.mkdirs(made);
            try (Stream<Path> files = Files.list(here)) {
                for (Path file : files.toList()) {
                    if (!Files.isRegularFile(file) || Files.size(file) == 0) {
                        Files.delete(file);
                        continue;
                    }
                    system.copyFromLocalFile(
                            true,
                            new org.apache.hadoop.fs.Path(file.toUri()),
                            new org.apache.hadoop.fs.Path(made, file.getFileName().toString()));
                }
            }
            Files.delete(here);
            org.apache.hadoop.fs.Path place =
                    new org.apache.hadoop.fs.Path(root, Shards.name(task.partitionId()));
            if (system.exists(place) || !system.rename(made, place)) {
                system.delete(made, true);
            }
            if (!system.exists(place)) {
                throw new UncheckedIOException(
                        new IOException("the part could not be put in its place: " + place));
            }
        }
    }
}
