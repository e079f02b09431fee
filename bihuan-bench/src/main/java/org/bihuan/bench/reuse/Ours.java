package org.bihuan.bench.reuse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.testkit.reuse.PlagDet.Pair;
import org.bihuan.text.reuse.ReuseIndex;
import org.bihuan.text.reuse.ReuseQuestion;
import org.bihuan.text.reuse.ReuseReport;
import org.bihuan.text.reuse.ReuseReport.Match;
import org.bihuan.text.reuse.ReuseText;

/** The library: an index in a folder, everything subtracted that it can tell by itself. */
final class Ours implements Seeker {
    /** Sources with offsets in the text as read, besides those that are needed to show a place. */
    private static final int LISTED = 20;

    private final Path folder;
    private final ReuseIndex index;

    Ours(Path folder) throws IOException {
        this.folder = folder;
        this.index = ReuseIndex.open(folder);
    }

    @Override
    public String name() {
        return "Bihuan, aligned and judged";
    }

    @Override
    public void add(int first, List<String> texts) {
        List<ReuseText> more = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            more.add(new ReuseText(String.valueOf(first + i), texts.get(i)));
        }
        index.add(more);
    }

    @Override
    public void ready() {
        index.compact();
    }

    @Override
    public long bytes() {
        return index.bytes();
    }

    ReuseReport report(String question) {
        return index.ask(ReuseQuestion.of("", question).listing(LISTED));
    }

    /** One more text; gone again afterwards. */
    void addOne(String text) {
        index.add(List.of(new ReuseText("one more", text)));
    }

    /** Milliseconds from the opening of the folder to the first answer. */
    double openedAnew(String question) throws IOException {
        long begun = System.nanoTime();
        try (ReuseIndex again = ReuseIndex.openForReading(folder)) {
            again.ask(ReuseQuestion.of("", question).listing(LISTED));
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    @Override
    public Map<Integer, List<Pair>> find(String question) {
        Map<Integer, List<Pair>> found = new HashMap<>();
        for (Match match : report(question).matches()) {
            if (match.subtracted().isEmpty() && !match.source().equals("one more")) {
                found.computeIfAbsent(Integer.valueOf(match.source()), s -> new ArrayList<>())
                        .add(
                                new Pair(
                                        match.span().start(),
                                        match.span().end(),
                                        match.sourceSpan().start(),
                                        match.sourceSpan().end()));
            }
        }
        return found;
    }

    @Override
    public void close() {
        index.close();
    }
}
