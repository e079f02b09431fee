package org.bihuan.text.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.bihuan.text.reuse.Aligner.Passage;
import org.bihuan.text.reuse.Aligner.Run;
import org.bihuan.text.reuse.ReuseReport.Figures;
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

    /** By folded character: how many characters of the text as read go with it, without blanks. */
    private final int[] weights;

    private final int characters;
    private final int[] holders;
    private final Subtraction subtraction;

    Judgement(List<Live> segments, ReuseQuestion question, Phrasebook phrases) {
        this.segments = segments;
        this.question = question;
        this.phrases = phrases;
        this.folded = Folding.fold(question.text());
        this.texts = segments.stream().mapToInt(Live::texts).sum();
        this.weights = new int[folded.length];
        this.holders = new int[folded.length];
        this.subtraction = new Subtraction(folded);
        int sum = 0;
        for (int i = 0; i < folded.length; i++) {
            int from = i == 0 ? 0 : folded.rawStart(i);
            int to = i + 1 < folded.length ? folded.rawStart(i + 1) : folded.raw.length();
            for (int at = from; at < to; at++) {
                char c = folded.raw.charAt(at);
                weights[i] += Character.isWhitespace(c) || c == '\u3000' ? 0 : 1;
            }
            sum += weights[i];
        }
        this.characters = sum;
    }

    /** A source with what it holds. */
    private static final class Weighed {
        final Holding holding;
        final BitSet all = new BitSet();
        final BitSet own = new BitSet();
        double score;

        Weighed(Holding holding) {
            this.holding = holding;
        }
    }

    ReuseReport report() {
        List<Holding> holdings = holdings();
        subtraction.notices(question.notices());
        subtraction.headings(question.headings());
        subtraction.quotations();
        subtraction.wording(phrases);
        markCommon();
        List<Weighed> weighed = new ArrayList<>(holdings.stream().map(this::weigh).toList());
        weighed.sort(Comparator.comparingDouble((Weighed w) -> -w.score));
        List<Weighed> listed = listed(weighed);
        List<Source> sources = new ArrayList<>();
        List<Match> matches = new ArrayList<>();
        Listing listing = new Listing(question, folded, holders, texts);
        for (Weighed source : listed) {
            ReuseText text = restored(source.holding);
            listing.of(text);
            sources.add(
                    new Source(
                            text.id(),
                            text.author(),
                            text.reference(),
                            share(source.own),
                            sum(source.all),
                            text.text()));
            char[] chars =
                    segments.get(source.holding.segment()).segment().chars(source.holding.text());
            for (Passage passage : source.holding.passages()) {
                matches.add(listing.match(chars, passage, reason(passage)));
            }
        }
        matches.sort(Comparator.comparingInt((Match m) -> m.span().start()));
        return new ReuseReport(
                question.name(),
                characters,
                texts,
                figures(weighed),
                matches,
                sources,
                subtraction.asides(),
                new Leftovers(folded, matches, sources).found());
    }

    private ReuseText restored(Holding holding) {
        return segments.get(holding.segment()).segment().restored(holding.text());
    }

    private List<Holding> holdings() {
        Finder finder = new Finder(segments, folded, this::isExcluded);
        Hits hits = finder.find();
        Aligner aligner = new Aligner(folded);
        List<Holding> holdings = new ArrayList<>();
        char[] chars = new char[0];
        int[] edges = new int[folded.length + 1];
        for (int from = 0, to; from < hits.count; from = to) {
            to = from + 1;
            while (to < hits.count && hits.sameText(from, to)) {
                to++;
            }
            Segment segment = segments.get(hits.segment(from)).segment();
            int text = hits.text(from);
            int length = segment.length(text);
            if (chars.length < length) {
                chars = new char[length];
            }
            segment.copy(text, chars);
            List<Run> runs = new ArrayList<>();
            for (int i = from; i < to; i++) {
                runs.add(new Run(hits.start(i), hits.sourceStart(i), hits.length(i)));
            }
            int shortest = segment.stride == 1 ? Grams.LENGTH : Grams.WINDOW;
            List<Passage> passages = aligner.passages(chars, length, runs, shortest);
            if (!passages.isEmpty()) {
                holdings.add(new Holding(hits.segment(from), text, passages));
                countHolder(passages, edges);
            }
        }
        int open = 0;
        for (int i = 0; i < folded.length; i++) {
            open += edges[i];
            holders[i] = open;
        }
        for (int w = 0; w < finder.commonHolders.length; w++) {
            for (int i = w; finder.commonHolders[w] > 0 && i < w + Grams.WINDOW; i++) {
                holders[i] = Math.max(holders[i], finder.commonHolders[w]);
            }
        }
        return holdings;
    }

    private boolean isExcluded(int segment, int text) {
        return !question.excluded().isEmpty()
                && question.excluded().contains(segments.get(segment).segment().who(text).id());
    }

    /** One text counts once at each place, however many of its passages meet there. */
    private static void countHolder(List<Passage> passages, int[] edges) {
        int reached = 0;
        for (Passage passage : passages) {
            for (Run run : passage.runs()) {
                int start = Math.max(reached, run.start());
                if (start < run.end()) {
                    edges[start]++;
                    edges[run.end()]--;
                    reached = run.end();
                }
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

    /** Why a passage does not count; null when it does. */
    private @org.jspecify.annotations.Nullable Subtracted reason(Passage passage) {
        int[] counts = new int[Subtracted.values().length];
        int own = 0;
        for (Run run : passage.runs()) {
            for (int i = run.start(); i < run.end(); i++) {
                if (subtraction.isOwn(i)) {
                    own++;
                } else {
                    subtraction
                            .at(i)
                            .ifPresent(why ->
                                    counts[Arrays.asList(Subtracted.values()).indexOf(why)]++);
                }
            }
        }
        if (own >= Grams.WINDOW) {
            return Aligner.counts(passage, Grams.WINDOW) ? null : Subtracted.SHORT;
        }
        int most = 0;
        Subtracted reason = Subtracted.SHORT;
        for (Subtracted why : Subtracted.values()) {
            int count = counts[Arrays.asList(Subtracted.values()).indexOf(why)];
            if (count > most) {
                most = count;
                reason = why;
            }
        }
        return reason;
    }

    private Weighed weigh(Holding holding) {
        Weighed weighed = new Weighed(holding);
        for (Passage passage : holding.passages()) {
            Subtracted reason = reason(passage);
            weighed.all.set(passage.start(), passage.end());
            for (int i = passage.start(); i < passage.end(); i++) {
                if (subtraction.isOwn(i)) {
                    if (reason == null) {
                        weighed.own.set(i);
                    }
                    double rarity = Math.log((texts + 1.0) / Math.max(1, holders[i]));
                    weighed.score += rarity * (reason == null ? 1 : 0.5);
                }
            }
        }
        return weighed;
    }

    /** The weightiest, and whoever else is needed to show a place. */
    private List<Weighed> listed(List<Weighed> weighed) {
        List<Weighed> listed = new ArrayList<>();
        BitSet shown = new BitSet();
        for (Weighed source : weighed) {
            BitSet news = (BitSet) source.all.clone();
            news.andNot(shown);
            if (listed.size() < question.sources() || !news.isEmpty()) {
                listed.add(source);
                shown.or(source.all);
            }
        }
        return listed;
    }

    private Figures figures(List<Weighed> weighed) {
        BitSet all = new BitSet();
        BitSet own = new BitSet();
        BitSet others = new BitSet();
        double largest = 0;
        for (Weighed source : weighed) {
            for (Passage passage : source.holding.passages()) {
                if (reason(passage) != Subtracted.SHORT) {
                    all.set(passage.start(), passage.end());
                }
            }
            own.or(source.own);
            largest = Math.max(largest, share(source.own));
            Material.Tail who =
                    segments.get(source.holding.segment()).segment().who(source.holding.text());
            if (question.author().isEmpty() || !question.author().equals(who.author())) {
                others.or(source.own);
            }
        }
        return new Figures(share(all), share(own), share(others), largest);
    }

    private double share(BitSet places) {
        return characters == 0 ? 0 : (double) sum(places) / characters;
    }

    private int sum(BitSet places) {
        return places.stream().map(i -> weights[i]).sum();
    }
}
