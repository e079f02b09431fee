package org.bihuan.bench.reuse;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.bihuan.testkit.reuse.PlagDet.Pair;

/** Somebody who looks for copied passages. */
interface Seeker extends AutoCloseable {
    String name();

    /** Texts by number; called again for more, with the number of the first of them. */
    void add(int first, List<String> texts) throws IOException;

    /** After the last text, before the first question. */
    void ready() throws IOException;

    /** What it takes on the disk or in memory; 0 where nothing is kept. */
    long bytes() throws IOException;

    /** Passages by number of their source. */
    Map<Integer, List<Pair>> find(String question) throws IOException;

    @Override
    void close() throws IOException;
}
