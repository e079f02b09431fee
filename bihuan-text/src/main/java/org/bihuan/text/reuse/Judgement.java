package org.bihuan.text.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bihuan.text.reuse.ReuseReport.Match;
import org.bihuan.text.reuse.ReuseReport.Source;
import org.bihuan.text.reuse.ReuseReport.Subtracted;

/**
 * Turns what was found into a report: how many hold each place, what is subtracted, which source
 * weighs most.
 */
final class Judgement {
    /** A stretch that many hold and that goes on for longer is rather a copied sample. */
    private static final int LONGEST_PHRASE = 40;

    /** Held by one in so many, a stretch is common however long it is. */
    private static final int TEMPLATE = 10;

    private static final int FEWEST_HOLDERS = 5;

    private final List<Live> segments;
    private final ReuseQuestion question;
    private final FoldedText folded;
    private final Phrasebook phrases;
    private final int texts;
    private final int[] holders;
    private final Subtraction subtraction;

    Judgement(List<Live> segments, ReuseQuestion question, Phrasebook phrases) {
        this.segments = segments;
        this.question = question;
        this.phrases = phrases;
        this.folded = Folding.fold(question.text());
        this.texts = segments.stream().mapToInt(Live::texts).sum();
        this.holders = new int[folded.length];
        this.subtraction = new Subtraction(folded);
    }

    ReuseReport report() {
        Finder finder = new Finder(segments, folded, this::isExcluded);
        List<Candidate> candidates = candidates(finder.find());
        countHolders(candidates, finder.commonHolders);
        subtraction.notices(question.notices());
        subtraction.headings(question.headings());
        subtraction.quotations();
        subtraction.wording(phrases);
        markCommon();
        Scales scales = new Scales(folded, subtraction, holders, texts);
        Choice choice = new Choice(segments, question, folded, scales, finder);
        List<Source> sources = new ArrayList<>();
        List<Match> matches = new ArrayList<>();
        Listing listing = new Listing(question, folded, holders, texts);
        for (Candidate candidate : choice.of(candidates)) {
            Segment segment = segments.get(candidate.segment).segment();
            FoldedText source = segment.folded(candidate.text);
            if (source.length == 0) {
                // Removed for good since the question was asked.
                continue;
            }
            ReuseText text = segment.restored(candidate.text, source);
            sources.add(
                    new Source(
                            text.id(),
                            text.author(),
                            text.reference(),
                            scales.share(candidate.own),
                            scales.characters(candidate.all),
                            text.text()));
            for (Passage passage : candidate.passages) {
                matches.add(listing.match(text, source, passage, scales.reason(passage)));
            }
        }
        matches.sort(Comparator.comparingInt((Match m) -> m.span().start()));
        return new ReuseReport(
                question.name(),
                scales.characters(),
                texts,
                choice.figures(),
                matches,
                sources,
                subtraction.asides(),
                new Leftovers(folded, matches, sources).found());
    }

    private static List<Candidate> candidates(Hits hits) {
        List<Candidate> candidates = new ArrayList<>();
        for (int from = 0, to; from < hits.count; from = to) {
            to = from + 1;
            while (to < hits.count && hits.sameText(from, to)) {
                to++;
            }
            candidates.add(new Candidate(hits, from, to));
        }
        return candidates;
    }

    private boolean isExcluded(int segment, int text) {
        return !question.excluded().isEmpty()
                && question.excluded().contains(segments.get(segment).segment().who(text).id());
    }

    private void countHolders(List<Candidate> candidates, int[] commonHolders) {
        int[] edges = new int[folded.length + 1];
        for (Candidate candidate : candidates) {
            countHolder(candidate, segments.get(candidate.segment).segment().shortest(), edges);
        }
        int open = 0;
        for (int i = 0; i < folded.length; i++) {
            open += edges[i];
            holders[i] = open;
        }
        for (int w = 0; w < commonHolders.length; w++) {
            for (int i = w; commonHolders[w] > 0 && i < w + Grams.WINDOW; i++) {
                holders[i] = Math.max(holders[i], commonHolders[w]);
            }
        }
    }

    /** One text counts once at each place, however many of its runs meet there. */
    private static void countHolder(Candidate candidate, int shortest, int[] edges) {
        int reached = 0;
        for (int run = 0; run < candidate.count(); run++) {
            int start = Math.max(reached, candidate.start(run));
            int end = candidate.end(run);
            if (candidate.length(run) >= shortest && start < end) {
                edges[start]++;
                edges[end]--;
                reached = end;
            }
        }
    }

    private int mostHolders() {
        return Math.clamp(texts / 4, FEWEST_HOLDERS, Grams.MOST);
    }

    private void markCommon() {
        int most = mostHolders();
        int start = 0;
        while (start < folded.length) {
            int end = start;
            while (end < folded.length && holders[end] > most) {
                end++;
            }
            for (int i = start; i < end; i++) {
                if (end - start < LONGEST_PHRASE || holders[i] > Math.max(most, texts / TEMPLATE)) {
                    subtraction.mark(i, i + 1, Subtracted.COMMON);
                }
            }
            start = end + 1;
        }
    }
}
