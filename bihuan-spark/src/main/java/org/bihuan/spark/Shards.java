package org.bihuan.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.bihuan.text.reuse.ReuseIndex;

/**
 * The folders of an index on whatever file system the cluster has, one for each partition that made
 * it. A folder on the machine itself is mapped where it lies; any other is copied to it first, once
 * in the life of the process.
 */
final class Shards {
    static final String PREFIX = "shard-";
    private static final Map<String, List<ReuseIndex>> OPEN = new HashMap<>();

    private Shards() {}

    static String name(int partition) {
        return "%s%05d".formatted(PREFIX, partition);
    }

    static FileSystem system(String folder) throws IOException {
        return FileSystem.get(URI.create(folder), new Configuration());
    }

    /** All of them, opened once for all tasks of this process. */
    static synchronized List<ReuseIndex> open(String folder) {
        return OPEN.computeIfAbsent(
                folder,
                of -> {
                    try {
                        return all(of);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /** Before the same folder is written again by this process. */
    static synchronized void forget(String folder) {
        List<ReuseIndex> open = OPEN.remove(folder);
        if (open != null) {
            open.forEach(ReuseIndex::close);
        }
    }

    private static List<ReuseIndex> all(String folder) throws IOException {
        FileSystem system = system(folder);
        List<Path> shards = new ArrayList<>();
        for (FileStatus status : system.listStatus(new Path(folder))) {
            if (status.isDirectory() && status.getPath().getName().startsWith(PREFIX)) {
                shards.add(status.getPath());
            }
        }
        List<ReuseIndex> open = new ArrayList<>();
        for (Path shard : shards.stream().sorted().toList()) {
            java.nio.file.Path here = onThisMachine(system, shard);
            open.add(ReuseIndex.openForReading(here));
        }
        if (open.isEmpty()) {
            throw new IOException("there is no index in " + folder);
        }
        return open;
    }

    private static java.nio.file.Path onThisMachine(FileSystem system, Path shard)
            throws IOException {
        if (system.getUri().getScheme().equals("file")) {
            return java.nio.file.Path.of(shard.toUri().getPath());
        }
        java.nio.file.Path here = Files.createTempDirectory("bihuan-shard");
        for (FileStatus file : Arrays.asList(system.listStatus(shard))) {
            system.copyToLocalFile(
                    file.getPath(), new Path(here.resolve(file.getPath().getName()).toUri()));
        }
        return here;
    }
}
