package org.bihuan.text.reuse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.text.wording.WordingPack;

/** placeholder. */
public final class ReuseIndex implements AutoCloseable {
    private volatile List<Live> segments = List.of();
    private volatile Optional<Map.Entry<WordingPack, Phrasebook>> phrases = Optional.empty();

    private ReuseIndex() {}

    public static ReuseIndex inMemory() {
        return new ReuseIndex();
    }

    public synchronized void add(Collection<ReuseText> texts) {
        Material.Fresh fresh = new Material.Fresh();
        texts.forEach(fresh::add);
        List<Live> more = new ArrayList<>(segments);
        more.add(new Live(Memory.segment(fresh, 1), new BitSet()));
        segments = List.copyOf(more);
    }

    public ReuseReport ask(ReuseQuestion question) {
        return new Judgement(segments, question, Phrasebook.of(question.wording())).report();
    }

    @Override
    public void close() {}
}
