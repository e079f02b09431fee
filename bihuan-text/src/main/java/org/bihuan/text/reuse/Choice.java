package org.bihuan.text.reuse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.text.reuse.ReuseReport.Figures;
import org.bihuan.text.reuse.ReuseReport.Subtracted;

/**
 * Which sources are aligned and shown. Aligning is dear, and most of the hundreds of texts that
 * share something with a statement would not be shown: so they are ranked by what their runs
 * promise (their rarity, without what is subtracted), the first ones are aligned, and of the others
 * those that have a run at a place which nobody shows yet. Every place that anybody holds is shown.
 */
final class Choice {
    /** So many more than are listed are aligned, for the order may change. */
    private static final int SPARE = 12;

    private final List<Live> segments;
    private final ReuseQuestion question;
    private final Scales scales;
    private final Aligner aligner;
    private final Finder finder;
    private final List<Candidate> aligned = new ArrayList<>();

    /** Folded characters that are in no match yet; that no match counts; nobody else's counts. */
    private final BitSet unseen = new BitSet();

    private final BitSet unowned = new BitSet();
    private final BitSet unshared = new BitSet();
    private int spelt = -1;

    Choice(
            List<Live> segments,
            ReuseQuestion question,
            FoldedText folded,
            Scales scales,
            Finder finder) {
        this.segments = segments;
        this.question = question;
        this.scales = scales;
        this.finder = finder;
        this.aligner = new Aligner(folded.chars, folded.length);
        unseen.set(0, folded.length);
        unowned.or(scales.own);
        if (!question.author().isEmpty()) {
            unshared.or(scales.own);
        }
    }

    /** The weightiest first. */
    List<Candidate> of(List<Candidate> candidates) {
        candidates.forEach(this::promise);
        List<Candidate> ranked = new ArrayList<>(candidates);
        ranked.sort(
                Comparator.comparingDouble((Candidate c) -> -c.promise)
                        .thenComparingInt(c -> c.segment)
                        .thenComparingInt(c -> c.text));
        int most = question.sources();
        Set<Candidate> first =
                new HashSet<>(
                        ranked.subList(0, (int) Math.min(ranked.size(), (long) most + SPARE)));
        candidates.stream().max(Comparator.comparingInt(c -> c.promised)).ifPresent(first::add);
        for (Candidate candidate : ranked) {
            if (first.contains(candidate)) {
                align(candidate);
            }
        }
        aligned.sort(Comparator.comparingDouble((Candidate c) -> -c.score));
        List<Candidate> listed = new ArrayList<>();
        for (Candidate candidate : aligned) {
            if (listed.size() < most || candidate.all.intersects(unseen)) {
                show(candidate, listed);
            }
        }
        for (Candidate candidate : ranked) {
            if (!first.contains(candidate) && isNews(candidate)) {
                align(candidate);
                if (candidate.all.intersects(unseen)) {
                    show(candidate, listed);
                }
            }
        }
        listed.sort(Comparator.comparingDouble((Candidate c) -> -c.score));
        return listed;
    }

    private void promise(Candidate candidate) {
        for (int run = 0; run < candidate.count(); run++) {
            int start = candidate.start(run);
            candidate.promise += scales.rarity(start, candidate.end(run));
            candidate.promised += scales.own(start, candidate.end(run));
        }
    }

    private boolean isNews(Candidate candidate) {
        return candidate.meets(unseen, 0)
                || candidate.meets(unowned, Grams.WINDOW)
                || (candidate.meets(unshared, Grams.WINDOW) && isOthers(candidate));
    }

    private boolean isOthers(Candidate candidate) {
        Segment segment = segments.get(candidate.segment).segment();
        return !question.author().equals(segment.who(candidate.text).author());
    }

    private void align(Candidate candidate) {
        Segment segment = segments.get(candidate.segment).segment();
        if (spelt != candidate.segment) {
            spelt = candidate.segment;
            aligner.spelt(finder.spelling(segment));
        }
        candidate.passages =
                aligner.passages(
                        segment.numbers(candidate.text),
                        segment.length(candidate.text),
                        candidate,
                        segment.shortest());
        if (candidate.passages.isEmpty()) {
            return;
        }
        aligned.add(candidate);
        for (Passage passage : candidate.passages) {
            boolean counts = scales.reason(passage).isEmpty();
            candidate.all.set(passage.start(), passage.end());
            if (counts) {
                candidate.own.set(passage.start(), passage.end());
            }
            candidate.score += scales.rarity(passage.start(), passage.end()) * (counts ? 1 : 0.5);
        }
        candidate.own.and(scales.own);
        unowned.andNot(candidate.own);
        if (!unshared.isEmpty() && isOthers(candidate)) {
            unshared.andNot(candidate.own);
        }
    }

    private void show(Candidate candidate, List<Candidate> listed) {
        listed.add(candidate);
        unseen.andNot(candidate.all);
    }

    /** Of everything that was aligned, listed or not. */
    Figures figures() {
        BitSet all = new BitSet();
        BitSet own = new BitSet();
        BitSet others = new BitSet();
        double largest = 0;
        for (Candidate source : aligned) {
            for (Passage passage : source.passages) {
                if (!scales.reason(passage).equals(Optional.of(Subtracted.SHORT))) {
                    all.set(passage.start(), passage.end());
                }
            }
            own.or(source.own);
            largest = Math.max(largest, scales.share(source.own));
            if (question.author().isEmpty() || isOthers(source)) {
                others.or(source.own);
            }
        }
        return new Figures(scales.share(all), scales.share(own), scales.share(others), largest);
    }
}
